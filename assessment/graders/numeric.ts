import type { FeedbackItem } from '@/course/grading'
import { authoredFeedback, overallFeedback } from '../feedback'
import { isWithin, quantityOf } from '../quantity'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

/** How many tolerances away still counts as a slip of the pen, for the wording only. */
const CLOSE_TOLERANCES = 5
const POWERS_OF_TEN = [1e-6, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e6] as const

export const gradeNumeric: Grader<'numeric'> = (exercise, raw, { values }) => {
  const { value } = raw
  if (value === null) return invalid('nothing-entered')
  const { tolerance } = exercise
  const expected = quantityOf(exercise.answer, values)
  if (isWithin(value, expected, tolerance)) return graded({ fraction: 1, feedback: [overallFeedback(1)] })
  const mistake = exercise.mistakes.find(({ answer }) =>
    isWithin(value, quantityOf(answer, values), tolerance),
  )
  const feedback: FeedbackItem[] = [overallFeedback(0)]
  if (mistake)
    return graded({ fraction: 0, feedback: [...feedback, authoredFeedback(exercise, mistake, values)] })
  const factor = POWERS_OF_TEN.find((power) => expected !== 0 && isWithin(value / power, expected, tolerance))
  if (factor !== undefined) feedback.push({ code: 'off-by-power-of-ten' })
  else if (isWithin(value, expected, tolerance, CLOSE_TOLERANCES)) feedback.push({ code: 'close' })
  return graded({ fraction: 0, feedback })
}
