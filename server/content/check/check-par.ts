import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { grade } from '@/assessment/grade'
import type { BreakItExercise, Par } from '@/course/exercises/break-it'
import type { Model, ParResult } from '@/simulation/kernel/model'
import type { Run } from '@/simulation/kernel/run'
import { loadPars, parFile } from '../load'
import { resolveExercise } from '../resolve-exercise'
import { attempt, report } from './context'
import type { CheckContext } from './context'
import type { LessonFacts } from './lesson-facts'

/** Past this many states a search gives up, and par comes from the author's solution. */
const STATES_MAX = 3_000_000
const STATES_PER_ADVANCE = 100_000

/** Computes par of each break-it exercise, and compares it with par.yaml or writes it there. */
export async function checkPars(context: CheckContext, facts: LessonFacts): Promise<void> {
  const pars: Record<string, Par> = {}
  for (const [id, file] of facts.exercises) {
    const exercise = file.value
    const run = exercise.kind === 'break-it' ? facts.runs.get(exercise.base) : undefined
    if (exercise.kind !== 'break-it' || run === undefined) continue
    const model = await context.loadModel(run.simulation)
    const around = { lesson: facts.id, id, misconceptions: [], par: null, runOf: () => run }
    const resolved = resolveExercise(exercise, around)
    const par = resolved.kind === 'break-it' ? computePar(context, model, resolved) : null
    if (par !== null) pars[id] = par
  }
  if (context.isWriting) writePars(context, facts.id, pars)
  else comparePars(context, facts, pars)
}

function computePar(context: CheckContext, model: Model, exercise: BreakItExercise): Par | null {
  const solved = usedBySolution(model, exercise)
  if (solved === null) return null
  const name = `${exercise.lesson}/${exercise.id}`
  const found = searchPar(model, exercise, solved)
  if (found?.kind === 'found' && found.par) {
    const { interventions, steps } = found.par
    if (interventions === solved || exercise.mode === 'schedule') return { interventions, steps }
    context.notes.push(
      `${name}: some order of steps breaks it with ${interventions}, the solution uses ${solved}; par of a timed run is the solution's.`,
    )
  } else context.notes.push(`${name}: par is the solution's ${solved}; no search could confirm it.`)
  return { interventions: solved, steps: null }
}

/** How many interventions the author's solution needs; null when it breaks nothing, which is reported elsewhere. */
function usedBySolution(model: Model, exercise: BreakItExercise): number | null {
  const result = grade(exercise, 0, exercise.solution, (run: Run) =>
    model.simulate(run, { level: 'metrics' }),
  )
  return result.kind === 'graded' && result.outcome.isCorrect
    ? (result.outcome.used?.interventions ?? null)
    : null
}

/** Searches from the scenario's parameters; interventions of the scenario itself are unknown to the search. */
function searchPar(
  model: Model,
  { allowed, property, run, solution }: BreakItExercise,
  most: number,
): ParResult | null {
  if (model.searchPar === undefined || run.interventions.length > 0) return null
  const parameters = { ...run.parameters, ...solution.parameters }
  const question = {
    property,
    interventions: allowed.interventions,
    interventionsMax: most,
    statesMax: STATES_MAX,
  }
  const search = model.searchPar({ parameters }, question)
  while (!search.isDone) search.advance(STATES_PER_ADVANCE)
  return search.result()
}

function writePars(context: CheckContext, lesson: string, pars: Readonly<Record<string, Par>>): void {
  if (Object.keys(pars).length === 0) return
  const head = '# Written by `npm run check-content -- --write`: the least that breaks each property.\n'
  writeFileSync(join(context.root, parFile(lesson)), head + stringify(pars))
}

function comparePars(context: CheckContext, facts: LessonFacts, pars: Readonly<Record<string, Par>>): void {
  const kept = attempt(context, () => loadPars(context.root, facts.id))
  if (kept === null) return
  for (const [id, par] of Object.entries(pars)) {
    const file = facts.exercises.get(id)
    const known = kept[id]
    if (file === undefined || (known?.interventions === par.interventions && known.steps === par.steps))
      continue
    const message = `par.yaml has ${known ? `${known.interventions} interventions` : 'nothing'} for ${id}; par is ${par.interventions}.`
    report(context, file, [], message, 'Run npm run check-content -- --write and commit par.yaml.')
  }
  for (const id of Object.keys(kept).filter((one) => pars[one] === undefined)) {
    const message = `par.yaml has an entry for "${id}", which has no par.`
    report(
      context,
      { file: parFile(facts.id), lineOf: () => 1 },
      [],
      message,
      'Run npm run check-content -- --write.',
    )
  }
}
