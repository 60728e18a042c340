import type { NumberParameter, ParameterDescription, SimulationDescription } from './description'
import type { Recording } from './recording'
import type { ParameterValue, Run } from './run'
import { allowedValues, validateRun } from './validate-run'

/** What is read from each run: a figure, or whether a property fails. */
export interface Measure {
  readonly kind: 'metric' | 'property'
  readonly id: string
}

/** What is varied: one parameter along the axis, and perhaps another, one line for each of its values. */
export interface SweepSettings {
  readonly parameter: string
  readonly from: number
  readonly to: number
  /** How many points, 2 to 41. */
  readonly points: number
  readonly lines?: { readonly parameter: string; readonly values: readonly ParameterValue[] }
  readonly measure: Measure
  /** How many seeds each point is run with, 1 to 200. */
  readonly seeds: number
}

export const SWEEP_LIMITS = { points: 41, lines: 5, seeds: 200, runs: 5000 } as const

/** One point of one line: its runs differ by their seeds alone. */
export interface SweepPoint {
  readonly line: number
  readonly x: number
  readonly runs: readonly Run[]
}

export type SweepPlan =
  | { readonly ok: true; readonly points: readonly SweepPoint[] }
  /** `place` is a field of the settings, `allowed` what it would take in plain notation. */
  | { readonly ok: false; readonly place: string; readonly allowed: string }

/**
 * Lays out the runs of a sweep. Every point has the same seeds (common random numbers), so that neighbouring points
 * differ by the parameter and as little as possible by luck. Everything else is as in `base`.
 * @param base a valid run without a schedule: steps in a fixed order know no chance.
 */
export function planSweep(description: SimulationDescription, base: Run, settings: SweepSettings): SweepPlan {
  const parameter = description.parameters.find(({ name }) => name === settings.parameter)
  if (parameter?.kind !== 'number') return refuse('parameter', numberNames(description))
  const refusal = refuseSettings(description, parameter, settings)
  if (refusal) return refusal
  const xs = valuesBetween(parameter, settings)
  const lines = settings.lines?.values ?? [null]
  if (xs.length * lines.length * settings.seeds > SWEEP_LIMITS.runs)
    return refuse('runs', `1 … ${SWEEP_LIMITS.runs}`)
  const points: SweepPoint[] = []
  for (const [line, value] of lines.entries()) {
    for (const x of xs) {
      const varied = value === null || !settings.lines ? {} : { [settings.lines.parameter]: value }
      const parameters = { ...base.parameters, [parameter.name]: x, ...varied }
      const checked = validateRun({ ...base, parameters }, description)
      if (!checked.ok) return refuse(checked.path, checked.allowed)
      const runs = Array.from({ length: settings.seeds }, (_, seed) => ({ ...checked.run, seed: seed + 1 }))
      points.push({ line, x, runs })
    }
  }
  return { ok: true, points }
}

/**
 * Lays out runs that differ by their seeds alone, to see how a figure is spread: one point of a sweep without an axis.
 * @param seeds how many, at least 1.
 */
export function planSeeds(base: Run, seeds: number): readonly SweepPoint[] {
  const runs = Array.from({ length: seeds }, (_, seed) => ({ ...base, seed: seed + 1 }))
  return [{ line: 0, x: 0, runs }]
}

function refuseSettings(
  description: SimulationDescription,
  parameter: NumberParameter,
  { from, to, points, seeds, lines, measure }: SweepSettings,
): SweepPlan | null {
  const { minimum, maximum } = parameter
  const isIn = (value: number) => value >= minimum && value <= maximum
  if (!isIn(from)) return refuse('from', allowedValues(parameter))
  if (!isIn(to) || to <= from) return refuse('to', `${from} … ${maximum}`)
  if (!isCount(points, 2, SWEEP_LIMITS.points)) return refuse('points', `2 … ${SWEEP_LIMITS.points}`)
  if (!isCount(seeds, 1, SWEEP_LIMITS.seeds)) return refuse('seeds', `1 … ${SWEEP_LIMITS.seeds}`)
  const known = measure.kind === 'metric' ? description.metrics : description.properties
  if (!known.some(({ id }) => id === measure.id)) {
    return refuse('measure', known.map(({ id }) => id).join(' | '))
  }
  if (!lines) return null
  const other = description.parameters.find(({ name }) => name === lines.parameter)
  if (!other || other.name === parameter.name)
    return refuse('lines', description.parameters.map(({ name }) => name).join(' | '))
  return isCount(lines.values.length, 1, SWEEP_LIMITS.lines)
    ? null
    : refuse('lines', `1 … ${SWEEP_LIMITS.lines}`)
}

/** Evenly spread over the range, each on the parameter's own grid, without repeats. */
function valuesBetween({ minimum, step }: NumberParameter, { from, to, points }: SweepSettings): number[] {
  const values = Array.from({ length: points }, (_, place) => {
    const steps = Math.round((from + ((to - from) * place) / (points - 1) - minimum) / step)
    // 0.05 + 3 × 0.01 is not 0.08 in binary: values are written with no more digits than the grid has.
    return Number((minimum + steps * step).toPrecision(12))
  })
  return [...new Set(values)]
}

/** The values that a second parameter offers lines for: all of a choice, or a few of a range. */
export function lineValues(parameter: ParameterDescription): readonly ParameterValue[] {
  if (parameter.kind === 'flag') return [false, true]
  if (parameter.kind === 'choice') return parameter.options.slice(0, SWEEP_LIMITS.lines)
  const { minimum, maximum, step, default: usual } = parameter
  const values = [usual, usual + step, usual * 2, usual * 4].filter(
    (value) => value >= minimum && value <= maximum,
  )
  return [...new Set(values)].sort((a, b) => a - b)
}

/** What a run says of the measure: a figure, 1 or 0 for a property that fails or holds; null where nothing is known. */
export function readMeasure(recording: Recording, measure: Measure): number | null {
  if (measure.kind === 'metric') return recording.metrics[measure.id]?.value ?? null
  const verdict = recording.properties[measure.id]?.verdict
  if (verdict === 'fails') return 1
  return verdict === 'holds' ? 0 : null
}

function isCount(value: number, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum
}

function numberNames(description: SimulationDescription): string {
  return description.parameters
    .filter(({ kind }) => kind === 'number')
    .map(({ name }) => name)
    .join(' | ')
}

function refuse(place: string, allowed: string): SweepPlan {
  return { ok: false, place, allowed }
}
