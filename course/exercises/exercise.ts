import type { BreakItExercise, BreakItKey, BreakItPublic } from './break-it'
import type { FillInExercise, FillInKey, FillInPublic } from './fill-in'
import type { MatchingExercise, MatchingKey, MatchingPublic } from './matching'
import type { MultipleChoiceExercise, MultipleChoiceKey, MultipleChoicePublic } from './multiple-choice'
import type { NumericExercise, NumericKey, NumericPublic } from './numeric'
import type { OrderingExercise, OrderingKey, OrderingPublic } from './ordering'
import type { PredictExercise, PredictKey, PredictPublic } from './predict'
import type { ReachGoalExercise, ReachGoalKey, ReachGoalPublic } from './reach-goal'
import type { ExerciseKind } from './registry'
import type { SingleChoiceExercise, SingleChoiceKey, SingleChoicePublic } from './single-choice'

interface ExerciseByKind {
  'single-choice': SingleChoiceExercise
  'multiple-choice': MultipleChoiceExercise
  numeric: NumericExercise
  ordering: OrderingExercise
  matching: MatchingExercise
  'fill-in': FillInExercise
  predict: PredictExercise
  'reach-goal': ReachGoalExercise
  'break-it': BreakItExercise
}

/** An exercise as the server knows it, key included. It never leaves the server whole. */
export type Exercise = ExerciseByKind[ExerciseKind]

export type ExerciseOf<Kind extends ExerciseKind> = ExerciseByKind[Kind]

/** An exercise as the browser knows it, the variant's values filled in. */
export type ExercisePublic =
  | SingleChoicePublic
  | MultipleChoicePublic
  | NumericPublic
  | OrderingPublic
  | MatchingPublic
  | FillInPublic
  | PredictPublic
  | ReachGoalPublic
  | BreakItPublic

/** What the browser must not hold before the learner has earned it. */
export type ExerciseKey =
  | SingleChoiceKey
  | MultipleChoiceKey
  | NumericKey
  | OrderingKey
  | MatchingKey
  | FillInKey
  | PredictKey
  | ReachGoalKey
  | BreakItKey
