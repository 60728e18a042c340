import type { SimulationDescription } from './description'
import { isRecord, refuse, type Refusal } from './refusal'
import type { Intervention, InterventionKind, Step } from './run'

export const SCHEDULE_MAX = 2_000
const DURATION_US_MAX = 3_600_000_000
const LOAD_FACTOR_MAX = 100
const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/
const MESSAGE = /^[a-z0-9][a-z0-9-]{0,39}#[0-9]{1,6}(\.[0-9]{1,3})?$/
const TIMER = /^[a-z0-9][a-z0-9-]{0,39}\/[a-z0-9][a-z0-9-]{0,39}$/

type Checked<Value> = { readonly ok: true; readonly value: Value } | Refusal
type Fields = Readonly<Record<string, unknown>>

/** Checks one field; returns what would be allowed when it is wrong. */
type FieldCheck = (value: unknown) => string | null

const name: FieldCheck = (value) => (matches(value, NAME) ? null : 'p1')
const message: FieldCheck = (value) => (matches(value, MESSAGE) ? null : 'p1#1')
const timer: FieldCheck = (value) => (matches(value, TIMER) ? null : 'p1/timer')
const flag: FieldCheck = (value) =>
  value === undefined || typeof value === 'boolean' ? null : 'true | false'
const duration: FieldCheck = (value) =>
  Number.isInteger(value) && isWithin(value, 1, DURATION_US_MAX) ? null : `1 … ${DURATION_US_MAX}`
const factor: FieldCheck = (value) => (isWithin(value, 0, LOAD_FACTOR_MAX) ? null : `0 … ${LOAD_FACTOR_MAX}`)

const INTERVENTION_FIELDS: Readonly<Record<InterventionKind, Readonly<Record<string, FieldCheck>>>> = {
  crash: { node: name },
  recover: { node: name },
  pause: { node: name, durationUs: duration },
  cut: { from: name, to: name, oneWay: flag },
  heal: { from: name, to: name, oneWay: flag },
  drop: { message },
  duplicate: { message },
  delay: { message, byUs: duration },
  load: { factor },
}

const STEP_FIELDS: Readonly<Record<string, Readonly<Record<string, FieldCheck>>>> = {
  deliver: { message },
  fire: { timer },
  choose: { node: name, choice: name },
}

/**
 * Checks one intervention's kind and fields. Whether what it names exists is only known while running: a name that
 * is absent there is reported as unused.
 */
export function checkIntervention(
  value: Fields,
  path: string,
  description: SimulationDescription,
): Checked<Intervention> {
  const kind = description.interventions.find((known) => known === value.kind)
  if (kind === undefined) return refuse('unknown-kind', `${path}.kind`, description.interventions.join(' | '))
  return checkFields<Intervention>(value, path, INTERVENTION_FIELDS[kind])
}

/** Checks an explicit order of at most 2 000 steps. */
export function checkSchedule(value: unknown, description: SimulationDescription): Checked<readonly Step[]> {
  if (!Array.isArray(value)) return refuse('not-a-list', 'schedule', 'list')
  if (value.length > SCHEDULE_MAX) return refuse('too-many', 'schedule', `0 … ${SCHEDULE_MAX}`)
  const steps: Step[] = []
  for (const [index, item] of value.entries()) {
    const step = checkStep(item, `schedule.${index}`, description)
    if (!step.ok) return step
    steps.push(step.value)
  }
  return { ok: true, value: steps }
}

function checkStep(value: unknown, path: string, description: SimulationDescription): Checked<Step> {
  if (!isRecord(value)) return refuse('not-an-object', path, 'object')
  if (value.kind === 'fault') {
    if (!isRecord(value.fault)) return refuse('not-an-object', `${path}.fault`, 'object')
    const fault = checkIntervention(value.fault, `${path}.fault`, description)
    return fault.ok ? { ok: true, value: { kind: 'fault', fault: fault.value } } : fault
  }
  const kind = String(value.kind)
  const fields = Object.hasOwn(STEP_FIELDS, kind) ? STEP_FIELDS[kind] : undefined
  if (fields === undefined) return refuse('unknown-kind', `${path}.kind`, 'deliver | fire | choose | fault')
  return checkFields<Step>(value, path, fields)
}

function checkFields<Value>(
  value: Fields,
  path: string,
  fields: Readonly<Record<string, FieldCheck>>,
): Checked<Value> {
  const names = ['kind', ...Object.keys(fields)]
  const unknownName = Object.keys(value).find((key) => !names.includes(key))
  if (unknownName !== undefined) return refuse('unknown-name', `${path}.${unknownName}`, names.join(' | '))
  for (const [field, check] of Object.entries(fields)) {
    const allowed = check(value[field])
    if (allowed !== null) return refuse('out-of-range', `${path}.${field}`, allowed)
  }
  // Kind and every field were checked against the table above, which the type of an intervention and a step mirrors.
  return { ok: true, value: { ...value } as Value }
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}

function isWithin(value: unknown, minimum: number, maximum: number): boolean {
  return typeof value === 'number' && value >= minimum && value <= maximum
}
