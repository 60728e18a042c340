import { InvariantError } from './invariant'
import type { Model, SimulateOptions } from './model'
import type { Curve, Unit } from './recording'
import type { Run } from './run'

export interface SweepQuestion {
  /** Id of the curve that comes out; a message key below `curves` of the simulation's texts. */
  readonly id: string
  /** Name of a number parameter, and the unit of its axis. */
  readonly parameter: string
  readonly xUnit: Unit
  /** At least one, each within the parameter's range. */
  readonly values: readonly number[]
  readonly metric: string
}

/**
 * Simulates one run once per value of a parameter and reads one metric from each: the measured points that a picture
 * draws over a curve of theory. Every run has the same seed, so that neighbouring points differ by the parameter and
 * not by luck. Values without enough data leave no point.
 * @throws {InvariantError} when no value is given or the simulation has no such metric.
 */
export function sweep(
  simulate: Model['simulate'],
  run: Run,
  question: SweepQuestion,
  options: Omit<SimulateOptions, 'level'> = {},
): Curve {
  const { id, parameter, xUnit, values, metric } = question
  const measured = values.map((x) => {
    const parameters = { ...run.parameters, [parameter]: x }
    const value = simulate({ ...run, parameters }, { ...options, level: 'metrics' }).metrics[metric]
    if (value === undefined) throw new InvariantError(`The simulation has no metric ${metric}`)
    return { x, y: value.value, unit: value.unit }
  })
  const first = measured[0]
  if (first === undefined) throw new InvariantError('A sweep needs at least one value')
  const points = measured.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]))
  return { id, xUnit, yUnit: first.unit, kind: 'measured', points }
}
