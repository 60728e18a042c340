import type { Direction } from '../diagram/projection'

/** Distance from one waiting request to the next, and the side of the square that stands for it. */
export const PITCH = 14
export const BOX = 10
const ROW_PITCH = 20
const ROWS_MAX = 4
const RECENT_PITCH = 19

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where everything stands. It depends on the width and on how many servers there are, never on the instant. */
export interface QueueLayout {
  readonly direction: Direction
  readonly width: number
  readonly height: number
  /** The way in, along which requests approach. */
  readonly entry: { readonly x1: number; readonly x2: number; readonly y: number }
  readonly arrivals: { readonly x: number; readonly y: number }
  /** The head of the line stands at its right end; rows below turn back and forth. */
  readonly line: Box & { readonly columns: number; readonly rows: number }
  readonly lineHead: { readonly x: number; readonly y: number }
  readonly servers: readonly Box[]
  readonly departures: {
    readonly x: number
    readonly y: number
    readonly header: number
    readonly recentMax: number
    readonly columns: number
  }
  readonly sentenceY: number
}

export function layoutQueue(direction: Direction, width: number, servers: number): QueueLayout {
  return direction === 'rightward' ? layoutRightward(width, servers) : layoutDownward(width, servers)
}

/** The middle of the place of one waiting request; 0 is the head of the line. */
export function placeInLine(
  { line }: QueueLayout,
  place: number,
): { readonly x: number; readonly y: number } {
  const row = Math.floor(place / line.columns)
  const step = place % line.columns
  const column = row % 2 === 0 ? line.columns - 1 - step : step
  return { x: line.x + column * PITCH + PITCH / 2, y: line.y + row * ROW_PITCH }
}

function layoutRightward(width: number, servers: number): QueueLayout {
  const margin = 14
  const departuresWidth = 86
  const serverWidth = Math.round(width * 0.22)
  const entryWidth = Math.round(width * 0.15)
  const serverX = width - margin - departuresWidth - serverWidth
  const lineSpace = serverX - 26 - (margin + entryWidth)
  const columns = Math.max(4, Math.floor(lineSpace / PITCH))
  const lineX = serverX - 26 - columns * PITCH
  const top = 86
  const boxes = stack(serverX, top - 22, serverWidth, servers)
  const last = boxes[boxes.length - 1] as Box
  const bottom = Math.max(
    last.y + last.height,
    top + (ROWS_MAX - 1) * ROW_PITCH + 8,
    top + 4 * RECENT_PITCH + 8,
  )
  return {
    direction: 'rightward',
    width,
    height: bottom + 44,
    entry: { x1: margin, x2: lineX - 6, y: top },
    arrivals: { x: margin, y: 26 },
    line: { x: lineX, y: top, width: columns * PITCH, height: ROWS_MAX * ROW_PITCH, columns, rows: ROWS_MAX },
    lineHead: { x: lineX + columns * PITCH, y: 26 },
    servers: boxes,
    departures: {
      x: width - margin - departuresWidth + 22,
      y: top,
      header: 26,
      recentMax: Math.floor((bottom - top) / RECENT_PITCH) + 1,
      columns: 1,
    },
    sentenceY: bottom + 26,
  }
}

function layoutDownward(width: number, servers: number): QueueLayout {
  const margin = 14
  const columns = Math.floor((width - 2 * margin) / PITCH)
  const entryY = 58
  const lineY = 140
  const lineBottom = lineY + (ROWS_MAX - 1) * ROW_PITCH + 10
  const gridTop = lineBottom + 26
  const perRow = servers === 1 ? 1 : 2
  const boxWidth = (width - 2 * margin - (perRow - 1) * 10) / perRow
  const boxes = Array.from({ length: servers }, (_, server) => ({
    x: margin + (server % perRow) * (boxWidth + 10),
    y: gridTop + Math.floor(server / perRow) * 52,
    width: boxWidth,
    height: 44,
  }))
  const departuresY = gridTop + Math.ceil(servers / perRow) * 52 + 44
  return {
    direction: 'downward',
    width,
    height: departuresY + 2 * RECENT_PITCH + 30,
    entry: { x1: margin, x2: width - margin, y: entryY },
    arrivals: { x: margin, y: 26 },
    line: {
      x: width - margin - columns * PITCH,
      y: lineY,
      width: columns * PITCH,
      height: ROWS_MAX * ROW_PITCH,
      columns,
      rows: ROWS_MAX,
    },
    lineHead: { x: width - margin, y: 100 },
    servers: boxes,
    departures: { x: margin + 8, y: departuresY, header: departuresY - 24, recentMax: 6, columns: 3 },
    sentenceY: departuresY + 2 * RECENT_PITCH + 12,
  }
}

/** Servers one below the other, lower when there are many. */
function stack(x: number, y: number, width: number, servers: number): readonly Box[] {
  const height = servers <= 2 ? 44 : 28
  return Array.from({ length: servers }, (_, server) => ({ x, y: y + server * (height + 7), width, height }))
}

/** Where the answer at one place of the list of the latest stands. */
export function placeOfRecent(
  { departures, width }: QueueLayout,
  place: number,
): { readonly x: number; readonly y: number } {
  const column = place % departures.columns
  const row = Math.floor(place / departures.columns)
  return {
    x: departures.x + (column * (width - 28)) / departures.columns,
    y: departures.y + row * RECENT_PITCH,
  }
}
