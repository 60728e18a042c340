import { expect, test } from 'vitest'
import type { SearchDocument } from '@/course/search'
import { makeSearch } from './search-index'

function document(id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument {
  return { id, kind: 'term', title, also: '', text: '', place: '', href: `/${id}`, ...rest }
}

const search = makeSearch([
  document('replication', '복제', { also: 'replication', text: '같은 데이터를 여러 노드에 두는 일이에요.' }),
  document('lag', '복제 지연', { also: 'replication lag' }),
  document('consensus', '분산합의'),
  document('key', '샤드 키'),
  document('cache', 'cache', { text: 'Keeps what is often read near.' }),
])
const found = (query: string) => search(query).map(({ id }) => id)

test('a noun is found with any particle, and in the other language', () => {
  expect(found('복제')).toEqual(['replication', 'lag'])
  expect(found('복제는')).toEqual(found('복제'))
  expect(found('복제를')).toEqual(found('복제'))
  expect(found('replication')).toEqual(found('복제'))
})

test('every word has to be there, unless nothing has them all', () => {
  expect(found('복제 지연')).toEqual(['lag'])
  expect(found('cache 지연')).toEqual(expect.arrayContaining(['cache', 'lag']))
  expect(found('zebra')).toEqual([])
})

test('beginnings, slips and parts of compounds are found', () => {
  expect(found('repl')).toContain('replication')
  expect(found('replcation')).toContain('replication')
  expect(found('합의')).toEqual(['consensus'])
  expect(found('키')).toEqual(['key'])
})

test('what is called exactly so comes first, however often others say the word', () => {
  const find = makeSearch([
    document('two-phase', 'Two-phase commit', { text: 'commit commit commit', also: 'commit' }),
    document('commit', 'commit', { text: 'To make changes final.' }),
  ])
  expect(find('commit').map(({ id }) => id)).toEqual(['commit', 'two-phase'])
})
