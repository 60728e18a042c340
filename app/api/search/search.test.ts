import { expect, test, vi } from 'vitest'
import { makeSearch } from '@/components/search/search-index'
import { LOCALES, type Locale } from '@/course/locale'
import type { SearchDocument } from '@/course/search'
import { GET } from './[locale]/route'

vi.mock('server-only', () => ({}))

async function requestDocuments(locale: Locale): Promise<SearchDocument[]> {
  const response = await GET(new Request('http://localhost'), { params: Promise.resolve({ locale }) })
  return (await response.json()) as SearchDocument[]
}

const requested = { en: requestDocuments('en'), ko: requestDocuments('ko') }

test.each(LOCALES)('on %s pages everything is found by its name in either language', async (locale) => {
  const search = makeSearch(await requested[locale])
  const all = await Promise.all(LOCALES.map((name) => requested[name]))
  const missed = all.flat().filter(({ id, title }) => {
    const places = search(title).map((found) => found.id)
    return places.indexOf(id) < 0 || places.indexOf(id) > 4
  })
  expect(missed.map(({ id, title }) => `${id}: ${title}`)).toEqual([])
})

test.each(LOCALES)(
  'on %s pages a noun finds the same with any particle and in any language',
  async (locale) => {
    const search = makeSearch(await requested[locale])
    const found = (query: string) => search(query).map(({ id }) => id)
    expect(found('복제')).toContain('lesson/replication')
    expect(found('복제는')).toEqual(found('복제'))
    expect(found('복제를')).toEqual(found('복제'))
    expect(found('replication')[0]).toBe(found('복제')[0])
    expect(found('hash ring')[0]).toBe('term/hash-ring')
    expect(found('해시 링은')[0]).toBe('term/hash-ring')
  },
)
