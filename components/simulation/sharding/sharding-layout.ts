import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import type { Direction } from '../diagram/projection'

const LABEL_WIDTH = 46
const SHARE_WIDTH = 128
const MARGIN = 14
const RING_WIDTH = 236
const ROW_GAP = 13
/** Height of a row whose keys do not all fit at the usual size. */
const ROW_HEIGHT_MAX = 54
const ROW_HEIGHT_MIN = 20

/** Distance from one square to the next, and the side of a square, from the usual size down to the smallest that is seen. */
const SIZES = [
  { pitch: 9, box: 7 },
  { pitch: 7, box: 5 },
  { pitch: 5, box: 4 },
  { pitch: 4, box: 3 },
  { pitch: 3, box: 2 },
  { pitch: 2, box: 1.5 },
] as const

/** How keys stand in the rows: as many squares of one size as there are keys, or each square for several. */
export interface SquareGrid {
  readonly x: number
  readonly pitch: number
  readonly box: number
  readonly columns: number
  readonly keysPerSquare: number
}

/** Where everything stands. It depends on the width and on the fullest moment of the run, never on the instant. */
export interface ShardingLayout {
  readonly width: number
  readonly height: number
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number }
  readonly rows: readonly { readonly y: number; readonly height: number }[]
  readonly squares: SquareGrid
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
  const most = Math.max(1, ...scenes.flatMap((scene) => scene.shards.map(({ keys }) => keys)))
  const labelX = isWide ? RING_WIDTH + 16 : MARGIN
  const keysX = labelX + LABEL_WIDTH
  const shareX = width - MARGIN
  const squares = fitSquares(keysX, shareX - SHARE_WIDTH - keysX, most, shards)
  const lines = Math.ceil(most / squares.keysPerSquare / squares.columns)
  const rowHeight = Math.min(ROW_HEIGHT_MAX, Math.max(ROW_HEIGHT_MIN, lines * squares.pitch))
  const top = isWide ? 30 : RING_WIDTH + 46
  const rows = Array.from({ length: shards }, (_, row) => ({
    y: top + row * (rowHeight + ROW_GAP),
    height: rowHeight,
  }))
  const tableEnd = top + shards * (rowHeight + ROW_GAP)
  const height = Math.max(tableEnd, isWide ? RING_WIDTH + 26 : 0) + 48
  const ringX = isWide ? RING_WIDTH / 2 + 4 : width / 2
  return {
    width,
    height,
    ring: { x: ringX, y: RING_WIDTH / 2 + 18, radius: 74 },
    rows,
    squares,
    labelX,
    shareX,
    sentenceY: height - 27,
  }
}

/** The largest squares of which one for each key fits; if none do, small ones that stand for several keys each. */
function fitSquares(x: number, room: number, most: number, shards: number): SquareGrid {
  const width = Math.max(54, room)
  for (const { pitch, box } of SIZES) {
    const columns = Math.floor(width / pitch)
    if (columns * Math.floor(ROW_HEIGHT_MAX / pitch) >= most)
      return { x, pitch, box, columns, keysPerSquare: 1 }
  }
  const { pitch, box } = SIZES[3]
  const columns = Math.floor(width / pitch)
  // Each part of a row is rounded up to whole squares: those that stayed, and those from each other shard.
  const places = columns * Math.floor(ROW_HEIGHT_MAX / pitch) - shards - 1
  return { x, pitch, box, columns, keysPerSquare: Math.ceil(most / places) }
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
