import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import type { Direction } from '../diagram/projection'

/** Distance from one key to the next, and the side of the square that stands for it. */
export const PITCH = 9
export const BOX = 7
const LABEL_WIDTH = 46
const SHARE_WIDTH = 128
const MARGIN = 14
const RING_WIDTH = 236
const ROW_GAP = 13
const ROWS_MAX = 6

/** Where everything stands. It depends on the width and on the fullest moment of the run, never on the instant. */
export interface ShardingLayout {
  readonly width: number
  readonly height: number
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number }
  readonly rows: readonly { readonly y: number; readonly height: number }[]
  readonly keysX: number
  readonly columns: number
  readonly labelX: number
  readonly shareX: number
  readonly sentenceY: number
}

export function layoutSharding(
  direction: Direction,
  width: number,
  scenes: readonly ShardingScene[],
): ShardingLayout {
  const isWide = direction === 'rightward'
  const shards = scenes[0]?.shards.length ?? 0
  const most = Math.max(
    1,
    ...scenes.flatMap((scene) => scene.shards.map((_, shard) => drawnOn(scene, shard))),
  )
  const labelX = isWide ? RING_WIDTH + 16 : MARGIN
  const keysX = labelX + LABEL_WIDTH
  const shareX = width - MARGIN
  const columns = Math.max(6, Math.floor((shareX - SHARE_WIDTH - keysX) / PITCH))
  const lines = Math.min(ROWS_MAX, Math.ceil(most / columns))
  const rowHeight = Math.max(20, lines * PITCH)
  const top = isWide ? 30 : RING_WIDTH + 46
  const rows = Array.from({ length: shards }, (_, row) => ({
    y: top + row * (rowHeight + ROW_GAP),
    height: rowHeight,
  }))
  const tableEnd = top + shards * (rowHeight + ROW_GAP)
  const height = Math.max(tableEnd, isWide ? RING_WIDTH + 26 : 0) + 34
  const ringX = isWide ? RING_WIDTH / 2 + 4 : width / 2
  return {
    width,
    height,
    ring: { x: ringX, y: RING_WIDTH / 2 + 18, radius: 74 },
    rows,
    keysX,
    columns,
    labelX,
    shareX,
    sentenceY: height - 12,
  }
}

/** How many of the drawn keys a shard has. */
export function drawnOn({ drawn }: ShardingScene, shard: number): number {
  return drawn.filter((key) => key.shard === shard).length
}

/** A place on the ring: 0 is at the top, and it goes round like a clock. */
export function onRing(
  { x, y, radius }: ShardingLayout['ring'],
  at: number,
  beyond = 0,
): { readonly x: number; readonly y: number } {
  const angle = at * 2 * Math.PI - Math.PI / 2
  return {
    x: round(x + Math.cos(angle) * (radius + beyond)),
    y: round(y + Math.sin(angle) * (radius + beyond)),
  }
}

/** Engines differ in the last digits of sines, and server and browser have to draw the same. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
