import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import type { SquareGrid } from './sharding-layout'

/** The squares of one shard, as paths: one element for many, so that every key can be drawn. */
export interface ShardSquares {
  readonly stayed: string
  readonly moved: string
  readonly hot: string
  /** Where the keys of a query lie, where each has a square of its own. */
  readonly asked: string
}

interface Corner {
  readonly x: number
  readonly y: number
}

/** Room between a square and the frame around it. */
const FRAME = 1.5

/**
 * The keys of one shard: the hot one first, then those that stayed, then those that came with the last change, by the
 * shard that they came from. Where a square stands for several keys, every group has at least one.
 */
export function squaresOf(
  scene: ShardingScene,
  shard: number,
  grid: SquareGrid,
  row: { readonly y: number; readonly height: number },
  asked: ReadonlySet<number>,
): ShardSquares {
  const groups = groupKeys(scene, shard)
  const squares = groups.flatMap(({ kind, keys }) =>
    Array.from({ length: Math.ceil(keys.length / grid.keysPerSquare) }, (_, place) => ({
      kind,
      key: keys[place * grid.keysPerSquare] as number,
    })),
  )
  const lines = Math.ceil(squares.length / grid.columns)
  const top = Math.round((row.y + (row.height - lines * grid.pitch) / 2) * 2) / 2
  const placed = squares.map((square, place) => ({
    ...square,
    x: grid.x + (place % grid.columns) * grid.pitch,
    y: top + Math.floor(place / grid.columns) * grid.pitch,
  }))
  const pathOf = (wanted: string) =>
    boxes(
      placed.filter(({ kind }) => kind === wanted),
      grid.box,
    )
  const framed = grid.keysPerSquare === 1 ? placed.filter(({ key }) => asked.has(key)) : []
  return {
    stayed: pathOf('stayed'),
    moved: pathOf('moved'),
    hot: pathOf('hot'),
    asked: boxes(
      framed.map(({ x, y }) => ({ x: x - FRAME, y: y - FRAME })),
      grid.box + 2 * FRAME,
    ),
  }
}

function groupKeys({ homes, before, hotKey, shards }: ShardingScene, shard: number) {
  const byOrigin = shards.map((): number[] => [])
  for (let key = 0; key < homes.length; key += 1) {
    if (homes[key] === shard && key !== hotKey) byOrigin[before[key] as number]?.push(key)
  }
  const hot = hotKey !== null && homes[hotKey] === shard ? [hotKey] : []
  return [
    { kind: 'hot', keys: hot },
    { kind: 'stayed', keys: byOrigin[shard] ?? [] },
    ...byOrigin.filter((_, origin) => origin !== shard).map((keys) => ({ kind: 'moved', keys })),
  ]
}

function boxes(corners: readonly Corner[], side: number): string {
  return corners.map(({ x, y }) => `M${x} ${y}h${side}v${side}h-${side}z`).join('')
}
