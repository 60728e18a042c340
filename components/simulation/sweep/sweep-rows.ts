import { estimateMean, estimateProportion, type Estimate } from '@/simulation/theory/intervals'
import type { Curve } from '@/simulation/kernel/recording'
import type { SweepJob, SweepResults } from './use-sweep'

/** One point of one line as the chart draws it and the table says it. */
export interface SweepRow {
  readonly line: number
  readonly x: number
  readonly estimate: Estimate | null
  /** What theory says there; null where it says nothing. */
  readonly theory: number | null
  /** Runs that said nothing. */
  readonly silent: number
}

/** What was measured so far, with its intervals: Student's for figures, Wilson's for properties. */
export function sweepRows(job: SweepJob, results: SweepResults): SweepRow[] {
  return job.points.map(({ line, x }, place) => {
    const values = results.values[place] ?? []
    const estimate =
      job.measure.kind === 'metric'
        ? estimateMean(values)
        : estimateProportion(values.filter((value) => value === 1).length, values.length)
    return {
      line,
      x,
      estimate,
      theory: theoryAt(results.curves.get(line), x),
      silent: results.silent[place] ?? 0,
    }
  })
}

/** Between two points of the curve a straight line; null beyond its ends. */
function theoryAt(curve: Curve | undefined, x: number): number | null {
  if (!curve) return null
  const above = curve.points.findIndex((point) => point.x >= x - 1e-9)
  const next = curve.points[above]
  if (!next) return null
  if (Math.abs(next.x - x) < 1e-9) return finite(next.y)
  const before = curve.points[above - 1]
  if (!before) return null
  return finite(before.y + ((next.y - before.y) * (x - before.x)) / (next.x - before.x))
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
