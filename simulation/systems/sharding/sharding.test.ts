import { expect, test } from 'vitest'
import type { SystemRecording } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { moduloMovedShare, shardsPerQuery } from '../../theory/sharding'
import { shardingDescription } from './description'
import { model, simulate } from './model'
import { countKeys, createKeySpace, ruleOf } from './placement'
import type { ShardingScene } from './scene'
import { readSettings } from './settings'

const base = defaultRun(shardingDescription)

function play(parameters: Parameters = {}, interventions: readonly TimedIntervention[] = [], seed = 7) {
  return simulate({ ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } })
}

const join = (shard: number, atUs = 3_000_000): TimedIntervention => ({
  kind: 'recover',
  node: shard > 4 ? `n${shard - 4}` : `s${shard}`,
  atUs,
})
const leave = (shard: number, atUs = 3_000_000): TimedIntervention => ({
  kind: 'crash',
  node: shard > 4 ? `n${shard - 4}` : `s${shard}`,
  atUs,
})

function lastScene({ scenes }: SystemRecording): ShardingScene {
  return scenes?.at(-1)?.scene as unknown as ShardingScene
}

test.each([2, 4, 9])('hash mod N moves N/(N + 1) of 200 000 keys when a shard joins %i', (shards) => {
  const { metrics, properties } = play({ shards, keys: 200_000 }, [join(5)])
  expect(Math.abs(Number(metrics['moved-share']?.value) / moduloMovedShare(shards) - 1)).toBeLessThan(0.01)
  expect(properties['only-to-the-new']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'moved-elsewhere', nodes: ['n1'] },
  })
})

test('doubling the shards moves half of the keys', () => {
  const settings = readSettings({ ...base.parameters, keys: 200_000 })
  const space = createKeySpace(settings, 8, 7)
  const rule = ruleOf(settings, space)
  const [four, eight] = [rule(null, [0, 1, 2, 3], null), rule(null, [0, 1, 2, 3, 4, 5, 6, 7], null)]
  const moved = four.filter((shard, key) => shard !== eight[key]).length
  expect(moved / settings.keys).toBeCloseTo(0.5, 2)
})

test.each(['ring', 'directory', 'range'])('by %s, every key that moves goes to the new shard', (method) => {
  const { metrics, properties } = play({ method, keys: 20_000, virtualNodes: 50 }, [join(5)])
  expect(properties['only-to-the-new']?.verdict).toBe('holds')
  expect(metrics['moved-share']?.value).toBe(metrics['new-shard-share']?.value)
})

test('by directory exactly as many move as evenness asks for', () => {
  const { metrics } = play({ method: 'directory', keys: 200 }, [join(5)])
  expect([metrics['moved-keys']?.value, metrics['fullest-to-mean']?.value]).toEqual([40, 1])
})

test('by range the new shard takes half of one other, and the rest stay as full as they were', () => {
  const { metrics } = play({ method: 'range', keys: 200 }, [join(5)])
  expect([metrics['moved-keys']?.value, metrics['fullest-to-mean']?.value]).toEqual([25, 1.25])
})

test.each(['modulo', 'ring', 'range', 'directory'])(
  'by %s no key is lost when shards leave and join',
  (method) => {
    const changes = [leave(2, 1_000_000), join(5, 2_000_000), leave(1, 3_000_000), join(2, 4_000_000)]
    const recording = play({ method, keys: 200, virtualNodes: 10 }, changes)
    expect(recording.unused).toEqual([])
    const { shards } = lastScene(recording)
    expect(shards.reduce((sum, { keys }) => sum + keys, 0)).toBe(200)
    expect(shards.filter(({ isUp, keys }) => !isUp && keys > 0)).toEqual([])
  },
)

test('what cannot happen is reported: joining twice, leaving twice, the last shard', () => {
  const changes = [join(1), leave(5), leave(2), leave(2, 4_000_000), leave(1, 5_000_000)]
  expect(play({ shards: 2 }, changes).unused).toEqual([0, 1, 3, 4])
})

test('a key with 30 % of the requests makes its shard hot, and a new shard does not help', () => {
  const before = play({ method: 'ring', virtualNodes: 100, hotShare: 0.3 })
  const after = play({ method: 'ring', virtualNodes: 100, hotShare: 0.3 }, [join(5)])
  expect(after.properties['no-hot-shard']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'hot-shard' },
  })
  const busiest = ({ metrics }: SystemRecording) => Number(metrics['busiest-share']?.value)
  expect(busiest(after)).toBeGreaterThan(0.3)
  expect(busiest(before) - busiest(after)).toBeLessThan(0.1)
})

test.each(['split', 'cache'])('%s takes the heat off it', (remedy) => {
  const { properties, metrics } = play({
    method: 'directory',
    hotShare: 0.5,
    hotWrites: remedy === 'split' ? 1 : 0,
    remedy,
  })
  expect(properties['no-hot-shard']?.verdict).toBe('holds')
  expect(metrics['busiest-share']?.value).toBeLessThan(0.3)
})

test.each([
  [2, 4],
  [10, 4],
  [10, 8],
])('a query of %i keys over %i shards asks as many shards as theory says', (keysPerQuery, shards) => {
  const { metrics } = play({ method: 'directory', keys: 20_000, keysPerQuery, shards })
  const expected = shardsPerQuery(shards, keysPerQuery)
  expect(Math.abs(Number(metrics['shards-per-query']?.value) / expected - 1)).toBeLessThan(0.03)
})

test('neither level changes figures or verdicts', () => {
  const run = { ...base, interventions: [join(5), leave(2, 5_000_000)] }
  const [full, metrics] = [model.simulate(run), model.simulate(run, { level: 'metrics' })]
  expect([metrics.metrics, metrics.properties, metrics.unused, metrics.endUs]).toEqual([
    full.metrics,
    full.properties,
    full.unused,
    full.endUs,
  ])
})

test('hashing spreads keys evenly over shards', () => {
  const settings = readSettings({ ...base.parameters, keys: 200_000, shards: 8 })
  const assignment = ruleOf(settings, createKeySpace(settings, 8, 7))(null, [0, 1, 2, 3, 4, 5, 6, 7], null)
  for (const count of countKeys(assignment, 8)) expect(Math.abs(count / 25_000 - 1)).toBeLessThan(0.02)
})
