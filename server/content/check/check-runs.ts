import { meets, meetsAll } from '@/assessment/conditions'
import { grade } from '@/assessment/grade'
import type { SimulateFor } from '@/assessment/graders/grader'
import type { BreakItExercise } from '@/course/exercises/break-it'
import type { Exercise } from '@/course/exercises/exercise'
import type { PredictExercise } from '@/course/exercises/predict'
import type { ReachGoalExercise } from '@/course/exercises/reach-goal'
import type { ExerciseFile } from '@/course/exercises/registry'
import { describe } from '@/simulation/catalogue'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { Run } from '@/simulation/kernel/run'
import { resolveExercise } from '../resolve-exercise'
import type { YamlFile, YamlPath } from '../yaml-file'
import { checkConditions } from './check-conditions'
import { checkWrongOption } from './check-exercise'
import { describeActual } from './judge-claim'
import { report } from './context'
import type { CheckContext } from './context'
import type { LessonFacts } from './lesson-facts'

type File = YamlFile<ExerciseFile>

/** Checks an exercise that a simulation grades, by running it as a learner's answer would. */
export async function checkRuns(
  context: CheckContext,
  file: File,
  id: string,
  facts: LessonFacts,
): Promise<void> {
  const exercise = file.value
  if (exercise.kind !== 'predict' && exercise.kind !== 'reach-goal' && exercise.kind !== 'break-it') return
  const field = exercise.kind === 'predict' ? 'scenario' : 'base'
  const base = exercise.kind === 'predict' ? exercise.scenario : exercise.base
  const run = facts.runs.get(base)
  const description = run && describe(run.simulation)
  if (!run || !description) {
    const isThere = facts.scenarios.value.some((scenario) => scenario.id === base)
    const message = isThere ? `The scenario "${base}" cannot run.` : `There is no scenario "${base}".`
    report(context, file, [field], message, 'Add it to scenarios.yaml, or mend it there.')
    return
  }
  if (exercise.kind !== 'predict' && exercise.simulation !== run.simulation) {
    const message = `The scenario "${base}" is one of ${run.simulation}, not of ${exercise.simulation}.`
    report(context, file, ['simulation'], message, 'Name the simulation of the scenario.')
    return
  }
  const isTimed =
    exercise.kind === 'reach-goal' || (exercise.kind === 'break-it' && exercise.mode === 'timed')
  if (isTimed && run.schedule) {
    const message = `The scenario "${base}" is a schedule, but its learner acts at instants.`
    report(context, file, [field], message, 'Start from a scenario without a schedule.')
    return
  }
  const model = await context.loadModel(run.simulation)
  const simulateFor: SimulateFor = (asked) => model.simulate(asked, { level: 'metrics' })
  const resolved = resolveExercise(exercise, {
    lesson: facts.id,
    id,
    misconceptions: [],
    par: null,
    runOf: () => run,
  })
  const check = { context, file, description, simulateFor }
  if (resolved.kind === 'predict') checkPredict(check, resolved)
  if (resolved.kind === 'reach-goal') checkReachGoal(check, resolved)
  if (resolved.kind === 'break-it') checkBreakIt(check, resolved)
}

interface Check {
  readonly context: CheckContext
  readonly file: File
  readonly description: SimulationDescription
  readonly simulateFor: SimulateFor
}

function checkPredict({ context, description, file, simulateFor }: Check, exercise: PredictExercise): void {
  const { numeric, options = [], run } = exercise
  const recording = simulateFor(run)
  options.forEach((option, place) =>
    checkConditions(context, file, ['options', place, 'when'], option.when, description),
  )
  const met = options.filter((option) => meetsAll(option.when, recording))
  if (numeric === undefined && met.length !== 1) {
    const names = met.map((option) => option.id).join(', ') || 'none'
    report(
      context,
      file,
      ['options'],
      `Of the options exactly one must be so; the run meets: ${names}.`,
      'Mend a "when".',
    )
  }
  options.forEach((option, place) => {
    if (!met.includes(option)) checkWrongOption(context, file, option, place)
  })
  if (numeric === undefined) return
  const at = ['numeric'] as YamlPath
  checkConditions(context, file, at, { metric: numeric.metric, equals: 0 }, description)
  const value = recording.metrics[numeric.metric]?.value
  if (typeof value !== 'number') {
    report(
      context,
      file,
      [...at, 'metric'],
      `The run gives no value for "${numeric.metric}".`,
      'Ask for another metric.',
    )
    return
  }
  numeric.mistakes.forEach((mistake, place) => {
    if (!meets({ ...mistake.when, metric: numeric.metric }, recording)) return
    const message = 'The right answer itself shows this mistake.'
    report(context, file, [...at, 'mistakes', place], message, 'Narrow its "when".')
  })
}

