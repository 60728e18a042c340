import type { RunEdit } from '@/course/schemas/run'
import type { Parameters, ParameterValue, Run, TimedIntervention } from '@/simulation/kernel/run'

/**
 * The run that a learner's edit makes of the run they started from: as the grader does it, their interventions
 * join those of the scenario, and a schedule replaces the scenario's order of steps.
 */
export function applyEdit(base: Run, edit: RunEdit): Run {
  return {
    ...base,
    parameters: { ...base.parameters, ...edit.parameters },
    interventions: edit.schedule ? [] : [...base.interventions, ...(edit.interventions ?? [])],
    ...(edit.schedule && { schedule: edit.schedule }),
  }
}

/** What a run changes in the run it started from: only that is the answer. An untouched run is an empty edit. */
export function editOf(base: Run, run: Run): RunEdit {
  const parameters = changedParameters(base.parameters, run.parameters)
  const added = run.schedule ? [] : withoutThoseOf(base, run)
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(added.length > 0 && { interventions: added }),
    ...(run.schedule && !isSame(base.schedule, run.schedule) && { schedule: [...run.schedule] }),
  }
}

function changedParameters(base: Parameters, changed: Parameters): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(changed).filter(([name, value]) => base[name] !== value))
}

function withoutThoseOf(base: Run, run: Run): TimedIntervention[] {
  const left = base.interventions.map((timed) => JSON.stringify(timed))
  return run.interventions.filter((timed) => {
    const place = left.indexOf(JSON.stringify(timed))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second)
}
