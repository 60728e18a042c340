import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type * as z from 'zod/mini'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { EXERCISE_KINDS, ExerciseKind } from '@/course/exercises/registry'
import { FillInForm } from './fill-in-form'
import type { FormProps } from './form-props'
import { MatchingForm } from './matching-form'
import { MultipleChoiceForm } from './multiple-choice-form'
import { NumericForm } from './numeric-form'
import { OrderingForm } from './ordering-form'
import { PredictForm } from './predict-form'
import { SingleChoiceForm } from './single-choice-form'

// Forms that edit a run bring the player with them: fetched when an exercise of that kind is on the page.
const ReachGoalForm = dynamic(() => import('./reach-goal-form').then((module) => module.ReachGoalForm))
const BreakItForm = dynamic(() => import('./break-it-form').then((module) => module.BreakItForm))

type Forms = {
  readonly [Kind in ExerciseKind]: ComponentType<
    FormProps<Extract<ExercisePublic, { kind: Kind }>, z.infer<(typeof EXERCISE_KINDS)[Kind]['raw']>>
  >
}

/** The form of each kind. A new kind is one entry here, one schema in course/ and one grader in assessment/. */
export const FORMS: Forms = {
  'single-choice': SingleChoiceForm,
  'multiple-choice': MultipleChoiceForm,
  numeric: NumericForm,
  ordering: OrderingForm,
  matching: MatchingForm,
  'fill-in': FillInForm,
  predict: PredictForm,
  'reach-goal': ReachGoalForm,
  'break-it': BreakItForm,
}
