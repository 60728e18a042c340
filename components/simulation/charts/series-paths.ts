import type { ScaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import type { Series } from '@/simulation/kernel/recording'
import type { SeriesColumn } from './thin-series'

type Points = Series['points']
type Scale = ScaleLinear<number, number>

interface Paths {
  readonly fill: string
  readonly stroke: string
}

/** A value that holds until it changes. */
export function stepPaths(points: Points, x: Scale, y: Scale, bottom: number): Paths {
  const shape = line<Points[number]>()
    .x(({ atUs }) => x(atUs))
    .y(({ value }) => y(value))
    .curve(curveStepAfter)
  const below = area<Points[number]>()
    .x(({ atUs }) => x(atUs))
    .y0(bottom)
    .y1(({ value }) => y(value))
    .curve(curveStepAfter)
  return { fill: below([...points]) ?? '', stroke: shape([...points]) ?? '' }
}

/** A band from the lowest to the highest value of each column, and the line of their means. */
export function bandPaths(columns: readonly SeriesColumn[], x: Scale, y: Scale): Paths {
  const band = area<SeriesColumn>()
    .x(({ atUs }) => x(atUs))
    .y0(({ lowest }) => y(lowest))
    .y1(({ highest }) => y(highest))
  const mean = line<SeriesColumn>()
    .x(({ atUs }) => x(atUs))
    .y((column) => y(column.mean))
  return { fill: band([...columns]) ?? '', stroke: mean([...columns]) ?? '' }
}

/** Thousands of dots as one path of strokes without length, whose round caps are the dots. */
export function dotPath(points: Points, x: Scale, y: Scale): string {
  return points.map(({ atUs, value }) => `M${x(atUs).toFixed(1)} ${y(value).toFixed(1)}h0`).join('')
}
