import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Locale } from '@/course/locale'
import { shardingEn } from '@/messages/simulations/sharding.en'
import { shardingKo } from '@/messages/simulations/sharding.ko'
import type { Parameters, TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { shardingDescription } from '@/simulation/systems/sharding/description'
import { simulate } from '@/simulation/systems/sharding/model'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import { layoutSharding } from './sharding-layout'
import { squaresOf } from './sharding-squares'
import { ShardingStage } from './sharding-stage'

const base = defaultRun(shardingDescription)
const join: TimedIntervention = { kind: 'recover', node: 'n1', atUs: 3_000_000 }

function play(parameters: Parameters, interventions: readonly TimedIntervention[] = []) {
  return simulate({ ...base, seed: 7, interventions, parameters: { ...base.parameters, ...parameters } })
}

function draw(recording: ReturnType<typeof play>, atUs: number, locale: Locale = 'en') {
  const texts = locale === 'en' ? shardingEn : shardingKo
  return renderToStaticMarkup(<ShardingStage {...{ recording, atUs, texts, locale }} direction="rightward" />)
}

function countSquares(path: string): number {
  return path.split('M').length - 1
}

test.each([
  ['modulo', 160, 'rightward', 588],
  ['modulo', 2_000, 'downward', 358],
  ['range', 7_000, 'rightward', 588],
] as const)(
  'by %s every one of %i keys has a square, moved ones as moved',
  (method, keys, direction, width) => {
    const { scenes = [] } = play({ method, keys }, [join])
    const views = scenes.map(({ scene }) => scene as unknown as ShardingScene)
    const layout = layoutSharding(direction, width, views)
    const last = views[1] as ShardingScene
    const squares = last.shards.map((_, shard) =>
      squaresOf(last, shard, layout.squares, { y: 0, height: 54 }, new Set()),
    )
    const moved = last.moves.reduce((sum, move) => sum + move.keys, 0)
    expect(layout.squares.keysPerSquare).toBe(1)
    expect(squares.reduce((sum, one) => sum + countSquares(one.moved), 0)).toBe(moved)
    expect(squares.reduce((sum, one) => sum + countSquares(one.stayed), 0)).toBe(keys - moved)
  },
)

test('of 200 000 keys each square stands for several, every pair of shards has one, and all stay in their rows', () => {
  const { scenes = [] } = play({ method: 'modulo', keys: 200_000 }, [join])
  const views = scenes.map(({ scene }) => scene as unknown as ShardingScene)
  const { squares: grid, rows } = layoutSharding('downward', 358, views)
  const last = views[1] as ShardingScene
  expect(grid.keysPerSquare).toBeGreaterThan(1)
  last.shards.forEach((_, shard) => {
    const row = rows[shard] as { y: number; height: number }
    const { stayed, moved } = squaresOf(last, shard, grid, row, new Set())
    const pairs = last.moves.filter(({ to }) => to === shard)
    const expected = pairs.reduce((sum, { keys }) => sum + Math.ceil(keys / grid.keysPerSquare), 0)
    expect(countSquares(moved)).toBe(expected)
    const tops = [...(stayed + moved).matchAll(/M[\d.]+ ([\d.]+)h/g)].map((match) => Number(match[1]))
    expect(Math.min(row.y, ...tops)).toBe(row.y)
    expect(Math.max(0, ...tops)).toBeLessThan(row.y + row.height)
  })
})

test('words and a table say how many moved from where to where', () => {
  const recording = play({}, [join])
  expect(draw(recording, 0)).toContain('Nothing has moved yet.')
  const after = draw(recording, 3_000_000)
  expect(after).toContain('The last change moved 135 of 160 keys')
  expect(after).toContain('35 to N1, 100 from one other shard to another.')
  const { moves } = recording.scenes?.[1]?.scene as unknown as ShardingScene
  const cells = [...after.matchAll(/<td>(\d+)<\/td>/g)].map((match) => Number(match[1]))
  expect(cells).toEqual(moves.map(({ keys }) => keys))
  expect(draw(recording, 3_000_000, 'ko')).toContain('N1로 35개, 다른 샤드끼리 100개예요.')
})

test('a query is drawn with whom it asks and its slowest answer, beside 1 − (1 − p)ⁿ', () => {
  const recording = play({ method: 'directory', shards: 8, queries: 'every-shard', slowShare: 0.05 })
  const picture = draw(recording, 10_000_000)
  expect(picture).toContain('This query asks 8 of 8 shards.')
  expect(picture).toMatch(/It waits 1 s, as long as the slowest: S\d\./)
  expect(picture.match(/answers in (10 ms|1 s)/g)?.length).toBe(8)
  expect(picture).toContain('33.7')
})
