import type { ScenarioFile } from '@/course/schemas/scenario'
import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { scenarioRun } from '../scenario-run'
import type { YamlFile, YamlPath } from '../yaml-file'
import { checkConditions } from './check-conditions'
import { judgeClaim } from './judge-claim'
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
    if (made.ok) runs.set(scenario.id, made.run)
    else report(context, file, [place, ...made.path], made.message, made.remedy)
  }
  for (const [place, scenario] of file.value.entries()) {
    const run = runs.get(scenario.id)
    const places = { at: [place], expectsAt: [place, 'expects'] }
    if (run) await checkScenario(context, file, places, scenario, run, runs)
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
  others: ReadonlyMap<string, Run> = new Map(),
): Promise<void> {
  const description = describe(run.simulation)
  if (description === null) return
  const model = await context.loadModel(run.simulation)
  // Only a full recording has series.
  const level = scenario.expects.some((claim) => 'series' in claim) ? 'full' : 'metrics'
  const recording = model.simulate(run, { level })
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
  const around = { simulation: run.simulation, others, simulate: model.simulate }
  scenario.expects.forEach((claim, index) => {
    const claimAt = [...expectsAt, index]
    if (!('series' in claim)) checkConditions(context, file, claimAt, claim, description)
    const actual = judgeClaim(claim, recording, around)
    if (actual === null) return
    const message = `${scenario.id} does not do what it expects: ${actual}.`
    report(context, file, claimAt, message, 'Mend the run, or what the text says of it.')
  })
}
