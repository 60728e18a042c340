import type { Curve } from '../kernel/recording'

/** Values above `from` and up to `to`. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** How many theory expects among all runs; null where it says nothing. */
  readonly expected: number | null
}

const BINS_MAX = 24

/**
 * Sorts values into bins of one width, beside what theory expects in each.
 * @param values what was measured, at least one. @param runs how many runs were made, those without a value included.
 * @param curve the share of runs in which the figure is at most x; in whole steps where its unit is a count.
 */
export function histogram(values: readonly number[], runs: number, curve: Curve | undefined): readonly Bin[] {
  const points = curve?.points ?? []
  const isWhole = values.every(Number.isInteger) && curve?.xUnit !== 'us'
  const least = Math.min(...values, ...first(points))
  const most = Math.max(...values, ...last(points))
  const width = isWhole ? Math.max(1, Math.ceil((most - least) / BINS_MAX)) : (most - least) / BINS_MAX || 1
  // A bin holds its upper end: the least whole value needs room below it.
  const start = isWhole ? least - 1 : least
  const bins = Math.max(1, Math.ceil((most - start) / width - 1e-9))
  return Array.from({ length: bins }, (_, bin) => {
    const [from, to] = [start + bin * width, start + (bin + 1) * width]
    const isIn = (value: number) => (value > from || (bin === 0 && value === from)) && value <= to
    const isLast = bin === bins - 1
    const count = values.filter((value) => isIn(value) || (isLast && value > to)).length
    const share = shareAt(points, to) - shareAt(points, from)
    return { from, to, count, expected: points.length === 0 ? null : runs * share }
  })
}

/** Where theory begins to expect anything. */
function first(points: Curve['points']): readonly number[] {
  const above = points.findIndex(({ y }) => y > 0)
  const begin = points[Math.max(0, above - 1)]
  return begin === undefined ? [] : [begin.x]
}

/** Where theory has as good as nothing left to expect. */
function last(points: Curve['points']): readonly number[] {
  const end = points.find(({ y }) => y >= 0.999) ?? points.at(-1)
  return end === undefined ? [] : [end.x]
}

/** Between two points a straight line, nothing before the first, and the last share after the last. */
function shareAt(points: Curve['points'], x: number): number {
  const next = points.findIndex((point) => point.x >= x)
  if (next === -1) return points.at(-1)?.y ?? 0
  const [before, after] = [points[next - 1], points[next]]
  if (after === undefined || before === undefined) return after?.x === x ? after.y : 0
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}
