import { expect, test } from 'vitest'
import { documentTokens, isPrefix, queryTokens, typosAllowed } from './tokenize'

test.each([
  ['복제', ['복제']],
  ['복제는', ['복제']],
  ['복제를', ['복제']],
  ['복제본에서는', ['복제', '제본']],
  ['TTL은', ['ttl']],
  ['p99를', ['p99']],
  ['2단계 커밋으로', ['2', '단계', '커밋']],
  ['키를', ['키']],
  ['합의', ['합의']],
  ['회의', ['회의']],
  ['two-phase Commit', ['two', 'phase', 'commit']],
  ['  ', []],
])('"%s" asks for %j', (query, tokens) => {
  expect(queryTokens(query)).toEqual(tokens)
})

test('a compound is found by its parts', () => {
  expect(documentTokens('분산합의 알고리즘')).toEqual(expect.arrayContaining(queryTokens('합의는')))
})

test('text written in separate letters is the same as in syllables', () => {
  expect(queryTokens('복제'.normalize('NFD'))).toEqual(['복제'])
})

test('letters still being typed match beginnings, pairs of syllables only themselves', () => {
  expect(isPrefix('repl')).toBe(true)
  expect(isPrefix('키')).toBe(true)
  expect(isPrefix('복제')).toBe(false)
  expect(typosAllowed('replcation')).toBe(0.2)
  expect(typosAllowed('p99')).toBe(false)
  expect(typosAllowed('복제')).toBe(false)
})
