import { expect, test } from 'vitest'
import type { Curve } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { fanOutTail } from '../../theory/availability'
import { shardingDescription } from './description'
import { simulate } from './model'
import type { ShardingScene } from './scene'

const base = defaultRun(shardingDescription)

function play(parameters: Parameters, interventions: readonly TimedIntervention[] = [], seed = 7) {
  return simulate({ ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } })
}

function valueAt(curves: readonly Curve[], id: string, x: number): number {
  return curves.find((curve) => curve.id === id)?.points.find((point) => point.x === x)?.y ?? NaN
}

const everyShard = { method: 'directory', queries: 'every-shard' } as const

test.each([
  [2, 0.01],
  [4, 0.1],
  [8, 0.05],
  [10, 0.2],
])('queries of all %i shards, each slow with %d, are slow with 1 − (1 − p)ⁿ', (shards, slowShare) => {
  const { metrics, curves } = play({ ...everyShard, shards, slowShare })
  const theory = fanOutTail(slowShare, shards)
  const deviation = Math.sqrt((theory * (1 - theory)) / 2_000)
  expect(metrics['shards-per-query']?.value).toBe(shards)
  expect(Math.abs(Number(metrics['slow-queries']?.value) - theory)).toBeLessThan(3.5 * deviation)
  expect(valueAt(curves, 'slow-measured', shards)).toBe(metrics['slow-queries']?.value)
  expect(valueAt(curves, 'slow-by-fan-out', shards)).toBeCloseTo(theory, 12)
})

test.each([
  [4, 2, 0.1],
  [8, 10, 0.05],
  [10, 20, 0.02],
])(
  'over %i shards, queries of %i keys are slow as often as theory says',
  (shards, keysPerQuery, slowShare) => {
    const { metrics, curves } = play({ method: 'directory', keys: 20_000, shards, keysPerQuery, slowShare })
    const theory = valueAt(curves, 'slow-by-keys', keysPerQuery)
    const deviation = Math.sqrt((theory * (1 - theory)) / 2_000)
    expect(Math.abs(Number(metrics['slow-queries']?.value) - theory)).toBeLessThan(3.5 * deviation)
    const fanOut = valueAt(curves, 'shards-by-keys', keysPerQuery)
    expect(Math.abs(Number(metrics['shards-per-query']?.value) / fanOut - 1)).toBeLessThan(0.02)
  },
)

test('a query takes as long as its slowest answer', () => {
  const recording = play({ method: 'ring', virtualNodes: 50, keysPerQuery: 10, slowShare: 0.1 })
  const scene = recording.scenes?.[0]?.scene as unknown as ShardingScene
  expect(scene.queries.length).toBe(20)
  for (const { keys, asked, us } of scene.queries) {
    const homes = new Set(keys.map((key) => scene.homes[key]))
    expect(asked.map(({ shard }) => shard)).toEqual([...homes].sort())
    expect(us).toBe(Math.max(...asked.map((answer) => answer.us)))
    expect(asked.every((answer) => answer.us === 10_000 || answer.us === 1_000_000)).toBe(true)
  }
})

test('a shard that pauses keeps waiting whoever asks it, and nobody else', () => {
  const pause = { kind: 'pause', node: 's3', durationUs: 2_000_000, atUs: 4_000_000 } as const
  const all = play({ ...everyShard, shards: 8, slowShare: 0 }, [pause])
  // 400 queries fall into the pause; the last 18 of them wait no longer than 90 ms and 10 ms more.
  expect(all.metrics['slow-queries']?.value).toBe((400 - 18) / 2_000)
  const one = play({ method: 'directory', shards: 8, slowShare: 0 }, [pause])
  expect(one.metrics['slow-queries']?.value).toBeLessThan(0.04)
  expect(one.metrics['slow-queries']?.value).toBeGreaterThan(0.01)
  const track = all.tracks.find(({ node }) => node === 's3')
  expect(track?.spans.map(({ fromUs, condition }) => [fromUs, condition])).toEqual([
    [0, 'active'],
    [4_000_000, 'paused'],
    [6_000_000, 'active'],
  ])
})

test('who leaves in its pause is not waited for, and a second pause within the first is reported', () => {
  const pause = (atUs: number) => ({ kind: 'pause', node: 's3', durationUs: 4_000_000, atUs }) as const
  const { unused, metrics, tracks } = play({ ...everyShard, shards: 8, slowShare: 0 }, [
    pause(1_000_000),
    pause(1_500_000),
    { kind: 'crash', node: 's3', atUs: 2_000_000 },
    pause(2_500_000),
    { kind: 'recover', node: 's3', atUs: 3_000_000 },
  ])
  expect(unused).toEqual([1, 3])
  expect(metrics['slow-queries']?.value).toBeCloseTo((200 - 18) / 2_000, 12)
  expect(tracks[2]?.spans.map(({ condition }) => condition)).toEqual(['active', 'paused', 'down', 'active'])
})
