import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../kernel/random'
import type { TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { shardingDescription } from './description'
import { simulate } from './model'
import type { ShardingScene } from './scene'

const base = defaultRun(shardingDescription)
const METHODS = ['modulo', 'ring', 'range', 'directory'] as const
const SEEDS = 2_000

/** Any parameters, and up to eight changes of any shards at any instants, the same one and zero included. */
function anyRun(seed: number) {
  const random = createRandom(seed).fork('any-run')
  const oneOf = <Value>(values: readonly Value[]) => values[random.nextBelow(values.length)] as Value
  const shards = 2 + random.nextBelow(9)
  const parameters = {
    ...base.parameters,
    method: METHODS[seed % METHODS.length] as string,
    shards,
    virtualNodes: oneOf([1, 2, 10, 60]),
    keys: 20 * (1 + random.nextBelow(10)),
    hotShare: oneOf([0, 0.3, 0.9]),
    remedy: oneOf(['none', 'split', 'cache', 'dedicated']),
    hotWrites: oneOf([0, 0.5, 1]),
    pieces: 2 + random.nextBelow(23),
    newestShare: oneOf([0, 0.5]),
    queries: oneOf(['by-key', 'every-shard']),
    keysPerQuery: oneOf([1, 3]),
  }
  const interventions = Array.from({ length: random.nextBelow(9) }, () => anyChange(random, shards))
  return { ...base, seed, parameters, interventions }
}

function anyChange(random: Random, shards: number): TimedIntervention {
  const place = random.nextBelow(shards + 2)
  const node = place < shards ? `s${place + 1}` : `n${place - shards + 1}`
  const atUs = random.nextBelow(6) * 2_000_000
  const kind = (['crash', 'recover', 'pause'] as const)[random.nextBelow(3)]
  return kind === 'pause'
    ? { kind, node, atUs, durationUs: random.nextBelow(4) * 1_500_000 }
    : { kind: kind ?? 'crash', node, atUs }
}

test(`whatever joins, leaves and pauses, no key is lost and none is owned twice, in ${SEEDS} runs`, () => {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const run = anyRun(seed)
    const { scenes = [], tracks, metrics } = simulate(run)
    for (const { scene } of scenes) {
      const { homes, shards } = scene as unknown as ShardingScene
      const keys = Number(run.parameters.keys)
      expect(homes.length, `seed ${seed}`).toBe(keys)
      // Each key names one shard, that shard is up, and the counts by shard are those of the keys.
      expect(
        homes.every((shard) => shards[shard]?.isUp),
        `seed ${seed}`,
      ).toBe(true)
      const counts = shards.map((_, place) => homes.filter((shard) => shard === place).length)
      expect(counts, `seed ${seed}`).toEqual(shards.map((shard) => shard.keys))
      expect(
        shards.reduce((sum, { share }) => sum + share, 0),
        `seed ${seed}`,
      ).toBeGreaterThan(0)
    }
    for (const { spans } of tracks) {
      const ends = spans.map(({ fromUs, toUs }) => [fromUs, toUs] as const)
      expect(ends.at(0)?.[0], `seed ${seed}`).toBe(0)
      expect(ends.at(-1)?.[1], `seed ${seed}`).toBe(10_000_000)
      expect(
        ends.every(([from], place) => place === 0 || from === ends[place - 1]?.[1]),
        `seed ${seed}`,
      ).toBe(true)
    }
    expect(metrics['fullest-to-mean']?.value, `seed ${seed}`).toBeGreaterThanOrEqual(1)
    expect(metrics['busiest-share']?.value, `seed ${seed}`).toBeLessThanOrEqual(1 + 1e-9)
  }
})

test(`what the scenes call moves is what differs, and sums to the figure, in ${SEEDS} runs`, () => {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const { scenes = [], metrics } = simulate(anyRun(seed))
    const views = scenes.map(({ scene }) => scene as unknown as ShardingScene)
    const moved = views.map(({ homes, before }) => homes.filter((shard, key) => shard !== before[key]).length)
    expect(
      views.map(({ moves }) => moves.reduce((sum, { keys }) => sum + keys, 0)),
      `seed ${seed}`,
    ).toEqual(moved)
    expect(
      moved.reduce((sum, count) => sum + count, 0),
      `seed ${seed}`,
    ).toBe(metrics['moved-keys']?.value)
    views.slice(1).forEach(({ before }, place) => expect(before).toEqual(views[place]?.homes))
  }
})

test(`but by remainder, keys move to the one that joins or from the one that leaves only, in ${SEEDS} runs`, () => {
  let shuffled = 0
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const run = anyRun(seed)
    if (run.parameters.remedy === 'dedicated') continue
    const { scenes = [], properties } = simulate(run)
    const strays = scenes.flatMap(({ scene }) => {
      const { changed, moves } = scene as unknown as ShardingScene
      return moves.filter(({ from, to }) => (changed?.isJoining ? to : from) !== changed?.shard)
    })
    expect(properties['only-to-the-new']?.verdict, `seed ${seed}`).toBe(strays.length > 0 ? 'fails' : 'holds')
    if (run.parameters.method === 'modulo') shuffled += strays.length
    else expect(strays, `seed ${seed}, ${run.parameters.method}`).toEqual([])
  }
  expect(shuffled).toBeGreaterThan(0)
})

test('on a ring, one that leaves and comes back has exactly the keys that it had, in 1 000 rings', () => {
  for (let seed = 0; seed < 1_000; seed += 1) {
    const parameters = {
      ...base.parameters,
      method: 'ring',
      shards: 5,
      virtualNodes: 1 + (seed % 30),
      keys: 100,
    }
    const node = `s${1 + (seed % 5)}`
    const { scenes = [] } = simulate({
      ...base,
      seed,
      parameters,
      interventions: [
        { kind: 'crash', node, atUs: 1_000_000 },
        { kind: 'recover', node, atUs: 1_000_000 },
      ],
    })
    const [first, , last] = scenes.map(({ scene }) => (scene as unknown as ShardingScene).homes)
    expect(last, `seed ${seed}`).toEqual(first)
  }
})

test('a directory moves exactly the share of the one that joins, and is left as even as can be, in 1 000 runs', () => {
  for (let seed = 0; seed < 1_000; seed += 1) {
    const shards = 2 + (seed % 9)
    const keys = 20 * (1 + (seed % 13))
    const parameters = { ...base.parameters, method: 'directory', shards, keys }
    const { scenes = [], metrics } = simulate({
      ...base,
      seed,
      parameters,
      interventions: [{ kind: 'recover', node: 'n1', atUs: 1_000_000 }],
    })
    expect(metrics['moved-keys']?.value).toBe(Math.floor(keys / (shards + 1)))
    const counts = (scenes.at(-1)?.scene as unknown as ShardingScene).shards.flatMap((shard) =>
      shard.isUp ? [shard.keys] : [],
    )
    expect(Math.max(...counts) - Math.min(...counts), `${shards} shards, ${keys} keys`).toBeLessThanOrEqual(1)
  }
})
