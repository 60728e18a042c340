import type { ParameterDescription, SimulationDescription } from './description'
import { isRecord, refuse, type Refusal } from './refusal'
import { checkIntervention, checkSchedule } from './validate-step'
import type { Parameters, ParameterValue, Run, TimedIntervention } from './run'

export const INTERVENTIONS_MAX = 200
/** Ten virtual hours: far past any model's end, and every sum of instants stays exact. */
export const AT_US_MAX = 36_000_000_000
const SEED_MAX = 4_294_967_295
const RUN_KEYS = ['simulation', 'version', 'parameters', 'seed', 'interventions', 'schedule']

export type RunValidation = { readonly ok: true; readonly run: Run } | Refusal

/**
 * Checks a run that came from outside (a link, an answer, a file, the command line) against its simulation.
 * Missing parameters take their defaults; nothing is clamped in silence.
 * @returns the run with every parameter filled in, or the first thing that is wrong: a code, where it is, and what
 * would be allowed there in plain notation (`2 … 5`, `crash | recover`).
 */
export function validateRun(value: unknown, description: SimulationDescription): RunValidation {
  if (!isRecord(value)) return refuse('not-a-run', '', 'object')
  const unknownKey = Object.keys(value).find((key) => !RUN_KEYS.includes(key))
  if (unknownKey !== undefined) return refuse('unknown-name', unknownKey, RUN_KEYS.join(' | '))
  if (value.simulation !== description.id) return refuse('wrong-simulation', 'simulation', description.id)
  if (value.version !== description.version)
    return refuse('wrong-version', 'version', String(description.version))
  if (!isIntegerIn(value.seed, 0, SEED_MAX)) return refuse('out-of-range', 'seed', `0 … ${SEED_MAX}`)
  const parameters = checkParameters(value.parameters, description)
  if (!parameters.ok) return parameters
  const interventions = checkInterventions(value.interventions, description)
  if (!interventions.ok) return interventions
  const run = {
    simulation: description.id,
    version: description.version,
    parameters: parameters.value,
    seed: value.seed,
    interventions: interventions.value,
  }
  if (value.schedule === undefined) return { ok: true, run }
  // With a schedule the run is that list of steps: an intervention beside it would silently do nothing.
  if (interventions.value.length > 0) return refuse('too-many', 'interventions', '0 … 0')
  const schedule = checkSchedule(value.schedule, description)
  return schedule.ok ? { ok: true, run: { ...run, schedule: schedule.value } } : schedule
}

/** The run that a simulation shows when nothing was chosen: defaults, seed 1, nothing done to it. */
export function defaultRun(description: SimulationDescription): Run {
  return {
    simulation: description.id,
    version: description.version,
    parameters: Object.fromEntries(description.parameters.map(({ name, default: value }) => [name, value])),
    seed: 1,
    interventions: [],
  }
}

/** What a parameter allows, in plain notation: `2 … 5`, `all-yes | p1-no`, `true | false`. */
export function allowedValues(parameter: ParameterDescription): string {
  if (parameter.kind === 'flag') return 'true | false'
  if (parameter.kind === 'choice') return parameter.options.join(' | ')
  const steps = `${parameter.minimum} … ${parameter.maximum}`
  return parameter.step === 1 ? steps : `${steps}, step ${parameter.step}`
}

function checkParameters(
  value: unknown,
  description: SimulationDescription,
): { readonly ok: true; readonly value: Parameters } | Refusal {
  if (!isRecord(value)) return refuse('not-an-object', 'parameters', 'object')
  const names = description.parameters.map(({ name }) => name)
  const unknownName = Object.keys(value).find((name) => !names.includes(name))
  if (unknownName !== undefined) return refuse('unknown-name', `parameters.${unknownName}`, names.join(' | '))
  const checked: Record<string, ParameterValue> = {}
  for (const parameter of description.parameters) {
    const given = Object.hasOwn(value, parameter.name) ? value[parameter.name] : parameter.default
    if (!isAllowed(given, parameter)) {
      return refuse('out-of-range', `parameters.${parameter.name}`, allowedValues(parameter))
    }
    checked[parameter.name] = given
  }
  return { ok: true, value: checked }
}

function isAllowed(value: unknown, parameter: ParameterDescription): value is ParameterValue {
  if (parameter.kind === 'flag') return typeof value === 'boolean'
  if (parameter.kind === 'choice') return typeof value === 'string' && parameter.options.includes(value)
  if (typeof value !== 'number' || !(value >= parameter.minimum && value <= parameter.maximum)) return false
  const steps = (value - parameter.minimum) / parameter.step
  // Steps such as 0.05 are not exact in binary: a value counts as on the grid when it is within a billionth of it.
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, steps)
}

function checkInterventions(
  value: unknown,
  description: SimulationDescription,
): { readonly ok: true; readonly value: readonly TimedIntervention[] } | Refusal {
  if (!Array.isArray(value)) return refuse('not-a-list', 'interventions', 'list')
  if (value.length > INTERVENTIONS_MAX) return refuse('too-many', 'interventions', `0 … ${INTERVENTIONS_MAX}`)
  const checked: TimedIntervention[] = []
  for (const [index, item] of value.entries()) {
    const path = `interventions.${index}`
    if (!isRecord(item)) return refuse('not-an-object', path, 'object')
    const { atUs, ...rest } = item
    if (!isIntegerIn(atUs, 0, AT_US_MAX)) return refuse('out-of-range', `${path}.atUs`, `0 … ${AT_US_MAX}`)
    const intervention = checkIntervention(rest, path, description)
    if (!intervention.ok) return intervention
    checked.push({ ...intervention.value, atUs })
  }
  return { ok: true, value: checked }
}

function isIntegerIn(value: unknown, minimum: number, maximum: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
}
