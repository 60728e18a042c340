import type { Box, Point, Segment } from './projection'

export interface LabelRequest {
  readonly key: string
  readonly text: string
  readonly tone: 'plain' | 'accent' | 'uncertain' | 'good' | 'bad'
  /** Places for the middle of the words, best first. */
  readonly candidates: readonly Point[]
  /** The line it may stand on, which its halo interrupts. */
  readonly ownSegment?: Segment
  /** Labels with one group say the same thing: the first that finds a place stands for all. */
  readonly group?: string
  readonly fontSize?: number
}

export interface PlacedLabel {
  readonly key: string
  readonly text: string
  readonly tone: LabelRequest['tone']
  readonly at: Point
  readonly box: Box
  readonly fontSize: number
}

export interface Obstacles {
  readonly boxes: readonly Box[]
  readonly segments: readonly Segment[]
  readonly bounds: Box
}

export const LABEL_FONT_SIZE = 12
const BREATHING = 2

/**
 * Puts words on the picture where they touch no line, band or other word. A label without such a place is left
 * out: the event table and the inspector say it too. Requests are served in order, most important first.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const groups = new Set<string>()
  for (const request of requests) {
    if (request.group !== undefined && groups.has(request.group)) continue
    const label = placeOne(request, obstacles, placed)
    if (!label) continue
    placed.push(label)
    if (request.group !== undefined) groups.add(request.group)
  }
  return placed
}

function placeOne(
  request: LabelRequest,
  obstacles: Obstacles,
  placed: readonly PlacedLabel[],
): PlacedLabel | null {
  const fontSize = request.fontSize ?? LABEL_FONT_SIZE
  const width = textWidth(request.text, fontSize)
  for (const at of request.candidates) {
    const box = { x: at.x - width / 2, y: at.y - fontSize * 0.62, width, height: fontSize * 1.24 }
    if (isFree(grow(box, BREATHING), request.ownSegment, obstacles, placed)) {
      return { key: request.key, text: request.text, tone: request.tone, at, box, fontSize }
    }
  }
  return null
}

function isFree(
  box: Box,
  own: Segment | undefined,
  obstacles: Obstacles,
  placed: readonly PlacedLabel[],
): boolean {
  return (
    isInside(box, obstacles.bounds) &&
    !obstacles.boxes.some((other) => doBoxesMeet(box, other)) &&
    !placed.some((other) => doBoxesMeet(box, other.box)) &&
    !obstacles.segments.some((segment) => segment !== own && doesSegmentMeet(box, segment))
  )
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

export function doBoxesMeet(first: Box, second: Box): boolean {
  return (
    first.x < second.x + second.width &&
    second.x < first.x + first.width &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  )
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}

/** Whether a line passes through a box (Liang and Barsky's clipping). */
export function doesSegmentMeet(box: Box, { from, to }: Segment): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ]
  let enter = 0
  let leave = 1
  for (const [direction, distance] of edges) {
    if (direction === 0) {
      if (distance < 0) return false
      continue
    }
    const share = distance / direction
    if (direction < 0) enter = Math.max(enter, share)
    else leave = Math.min(leave, share)
    if (enter > leave) return false
  }
  return true
}

/** How wide words will be, without a browser to measure them: Hangul is nearly square, Latin about half. */
export function textWidth(text: string, fontSize: number): number {
  let units = 0
  for (const character of text) units += characterWidth(character)
  return units * fontSize
}

function characterWidth(character: string): number {
  if (character >= '\u1100' && character <= '\uffdc') return 0.93
  if (character === ' ' || "iljtfr.,:;!|'()".includes(character)) return 0.34
  if ('mwMW%'.includes(character)) return 0.88
  return character >= 'A' && character <= 'Z' ? 0.68 : 0.59
}
