import { expect, test } from 'vitest'
import { moduloMovedShare, ringMovedShare, ringShareDeviation, shardsPerQuery } from './sharding'

test.each([
  [4, 0.8],
  [9, 0.9],
])('modulo moves N/(N + 1): from %i', (shards, share) => {
  expect(moduloMovedShare(shards)).toBeCloseTo(share, 12)
})

test.each([
  [9, 1, 0.09],
  [9, 100, 0.0095],
])('with %i shards and %i virtual nodes the new share deviates by %d', (shards, virtualNodes, deviation) => {
  expect(ringMovedShare(shards)).toBeCloseTo(0.1, 12)
  expect(ringShareDeviation(shards, virtualNodes)).toBeCloseTo(deviation, 3)
})

test('a query of more keys touches more shards, up to all', () => {
  expect([1, 2, 10, 1_000].map((keys) => Math.round(shardsPerQuery(4, keys) * 100) / 100)).toEqual([
    1, 1.75, 3.77, 4,
  ])
})
