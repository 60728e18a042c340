import { expect, test } from 'vitest'
import { fanOutTail } from './availability'
import {
  leavingShare,
  moduloLeavingShare,
  moduloMovedShare,
  rangeMovedShare,
  ringMovedShare,
  ringShareDeviation,
  shardsPerQuery,
  slowQueryShare,
} from './sharding'

test.each([
  [1, 0.5],
  [4, 0.8],
  [9, 0.9],
])('modulo moves N/(N + 1): from %i', (shards, share) => {
  expect(moduloMovedShare(shards)).toBeCloseTo(share, 12)
})

test.each([2, 3, 4, 7])('modulo: counting the hashes in a row agrees, joining and leaving: %i', (shards) => {
  const hashes = Array.from({ length: shards * (shards + 1) * (shards - 1) }, (_, hash) => hash)
  const joined = hashes.filter((hash) => hash % shards !== hash % (shards + 1)).length
  expect(joined / hashes.length).toBeCloseTo(moduloMovedShare(shards), 12)
  for (let leaving = 0; leaving < shards; leaving += 1) {
    const left = Array.from({ length: shards }, (_, shard) => shard).filter((shard) => shard !== leaving)
    const moved = hashes.filter((hash) => left[hash % left.length] !== hash % shards).length
    expect(moved / hashes.length).toBeCloseTo(moduloLeavingShare(shards), 12)
  }
})

test('a range split on a join gives half of one of N, which is less than a fair share of N + 1', () => {
  expect([2, 4, 10].map(rangeMovedShare)).toEqual([0.25, 0.125, 0.05])
  for (let shards = 2; shards <= 10; shards += 1)
    expect(rangeMovedShare(shards)).toBeLessThan(ringMovedShare(shards))
})

test('one of N that leaves hands over its own share', () => {
  expect([2, 4, 10].map(leavingShare)).toEqual([0.5, 0.25, 0.1])
})

test.each([
  [9, 1, 0.09],
  [9, 100, 0.0095],
])('with %i shards and %i virtual nodes the new share deviates by %d', (shards, virtualNodes, deviation) => {
  expect(ringMovedShare(shards)).toBeCloseTo(0.1, 12)
  expect(ringShareDeviation(shards, virtualNodes)).toBeCloseTo(deviation, 3)
})

test('the deviation is that of Beta(V, VN), whose variance is ab/((a + b)²(a + b + 1))', () => {
  for (const [shards, virtualNodes] of [
    [1, 1],
    [2, 5],
    [9, 1],
    [9, 100],
  ] as const) {
    const [a, b] = [virtualNodes, virtualNodes * shards]
    const variance = (a * b) / ((a + b) * (a + b) * (a + b + 1))
    expect(ringShareDeviation(shards, virtualNodes)).toBeCloseTo(Math.sqrt(variance), 12)
  }
})

test('a query of more keys touches more shards, up to all', () => {
  expect([1, 2, 10, 1_000].map((keys) => Math.round(shardsPerQuery(4, keys) * 100) / 100)).toEqual([
    1, 1.75, 3.77, 4,
  ])
})

test('1 − 0.99^100: a hundred-way query is slow 63.4 times in a hundred', () => {
  expect(fanOutTail(0.01, 100)).toBeCloseTo(0.634, 3)
})

test.each([
  [2, 2],
  [3, 4],
  [4, 5],
])('slow queries over %i shards for %i keys: listing every layout of the keys agrees', (shards, keys) => {
  let layouts: number[][] = [[]]
  for (let key = 0; key < keys; key += 1)
    layouts = layouts.flatMap((layout) => Array.from({ length: shards }, (_, shard) => [...layout, shard]))
  const sum = layouts.reduce((total, layout) => total + fanOutTail(0.1, new Set(layout).size), 0)
  expect(slowQueryShare(shards, keys, 0.1)).toBeCloseTo(sum / layouts.length, 12)
})

test('one key meets one shard, and very many keys meet all', () => {
  expect(slowQueryShare(8, 1, 0.05)).toBeCloseTo(0.05, 12)
  expect(slowQueryShare(8, 1_000, 0.05)).toBeCloseTo(fanOutTail(0.05, 8), 9)
})
