import { expect, test } from 'vitest'
import type { Run } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { ringMovedShare, ringShareDeviation } from '../../theory/sharding'
import { shardingDescription } from './description'
import { simulate } from './model'

const base = defaultRun(shardingDescription)

function ringRun(seed: number, virtualNodes: number, keys: number): Run {
  return {
    ...base,
    seed,
    parameters: { ...base.parameters, method: 'ring', shards: 9, virtualNodes, keys },
    interventions: [{ kind: 'recover', node: 'n1', atUs: 1_000_000 }],
  }
}

/** Shares of the keys that a tenth shard gets, and how full the fullest is, over many rings. */
function measure(virtualNodes: number, runs: number, keys: number) {
  const measured = Array.from({ length: runs }, (_, seed) => {
    const { metrics, properties } = simulate(ringRun(seed, virtualNodes, keys), { level: 'metrics' })
    expect(properties['only-to-the-new']?.verdict).toBe('holds')
    return [Number(metrics['new-shard-share']?.value), Number(metrics['fullest-to-mean']?.value)] as const
  })
  const shares = measured.map(([share]) => share).sort((left, right) => left - right)
  const mean = shares.reduce((sum, share) => sum + share, 0) / runs
  const deviation = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / runs)
  const fullest = measured.map(([, times]) => times).sort((left, right) => left - right)
  const at = (values: readonly number[], part: number) => values[Math.floor(part * runs)] as number
  return { mean, deviation, shares, fullest, at }
}

test('one point per shard: the new share is a tenth on average, and almost anything in a single run', () => {
  const { mean, deviation, shares, at } = measure(1, 3_000, 2_000)
  expect(Math.abs(mean - ringMovedShare(9))).toBeLessThan(0.006)
  expect(Math.abs(deviation - ringShareDeviation(9, 1))).toBeLessThan(0.008)
  expect(at(shares, 0.005)).toBeLessThan(0.003)
  expect(Math.abs(at(shares, 0.995) - 0.44)).toBeLessThan(0.06)
})

test('a hundred points per shard: close to a tenth every time, and the fullest holds about 1.15 times the mean', () => {
  const { mean, deviation, shares, fullest, at } = measure(100, 600, 20_000)
  expect(Math.abs(mean - ringMovedShare(9))).toBeLessThan(0.002)
  expect(Math.abs(deviation - ringShareDeviation(9, 100))).toBeLessThan(0.001)
  expect(at(shares, 0.005)).toBeGreaterThan(0.07)
  expect(at(shares, 0.995)).toBeLessThan(0.13)
  const meanFullest = fullest.reduce((sum, times) => sum + times, 0) / fullest.length
  expect(Math.abs(meanFullest - 1.15)).toBeLessThan(0.03)
  expect(fullest[0]).toBeGreaterThan(1.04)
  expect(fullest.at(-1)).toBeLessThan(1.45)
})

test.each([
  [2, 1],
  [4, 8],
  [4, 50],
  [9, 20],
])(
  'from %i shards with %i points each: mean and deviation are those of Beta(V, VN)',
  (shards, virtualNodes) => {
    const runs = 800
    const keys = 20_000
    const shares = Array.from({ length: runs }, (_, seed) => {
      const run = ringRun(seed, virtualNodes, keys)
      const parameters = { ...run.parameters, shards }
      return Number(simulate({ ...run, parameters }, { level: 'metrics' }).metrics['new-shard-share']?.value)
    })
    const mean = shares.reduce((sum, share) => sum + share, 0) / runs
    const deviation = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / runs)
    const expected = ringShareDeviation(shards, virtualNodes)
    expect(Math.abs(mean - ringMovedShare(shards))).toBeLessThan((4 * expected) / Math.sqrt(runs))
    expect(Math.abs(deviation / expected - 1)).toBeLessThan(0.12)
  },
)
