import type { Exercise, ExerciseOf } from '@/course/exercises/exercise'
import { EXERCISE_KINDS } from '@/course/exercises/registry'
import type { ExerciseKind } from '@/course/exercises/registry'
import type { GradeResult } from '@/course/grading'
import { explanationOf } from './disclosure'
import { invalid } from './graders/grader'
import type { RawOf, SimulateFor } from './graders/grader'
import { GRADERS } from './graders/registry'
import { variantValues } from './variant'

/** Counts up when a grader's result changes for some answer, so that gradings say which rules made them. */
export const GRADER_VERSION = 2

/**
 * Grades an answer that came from outside.
 * @param seed of the variant the server issued.
 * @param rawAnswer anything at all: what does not fit the kind's form is invalid, not graded, and reveals nothing.
 * @param simulateFor runs the exercise's simulation; only predict, reach-goal and break-it call it.
 */
export function grade(
  exercise: Exercise,
  seed: number,
  rawAnswer: unknown,
  simulateFor: SimulateFor,
): GradeResult {
  const result = gradeKind(exercise.kind, exercise, seed, rawAnswer, simulateFor)
  if (result.kind === 'invalid' || !result.outcome.isCorrect) return result
  return { kind: 'graded', outcome: { ...result.outcome, explanation: explanationOf(exercise, seed) } }
}

function gradeKind<Kind extends ExerciseKind>(
  kind: Kind,
  exercise: Exercise,
  seed: number,
  rawAnswer: unknown,
  simulateFor: SimulateFor,
): GradeResult {
  const parsed = EXERCISE_KINDS[kind].raw.safeParse(rawAnswer)
  if (!parsed.success) return invalid('malformed')
  // The registries are keyed by kind, which is what ties exercise, answer and grader together.
  const grader = GRADERS[kind]
  return grader(exercise as ExerciseOf<Kind>, parsed.data as RawOf<Kind>, {
    values: variantValues(exercise, seed),
    simulateFor,
  })
}