function checkReachGoal(check: Check, exercise: ReachGoalExercise): void {
  const { context, description, file, simulateFor } = check
  checkConditions(context, file, ['goals'], exercise.goals, description)
  checkMistakes(check, exercise.mistakes)
  checkNames(check, ['editable', 'interventions'], exercise.editable.interventions, description.interventions)
  checkNames(check, ['editable', 'parameters'], exercise.editable.parameters, parameterNames(description))
  checkNames(check, ['limits'], Object.keys(exercise.limits), exercise.editable.parameters)
  if (exercise.seeds.hidden.some((seed) => exercise.seeds.shown.includes(seed))) {
    report(context, file, ['seeds', 'hidden'], 'A hidden seed is shown as well.', 'Use other numbers.')
  }
  const seeds = [...exercise.seeds.shown, ...exercise.seeds.hidden]
  const isMet = (run: Run) => exercise.goals.every((goal) => meets(goal, simulateFor(run)))
  if (seeds.every((seed) => isMet({ ...exercise.run, seed }))) {
    report(
      context,
      file,
      ['base'],
      'The scenario meets the goals before anything is done.',
      'Start from a worse one.',
    )
  }
  const outcome = gradeSolution(check, exercise)
  if (outcome === null || outcome.isCorrect) return
  const missed =
    outcome.goals?.flatMap(({ goal, met, value }) => (met ? [] : [`goal ${goal + 1} is at ${value}`])) ?? []
  const message = `The solution does not reach the goals on every seed: ${missed.join('; ')}.`
  report(context, file, ['solution'], message, 'Mend the solution or ease the goals.')
}

function checkBreakIt(check: Check, exercise: BreakItExercise): void {
  const { context, description, file, simulateFor } = check
  const condition = { property: exercise.property, verdict: 'fails' as const }
  checkConditions(context, file, [], condition, description)
  checkMistakes(check, exercise.mistakes)
  checkNames(check, ['allowed', 'interventions'], exercise.allowed.interventions, description.interventions)
  checkNames(check, ['allowed', 'parameters'], exercise.allowed.parameters, parameterNames(description))
  if (exercise.mode === 'schedule' && (!description.isExplorable || exercise.run.interventions.length > 0)) {
    const message = 'A schedule needs an explorable simulation and a scenario without interventions.'
    report(context, file, ['mode'], message, 'Use "timed", or another scenario.')
  }
  if (meets(condition, simulateFor(exercise.run))) {
    report(
      context,
      file,
      ['base'],
      'The scenario breaks the property before anything is done.',
      'Start from one that keeps it.',
    )
  }
  const outcome = gradeSolution(check, exercise)
  if (outcome === null) return
  if (outcome.run && outcome.feedback.some((item) => item.code === 'unused-interventions')) {
    report(
      context,
      file,
      ['solution'],
      'Part of the solution does nothing.',
      'Name what exists at that moment.',
    )
  }
  if (outcome.isCorrect) return
  const actual = outcome.run ? describeActual(condition, simulateFor(outcome.run)) : 'not run'
  report(context, file, ['solution'], `The solution does not break the property: ${actual}.`, 'Mend it.')
}

/** Grades the author's solution as an answer; null, and reported, when it is not even a valid one. */
function gradeSolution({ context, file, simulateFor }: Check, exercise: Exercise & { solution: unknown }) {
  const result = grade(exercise, 0, exercise.solution, simulateFor)
  if (result.kind === 'graded') return result.outcome
  const values = Object.entries(result.values ?? {}).map(([name, value]) => `${name}: ${value}`)
  const message = `The solution is not an answer a learner could give (${[result.code, ...values].join(', ')}).`
  report(context, file, ['solution'], message, 'Use only what the exercise allows.')
  return null
}

function checkMistakes({ context, description, file }: Check, mistakes: ReachGoalExercise['mistakes']): void {
  mistakes.forEach(({ when }, place) =>
    checkConditions(context, file, ['mistakes', place, 'when'], when, description),
  )
}

function checkNames(
  { context, file }: Check,
  path: YamlPath,
  names: readonly string[],
  allowed: readonly string[],
): void {
  for (const name of names.filter((one) => !allowed.includes(one))) {
    report(context, file, path, `"${name}" cannot stand there.`, `Allowed: ${allowed.join(', ') || 'none'}.`)
  }
}

function parameterNames(description: SimulationDescription): readonly string[] {
  return description.parameters.map(({ name }) => name)
}
