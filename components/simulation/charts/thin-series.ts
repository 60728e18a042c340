import type { Series } from '@/simulation/kernel/recording'

type Point = Series['points'][number]

/**
 * Leaves out what no screen can show: of the points that fall on one column of pixels it keeps the first, the lowest,
 * the highest and the last. Peaks survive, and a long run draws as fast as a short one.
 * @param points in time order.
 * @param columns how many columns the time from `fromUs` to `toUs` is drawn in, at least 1.
 */
export function thinSeries(
  points: readonly Point[],
  fromUs: number,
  toUs: number,
  columns: number,
): readonly Point[] {
  if (points.length <= 4 * columns) return points
  const widthUs = Math.max(1, (toUs - fromUs) / columns)
  const kept: Point[] = []
  let start = 0
  while (start < points.length) {
    const column = Math.floor(((points[start] as Point).atUs - fromUs) / widthUs)
    let end = start
    let lowest = start
    let highest = start
    while (end < points.length && Math.floor(((points[end] as Point).atUs - fromUs) / widthUs) === column) {
      if ((points[end] as Point).value < (points[lowest] as Point).value) lowest = end
      if ((points[end] as Point).value > (points[highest] as Point).value) highest = end
      end += 1
    }
    const places = [...new Set([start, lowest, highest, end - 1])].sort((left, right) => left - right)
    for (const place of places) kept.push(points[place] as Point)
    start = end
  }
  return kept
}

export interface SeriesColumn {
  readonly atUs: number
  readonly lowest: number
  readonly highest: number
  /** Averaged over the time of the column. */
  readonly mean: number
}

/**
 * A step series that changes more often than pixels can follow, as one summary per column.
 * @param points in time order, the first at 0.
 * @param columns at least 1.
 */
export function columnsOf(points: readonly Point[], endUs: number, columns: number): readonly SeriesColumn[] {
  const widthUs = endUs / columns
  let place = 0
  let value = points[0]?.value ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const untilUs = (column + 1) * widthUs
    let sinceUs = column * widthUs
    let sum = 0
    let lowest = value
    let highest = value
    for (; place < points.length && (points[place] as Point).atUs < untilUs; place += 1) {
      const point = points[place] as Point
      sum += value * (point.atUs - sinceUs)
      sinceUs = point.atUs
      value = point.value
      lowest = Math.min(lowest, value)
      highest = Math.max(highest, value)
    }
    sum += value * (untilUs - sinceUs)
    return { atUs: (column + 0.5) * widthUs, lowest, highest, mean: sum / widthUs }
  })
}

export interface SeriesRow {
  readonly untilUs: number
  /** The value in force at `untilUs`; null before the first point. */
  readonly value: number | null
  /** The highest value in force or measured since the row above. */
  readonly highest: number | null
}

/**
 * A series in a few rows of equal length, for its table.
 * @param isStep whether a value holds until the next point; otherwise it belongs to its instant alone.
 */
export function rowsOf(
  points: readonly Point[],
  endUs: number,
  rows: number,
  isStep: boolean,
): readonly SeriesRow[] {
  let place = 0
  let held: number | null = null
  return Array.from({ length: rows }, (_, row) => {
    const untilUs = Math.round(((row + 1) * endUs) / rows)
    let highest = isStep ? held : null
    while (place < points.length && (points[place] as Point).atUs <= untilUs) {
      held = (points[place] as Point).value
      highest = highest === null ? held : Math.max(highest, held)
      place += 1
    }
    return { untilUs, value: held, highest }
  })
}
