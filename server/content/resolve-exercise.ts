import type { Par } from '@/course/exercises/break-it'
import type { MisconceptionText } from '@/course/exercises/common'
import type { Exercise } from '@/course/exercises/exercise'
import type { ExerciseFile } from '@/course/exercises/registry'
import type { Misconception } from '@/course/schemas/misconception'
import type { Run } from '@/simulation/kernel/run'

export interface ExerciseSurroundings {
  readonly lesson: string
  readonly id: string
  readonly misconceptions: readonly Misconception[]
  readonly par: Par | null
  /** The run of a scenario of the lesson; null when there is none of that name. */
  runOf(scenario: string): Run | null
}

/**
 * Makes an exercise stand alone: its run, its par and the words of its misconceptions are taken into it, so that
 * a kept snapshot can be shown and graded again after the files have changed.
 * @throws {Error} when its scenario does not exist.
 */
export function resolveExercise(file: ExerciseFile, around: ExerciseSurroundings): Exercise {
  const { id, lesson } = around
  const context = { lesson, id, misconceptions: namedMisconceptions(file, around.misconceptions) }
  switch (file.kind) {
    case 'predict':
      return { ...file, ...context, run: getRun(file.scenario, around) }
    case 'reach-goal':
      return { ...file, ...context, run: getRun(file.base, around) }
    case 'break-it':
      return { ...file, ...context, run: getRun(file.base, around), par: around.par }
    default:
      return { ...file, ...context }
  }
}

/** The ids of misconceptions that an exercise names, wherever in it, each once. */
export function misconceptionIds(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const ids = Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    name === 'misconception' && typeof child === 'string' ? [child] : misconceptionIds(child),
  )
  return [...new Set(ids)]
}

function namedMisconceptions(
  file: ExerciseFile,
  all: readonly Misconception[],
): Record<string, MisconceptionText> {
  const named = new Set(misconceptionIds(file))
  return Object.fromEntries(
    all.flatMap(({ correction, id, statement }) => (named.has(id) ? [[id, { statement, correction }]] : [])),
  )
}

function getRun(scenario: string, { id, lesson, runOf }: ExerciseSurroundings): Run {
  const run = runOf(scenario)
  if (run === null)
    throw new Error(`${lesson}/${id} starts from the scenario ${scenario}, which does not exist.`)
  return run
}
