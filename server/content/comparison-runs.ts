import type { ComparisonFile } from '@/course/schemas/comparison'
import type { ScenarioFile } from '@/course/schemas/scenario'
import { scenarioRun, type ScenarioRun } from './scenario-run'

/** One fault as a scenario of one side, so that it is validated, run and compared as every scenario is. */
export function faultScenario(
  { sides }: ComparisonFile,
  fault: ComparisonFile['faults'][number],
  side: 0 | 1,
): ScenarioFile {
  const { simulation, parameters } = sides[side]
  const { id, title, reading, seed, interventions, showAtUs, expects } = fault
  return {
    id,
    title,
    caption: reading,
    simulation,
    seed,
    interventions,
    parameters: { ...parameters, ...fault.parameters },
    expects: expects[simulation] ?? [],
    ...(showAtUs !== undefined && { showAtUs }),
  }
}

export function faultRun(
  comparison: ComparisonFile,
  fault: ComparisonFile['faults'][number],
  side: 0 | 1,
): ScenarioRun {
  return scenarioRun(faultScenario(comparison, fault, side))
}
