/** Time runs to the right on wide screens and downward on phones, so that nothing scrolls sideways. */
export type Direction = 'rightward' | 'downward'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Segment {
  readonly from: Point
  readonly to: Point
}

export interface ProjectionOptions {
  readonly direction: Direction
  /** Pixels available from edge to edge. */
  readonly width: number
  readonly lanes: number
  readonly fromUs: number
  readonly toUs: number
}

/** Turns (instant, lane) into a place on the picture and back. Lanes are counted from 0. */
export interface Projection extends ProjectionOptions {
  readonly height: number
  /** Where the time axis starts and ends: x when rightward, y when downward. */
  readonly axisStart: number
  readonly axisEnd: number
  /** The edges of the field of lanes across the axis, where gridlines begin and end. */
  readonly fieldStart: number
  readonly fieldEnd: number
  readonly laneGap: number
}

export const BAND_THICKNESS = 14

const RIGHTWARD = { nameColumn: 112, end: 30, firstLane: 76, laneGapMax: 92, laneGapMin: 64, below: 46 }
const DOWNWARD = { axisColumn: 52, end: 34, firstRow: 62, lengthMin: 440, edge: 12 }

export function createProjection(options: ProjectionOptions): Projection {
  return options.direction === 'rightward' ? projectRightward(options) : projectDownward(options)
}

function projectRightward(options: ProjectionOptions): Projection {
  const { nameColumn, end, firstLane, laneGapMax, laneGapMin, below } = RIGHTWARD
  const laneGap = Math.max(laneGapMin, Math.min(laneGapMax, 420 / Math.max(1, options.lanes)))
  const height = firstLane + (options.lanes - 1) * laneGap + below
  return {
    ...options,
    height,
    laneGap,
    axisStart: nameColumn,
    axisEnd: Math.max(nameColumn + 100, options.width - end),
    fieldStart: 34,
    fieldEnd: height - 18,
  }
}

function projectDownward(options: ProjectionOptions): Projection {
  const { axisColumn, end, firstRow, lengthMin, edge } = DOWNWARD
  const laneGap = (options.width - axisColumn - edge) / Math.max(1, options.lanes)
  const length = lengthMin + 20 * options.lanes
  return {
    ...options,
    height: firstRow + length + end,
    laneGap,
    axisStart: firstRow,
    axisEnd: firstRow + length,
    fieldStart: axisColumn,
    fieldEnd: options.width - edge,
  }
}

/** The place of an instant along the time axis. */
export function alongOf(projection: Projection, atUs: number): number {
  const { fromUs, toUs, axisStart, axisEnd } = projection
  return axisStart + ((atUs - fromUs) / Math.max(1, toUs - fromUs)) * (axisEnd - axisStart)
}

/** The centre of a lane across the time axis. */
export function acrossOf(projection: Projection, lane: number): number {
  return projection.direction === 'rightward'
    ? RIGHTWARD.firstLane + lane * projection.laneGap
    : DOWNWARD.axisColumn + (lane + 0.5) * projection.laneGap
}

/** Puts a place along and across the axis into x and y. */
export function pointOf(projection: Projection, along: number, across: number): Point {
  return projection.direction === 'rightward' ? { x: along, y: across } : { x: across, y: along }
}

export function placeOf(projection: Projection, atUs: number, lane: number, offset = 0): Point {
  return pointOf(projection, alongOf(projection, atUs), acrossOf(projection, lane) + offset)
}

/** A box given along and across the axis. */
export function boxOf(
  projection: Projection,
  along: number,
  across: number,
  length: number,
  thickness: number,
): Box {
  return projection.direction === 'rightward'
    ? { x: along, y: across, width: length, height: thickness }
    : { x: across, y: along, width: thickness, height: length }
}

/** The instant under a point, held within the window and rounded: a pointer is no more exact than a pixel. */
export function instantAt(projection: Projection, point: Point): number {
  const { fromUs, toUs, axisStart, axisEnd } = projection
  const along = projection.direction === 'rightward' ? point.x : point.y
  const share = (along - axisStart) / Math.max(1, axisEnd - axisStart)
  return roundInstant(fromUs + Math.min(1, Math.max(0, share)) * (toUs - fromUs), toUs - fromUs)
}

/** An instant as exact as a pointer can mean it: about a thousandth of what is seen. */
export function roundInstant(atUs: number, lengthUs: number): number {
  const grain = Math.max(1, niceStep(lengthUs / 2000))
  return Math.round(atUs / grain) * grain
}

/**
 * Round instants for the axis: a step of 1, 2 or 5 times a power of ten, at most `countMax` steps, and none smaller
 * than `stepMin`: between two steps of a schedule there is nothing to name.
 */
export function ticksOf(fromUs: number, toUs: number, countMax: number, stepMin = 1): number[] {
  const length = Math.max(1, toUs - fromUs)
  const step = Math.max(stepMin, niceStep(length / countMax))
  const ticks: number[] = []
  for (let tick = Math.ceil(fromUs / step) * step; tick <= toUs; tick += step) ticks.push(tick)
  return ticks
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `size`, and at least 1. */
export function niceStep(size: number): number {
  let power = 1
  while (power * 10 <= size) power *= 10
  for (const factor of [1, 2, 5, 10]) if (power * factor >= size) return power * factor
  return power * 10
}

/** The window that shows a whole run, with a little room after its last event so that the last band is seen. */
export function windowOf(endUs: number): { fromUs: number; toUs: number } {
  if (endUs <= 0) return { fromUs: 0, toUs: 1000 }
  return { fromUs: 0, toUs: Math.ceil(endUs * 1.06) }
}
