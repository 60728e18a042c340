import type { Scenario, ScenarioFile } from '@/course/schemas/scenario'
import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { validateRun } from '@/simulation/kernel/validate-run'

export type ScenarioRun =
  | { readonly ok: true; readonly run: Run }
  | {
      readonly ok: false
      readonly path: readonly (string | number)[]
      readonly message: string
      readonly remedy: string
    }

/** The run that a scenario names: what it does not say takes the simulation's defaults. */
export function scenarioRun(scenario: ScenarioFile): ScenarioRun {
  const description = describe(scenario.simulation)
  if (description === null || description.isHidden) {
    const message = `There is no simulation "${scenario.simulation}".`
    return { ok: false, path: ['simulation'], message, remedy: 'npm run simulate -- --list names them.' }
  }
  const checked = validateRun(
    {
      simulation: description.id,
      version: description.version,
      parameters: scenario.parameters ?? {},
      seed: scenario.seed,
      interventions: scenario.interventions,
      ...(scenario.schedule && { schedule: scenario.schedule }),
    },
    description,
  )
  if (checked.ok) return checked
  const path = checked.path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  const message = `"${checked.path}" is refused by ${description.id} (${checked.code}).`
  return { ok: false, path, message, remedy: `Allowed there: ${checked.allowed}.` }
}

/** A scenario as a page plays it. */
export function toScenario(scenario: ScenarioFile, run: Run): Scenario {
  const { caption, id, showAtUs, title } = scenario
  return { id, title, caption, run, ...(showAtUs !== undefined && { showAtUs }) }
}
