import type { InvalidCode } from '@/course/grading'
import type { RunEdit } from '@/course/schemas/run'
import { describe } from '@/simulation/catalogue'
import type { InterventionKind, ParameterValue, Run } from '@/simulation/kernel/run'
import { validateRun } from '@/simulation/kernel/validate-run'

/** What a learner may change in an exercise's run. */
export interface EditRules {
  readonly parameters: readonly string[]
  readonly interventions: readonly InterventionKind[]
  readonly interventionsMax: number
  readonly limits: Readonly<Record<string, { minimum?: number | undefined; maximum?: number | undefined }>>
  readonly mode: 'timed' | 'schedule'
}

/** Whether an edit leaves its run as it was: then there is nothing to grade. */
export function isUntouched(base: Run, edit: RunEdit): boolean {
  const { interventions = [], parameters = {}, schedule = [] } = edit
  const isChanged = Object.entries(parameters).some(([name, value]) => base.parameters[name] !== value)
  return !isChanged && interventions.length + schedule.length === 0
}

export type EditResult =
  | { readonly ok: true; readonly run: Run }
  | {
      readonly ok: false
      readonly code: InvalidCode
      readonly values?: Readonly<Record<string, string | number>>
    }

/**
 * Applies a learner's changes to the run an exercise starts from. In a timed run their interventions join those
 * of the scenario, which stay; a schedule replaces the scenario's order of steps.
 */
export function applyEdit(base: Run, edit: RunEdit, rules: EditRules): EditResult {
  const refusal = refuseParameters(edit.parameters ?? {}, rules) ?? refuseInterventions(edit, rules)
  if (refusal) return refusal
  const description = describe(base.simulation)
  if (description === null) throw new Error(`The simulation ${base.simulation} is not in the catalogue.`)
  const { schedule: baseSchedule, ...timed } = base
  const schedule = rules.mode === 'schedule' ? (edit.schedule ?? baseSchedule ?? []) : undefined
  const edited = {
    ...timed,
    parameters: { ...base.parameters, ...edit.parameters },
    interventions: schedule ? [] : [...base.interventions, ...(edit.interventions ?? [])],
    ...(schedule && { schedule }),
  }
  const checked = validateRun(edited, description)
  if (checked.ok) return { ok: true, run: checked.run }
  const isRange = checked.code === 'out-of-range'
  const values = { name: checked.path, allowed: checked.allowed }
  return { ok: false, code: isRange ? 'out-of-range' : 'run-refused', values }
}

function refuseParameters(
  parameters: Readonly<Record<string, ParameterValue>>,
  { limits, parameters: editable }: EditRules,
): EditResult | null {
  for (const [name, value] of Object.entries(parameters)) {
    if (!editable.includes(name)) return { ok: false, code: 'not-editable', values: { name } }
    const limit = Object.hasOwn(limits, name) ? limits[name] : undefined
    if (limit === undefined || typeof value !== 'number') continue
    const { minimum = -Infinity, maximum = Infinity } = limit
    if (value < minimum || value > maximum) {
      return { ok: false, code: 'out-of-range', values: { name, allowed: `${minimum} … ${maximum}` } }
    }
  }
  return null
}

function refuseInterventions(edit: RunEdit, rules: EditRules): EditResult | null {
  const isSchedule = rules.mode === 'schedule'
  if (isSchedule ? (edit.interventions ?? []).length > 0 : edit.schedule !== undefined) {
    return { ok: false, code: 'not-editable', values: { name: isSchedule ? 'interventions' : 'schedule' } }
  }
  const kinds = isSchedule
    ? (edit.schedule ?? []).flatMap((step) => (step.kind === 'fault' ? [step.fault.kind] : []))
    : (edit.interventions ?? []).map((intervention) => intervention.kind)
  const forbidden = kinds.find((kind) => !rules.interventions.includes(kind))
  if (forbidden !== undefined) return { ok: false, code: 'not-editable', values: { name: forbidden } }
  if (kinds.length > rules.interventionsMax) {
    return { ok: false, code: 'too-many-interventions', values: { maximum: rules.interventionsMax } }
  }
  return null
}
