import { expect, test } from 'vitest'
import { rankMisconceptions } from './rank-misconceptions'

const row = (learnerId: string, ...ids: string[]) => ({
  learnerId,
  name: learnerId,
  href: null,
  misconceptions: ids.map((id) => ({ id, statement: id })),
})

test('ranks by the number of learners, ties by id, and stops at the number asked for', () => {
  const rows = [row('ann', 'b', 'a', 'c'), row('bo', 'c'), row('cy', 'c', 'd')]
  const ranked = rankMisconceptions(rows, 3)
  expect(ranked.map(({ id, learners }) => [id, learners.map(({ name }) => name)])).toEqual([
    ['c', ['ann', 'bo', 'cy']],
    ['a', ['ann']],
    ['b', ['ann']],
  ])
})

test('is empty when nobody showed any', () => {
  expect(rankMisconceptions([row('ann')], 5)).toEqual([])
})
