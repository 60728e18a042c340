import type { SimulationDescription } from './description'
import { isRecord } from './refusal'
import type { Run } from './run'
import { defaultRun, validateRun } from './validate-run'

export interface NearestRun {
  readonly run: Run
  /** Parameters of the written run that are gone or no longer take its value. */
  readonly parametersLeftOut: readonly string[]
  /** How many of its interventions, or steps of its schedule, nothing answers to any more. */
  readonly interventionsLeftOut: number
}

/**
 * The run of today's simulation that comes nearest to one of another version: its seed, every parameter that still takes
 * its value, every intervention that is still known, and its schedule when all of it is. It may end differently: whoever
 * shows it says so.
 * @returns null when what was written is no run of this simulation at all.
 */
export function nearestRun(value: unknown, description: SimulationDescription): NearestRun | null {
  if (!isRecord(value) || value.simulation !== description.id) return null
  const given = isRecord(value.parameters) ? value.parameters : {}
  const interventions = Array.isArray(value.interventions) ? (value.interventions as unknown[]) : []
  let run = taken({ ...defaultRun(description), seed: value.seed }, description) ?? defaultRun(description)
  const parametersLeftOut: string[] = []
  for (const [name, wanted] of Object.entries(given)) {
    const next = taken({ ...run, parameters: { ...run.parameters, [name]: wanted } }, description)
    if (next) run = next
    else parametersLeftOut.push(name)
  }
  const scheduled =
    value.schedule === undefined ? null : taken({ ...run, schedule: value.schedule }, description)
  if (scheduled) return { run: scheduled, parametersLeftOut, interventionsLeftOut: 0 }
  let interventionsLeftOut = Array.isArray(value.schedule) ? value.schedule.length : 0
  for (const intervention of interventions) {
    const next = taken({ ...run, interventions: [...run.interventions, intervention] }, description)
    if (next) run = next
    else interventionsLeftOut += 1
  }
  return { run, parametersLeftOut, interventionsLeftOut }
}

function taken(candidate: Readonly<Record<string, unknown>>, description: SimulationDescription): Run | null {
  const checked = validateRun(candidate, description)
  return checked.ok ? checked.run : null
}
