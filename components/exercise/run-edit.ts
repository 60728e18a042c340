import type { RunEdit } from '@/course/schemas/run'
import type { Parameters, ParameterValue, Run } from '@/simulation/kernel/run'

/** The run that a learner's edit makes of the run they started from. What the edit does not name stays. */
export function applyEdit(base: Run, edit: RunEdit): Run {
  return {
    ...base,
    parameters: { ...base.parameters, ...edit.parameters },
    interventions: edit.interventions ?? base.interventions,
    ...(edit.schedule && { schedule: edit.schedule }),
  }
}

/** What a run changes in the run it started from: only that is the answer. An untouched run is an empty edit. */
export function editOf(base: Run, run: Run): RunEdit {
  const parameters = changedParameters(base.parameters, run.parameters)
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(!isSame(base.interventions, run.interventions) && { interventions: [...run.interventions] }),
    ...(run.schedule && !isSame(base.schedule, run.schedule) && { schedule: [...run.schedule] }),
  }
}

function changedParameters(base: Parameters, changed: Parameters): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(changed).filter(([name, value]) => base[name] !== value))
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second)
}

/** How many things were done to a run: timed interventions, or faults among the steps of its schedule. */
export function countInterventions(run: Run): number {
  if (run.schedule) return run.schedule.filter((step) => step.kind === 'fault').length
  return run.interventions.length
}
