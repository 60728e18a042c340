import { expect, test } from 'vitest'
import { initialOf, listGlossary } from './list-glossary'

test.each([
  ['복제', 'ㅂ'],
  ['까마귀', 'ㄱ'],
  ['확장성', 'ㅎ'],
  ['cache', 'C'],
  ['2단계 커밋', '#'],
])('%s stands under %s', (term, initial) => {
  expect(initialOf(term)).toBe(initial)
})

test.each(['en', 'ko'] as const)('every entry is listed once, each initial once, in %s', async (locale) => {
  const groups = await listGlossary(locale)
  const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(90)
  const initials = groups.map(({ initial }) => initial)
  expect(new Set(initials).size).toBe(initials.length)
  const used = groups.flatMap(({ entries }) => entries).find(({ id }) => id === 'two-phase-commit')
  expect(used?.lessons.map(({ id }) => id)).toContain('two-phase-commit')
  expect(used?.source).toMatchObject({ lesson: 'two-phase-commit', source: { id: 'gray-1978' } })
})
