import type { ExerciseKind } from '@/course/exercises/registry'
import { gradeBreakIt } from './break-it'
import { gradeFillIn } from './fill-in'
import type { Grader } from './grader'
import { gradeMatching } from './matching'
import { gradeMultipleChoice } from './multiple-choice'
import { gradeNumeric } from './numeric'
import { gradeOrdering } from './ordering'
import { gradePredict } from './predict'
import { gradeReachGoal } from './reach-goal'
import { gradeSingleChoice } from './single-choice'

/** One grader per kind. */
export const GRADERS: { readonly [Kind in ExerciseKind]: Grader<Kind> } = {
  'single-choice': gradeSingleChoice,
  'multiple-choice': gradeMultipleChoice,
  numeric: gradeNumeric,
  ordering: gradeOrdering,
  matching: gradeMatching,
  'fill-in': gradeFillIn,
  predict: gradePredict,
  'reach-goal': gradeReachGoal,
  'break-it': gradeBreakIt,
}
