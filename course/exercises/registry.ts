import type * as z from 'zod/mini'
import { breakItRawSchema, breakItSchema } from './break-it'
import { fillInRawSchema, fillInSchema } from './fill-in'
import { matchingRawSchema, matchingSchema } from './matching'
import { multipleChoiceRawSchema, multipleChoiceSchema } from './multiple-choice'
import { numericRawSchema, numericSchema } from './numeric'
import { orderingRawSchema, orderingSchema } from './ordering'
import { predictRawSchema, predictSchema } from './predict'
import { reachGoalRawSchema, reachGoalSchema } from './reach-goal'
import { singleChoiceRawSchema, singleChoiceSchema } from './single-choice'

/** Every kind of exercise: the schema of its file and of a raw answer. A new kind is one entry here. */
export const EXERCISE_KINDS = {
  'single-choice': { file: singleChoiceSchema, raw: singleChoiceRawSchema },
  'multiple-choice': { file: multipleChoiceSchema, raw: multipleChoiceRawSchema },
  numeric: { file: numericSchema, raw: numericRawSchema },
  ordering: { file: orderingSchema, raw: orderingRawSchema },
  matching: { file: matchingSchema, raw: matchingRawSchema },
  'fill-in': { file: fillInSchema, raw: fillInRawSchema },
  predict: { file: predictSchema, raw: predictRawSchema },
  'reach-goal': { file: reachGoalSchema, raw: reachGoalRawSchema },
  'break-it': { file: breakItSchema, raw: breakItRawSchema },
} as const

export type ExerciseKind = keyof typeof EXERCISE_KINDS

export type ExerciseFile = {
  [kind in ExerciseKind]: z.infer<(typeof EXERCISE_KINDS)[kind]['file']>
}[ExerciseKind]

export type RawAnswer = {
  [kind in ExerciseKind]: z.infer<(typeof EXERCISE_KINDS)[kind]['raw']>
}[ExerciseKind]

export function isExerciseKind(value: unknown): value is ExerciseKind {
  return typeof value === 'string' && Object.hasOwn(EXERCISE_KINDS, value)
}
