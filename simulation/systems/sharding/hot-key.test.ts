import { expect, test } from 'vitest'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { shardingDescription } from './description'
import { simulate } from './model'
import type { ShardingScene } from './scene'

const base = defaultRun(shardingDescription)

function play(parameters: Parameters, interventions: readonly TimedIntervention[] = []) {
  const recording = simulate({ ...base, interventions, parameters: { ...base.parameters, ...parameters } })
  const value = (metric: string) => Number(recording.metrics[metric]?.value)
  return { ...recording, value, scene: recording.scenes?.at(-1)?.scene as unknown as ShardingScene }
}

const even = { method: 'directory', keys: 2_000, shards: 4 } as const

test.each([0.1, 0.4, 0.8])('without a remedy the busiest shard has h + (1 − h)/N: h = %d', (hotShare) => {
  const { value } = play({ ...even, hotShare })
  expect(value('busiest-share')).toBeCloseTo(hotShare + (1 - hotShare) / 4, 10)
  expect(
    [value('work-per-request'), value('shards-per-hot-read')].map((one) => Math.round(one * 1e9) / 1e9),
  ).toEqual([1, 1])
})

test.each([2, 4, 8, 24])(
  'split into %i pieces, writes are shared by as many shards and reads gather',
  (pieces) => {
    const writes = play({ ...even, hotShare: 0.4, remedy: 'split', hotWrites: 1, pieces })
    const reads = play({ ...even, hotShare: 0.4, remedy: 'split', hotWrites: 0, pieces })
    const shards = Math.min(4, pieces)
    expect(writes.value('busiest-share')).toBeCloseTo(0.15 + 0.4 / shards, 10)
    expect(writes.value('work-per-request')).toBeCloseTo(1, 10)
    expect(reads.value('busiest-share')).toBeCloseTo(0.55, 10)
    expect(reads.value('work-per-request')).toBeCloseTo(0.6 + 0.4 * shards, 10)
    expect(reads.value('shards-per-hot-read')).toBe(shards)
  },
)

test('a cache keeps reads from the shard and does nothing against writes', () => {
  const [reads, mixed, writes] = [0, 0.5, 1].map((hotWrites) =>
    play({ ...even, hotShare: 0.4, remedy: 'cache', hotWrites }),
  )
  expect(reads?.value('busiest-share')).toBeCloseTo(0.15 + 0.4 * 0.02, 10)
  expect(mixed?.value('busiest-share')).toBeCloseTo(0.15 + 0.2 + 0.2 * 0.02, 10)
  expect(writes?.value('busiest-share')).toBeCloseTo(0.55, 10)
})

test.each(['modulo', 'ring', 'range', 'directory'])(
  'by %s a dedicated shard has the hot key and no other',
  (method) => {
    const changes: TimedIntervention[] = [
      { kind: 'recover', node: 'n1', atUs: 1_000_000 },
      { kind: 'crash', node: 's3', atUs: 2_000_000 },
      { kind: 'crash', node: 's1', atUs: 3_000_000 },
      { kind: 'recover', node: 's1', atUs: 4_000_000 },
    ]
    const parameters = { method, keys: 400, virtualNodes: 20, hotShare: 0.4, remedy: 'dedicated' }
    const { scenes, unused } = play(parameters, changes)
    expect(unused).toEqual([])
    const homes = (scenes ?? []).map(({ scene }) => {
      const { shards, homes: all } = scene as unknown as ShardingScene
      expect(shards[all[0] as number]).toMatchObject({ keys: 1, isUp: true })
      expect(shards.reduce((sum, { keys, isUp }) => sum + (isUp ? keys : 0), 0)).toBe(400)
      return shards[all[0] as number]?.node
    })
    // It stays where it is while that shard serves, and comes to the next one when it leaves.
    expect(homes).toEqual(['s1', 's1', 's1', 's2', 's2'])
  },
)

test('with one shard left nothing is set apart, and whoever joins it gets the rest', () => {
  const { scenes } = play({ ...even, shards: 2, hotShare: 0.4, remedy: 'dedicated' }, [
    { kind: 'crash', node: 's1', atUs: 1_000_000 },
    { kind: 'recover', node: 'n1', atUs: 2_000_000 },
  ])
  const counts = (scenes ?? []).map(({ scene }) =>
    (scene as unknown as ShardingScene).shards.map(({ keys }) => keys),
  )
  expect(counts).toEqual([
    [1, 1_999, 0, 0],
    [0, 2_000, 0, 0],
    [0, 1, 1_999, 0],
  ])
})

test('where most requests are for the newest, ranges have a hot shard and hashes do not', () => {
  const ranges = play({ method: 'range', keys: 2_000, newestShare: 0.6 })
  expect(ranges.value('busiest-share')).toBeCloseTo(0.6 + 0.4 / 4, 10)
  expect(ranges.properties['no-hot-shard']?.verdict).toBe('fails')
  const hashes = play({ method: 'modulo', keys: 2_000, newestShare: 0.6 })
  expect(hashes.properties['no-hot-shard']?.verdict).toBe('holds')
})
