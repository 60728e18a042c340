import { meets } from '@/assessment/conditions'
import type { Condition } from '@/course/schemas/condition'
import type { ScenarioFile } from '@/course/schemas/scenario'
import { describe } from '@/simulation/catalogue'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'
import { scenarioRun } from '../scenario-run'
import type { YamlFile, YamlPath } from '../yaml-file'
import { checkConditions } from './check-conditions'
import { report, reportRepeated } from './context'
import type { CheckContext } from './context'

/** Runs every scenario, and compares what happens with what the file says will happen. */
export async function checkScenarios(
  context: CheckContext,
  file: YamlFile<ScenarioFile[]>,
): Promise<ReadonlyMap<string, Run>> {
  reportRepeated(
    context,
    file,
    [],
    file.value.map(({ id }) => id),
  )
  const runs = new Map<string, Run>()
  for (const [place, scenario] of file.value.entries()) {
    const made = scenarioRun(scenario)
    if (made.ok) {
      runs.set(scenario.id, made.run)
      await checkScenario(context, file, { at: [place], expectsAt: [place, 'expects'] }, scenario, made.run)
    } else report(context, file, [place, ...made.path], made.message, made.remedy)
  }
  return runs
}

/** Plays one run and compares it with its claims; `at` and `expectsAt` say where in the file they stand. */
export async function checkScenario(
  context: CheckContext,
  file: YamlFile<unknown>,
  { at, expectsAt }: { readonly at: YamlPath; readonly expectsAt: YamlPath },
  scenario: ScenarioFile,
  run: Run,
): Promise<void> {
  const description = describe(run.simulation)
  if (description === null) return
  checkConditions(context, file, expectsAt, scenario.expects, description)
  const recording = (await context.loadModel(run.simulation)).simulate(run, { level: 'metrics' })
  const list = run.schedule ? 'schedule' : 'interventions'
  for (const index of recording.unused) {
    const message = `In ${scenario.id} this named something absent and did nothing.`
    report(
      context,
      file,
      [...at, list, index],
      message,
      'Name a node, message or timer that exists at that moment.',
    )
  }
  if (scenario.showAtUs !== undefined && scenario.showAtUs > recording.endUs) {
    const message = `${scenario.id} shows ${scenario.showAtUs} µs, but its run ends at ${recording.endUs} µs.`
    report(context, file, [...at, 'showAtUs'], message, 'Show an instant within the run.')
  }
  scenario.expects.forEach((expected, index) => {
    if (meets(expected, recording)) return
    const message = `${scenario.id} does not do what it expects: ${describeActual(expected, recording)}.`
    report(context, file, [...expectsAt, index], message, 'Mend the run, or what the text says of it.')
  })
}

/** What a recording says about a condition, in an author's words. */
export function describeActual(condition: Condition, recording: Recording): string {
  if ('property' in condition) {
    return `${condition.property} is ${recording.properties[condition.property]?.verdict ?? 'not checked'}`
  }
  return `${condition.metric} is ${recording.metrics[condition.metric]?.value ?? 'without a value'}`
}
