import type { ExerciseOf } from '@/course/exercises/exercise'
import type { EXERCISE_KINDS, ExerciseKind } from '@/course/exercises/registry'
import type { GradeResult, GradingOutcome, InvalidCode } from '@/course/grading'
import type { TextValues } from '@/course/text'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'

/** Runs a simulation: the caller has loaded its model and decides how many events a run may take. */
export type SimulateFor = (run: Run) => Recording

export interface GraderContext {
  /** The variant's values, for texts and formulas. */
  readonly values: TextValues
  readonly simulateFor: SimulateFor
}

export type RawOf<Kind extends ExerciseKind> = (typeof EXERCISE_KINDS)[Kind]['raw']['_zod']['output']

/** Grades a well-formed answer. Pure: the same exercise, answer and context give the same result. */
export type Grader<Kind extends ExerciseKind> = (
  exercise: ExerciseOf<Kind>,
  raw: RawOf<Kind>,
  context: GraderContext,
) => GradeResult

export function graded(outcome: Omit<GradingOutcome, 'isCorrect'> & { isCorrect?: boolean }): GradeResult {
  return { kind: 'graded', outcome: { isCorrect: outcome.fraction >= 1, ...outcome } }
}

export function invalid(code: InvalidCode, values?: Readonly<Record<string, string | number>>): GradeResult {
  return { kind: 'invalid', code, ...(values && { values }) }
}
