import type { FeedbackItem } from '@/course/grading'
import { authoredFeedback, overallFeedback } from '../feedback'
import { countInversions } from '../order'
import { orderingFraction } from '../scoring'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

export const gradeOrdering: Grader<'ordering'> = (exercise, raw, { values }) => {
  const { order } = raw
  const ids = new Set(exercise.items.map((item) => item.id))
  if (new Set(order).size < order.length) return invalid('malformed')
  if (order.some((id) => !ids.has(id))) return invalid('unknown-choice')
  if (order.length < ids.size) return invalid('incomplete')
  const { inverted, pairs } = countInversions(order, exercise.answer)
  const fraction = orderingFraction(inverted.length, pairs)
  const isWrongPair = (first: string, second: string) =>
    inverted.some(([putFirst, putSecond]) => putFirst === first && putSecond === second)
  const authored = exercise.wrongPairs
    .filter((pair) => isWrongPair(pair.first, pair.second))
    .map((pair) => authoredFeedback(exercise, pair, values, pair.first))
  const feedback: FeedbackItem[] = [overallFeedback(fraction), ...authored]
  if (inverted.length > 0) {
    feedback.push({ code: 'pairs-in-wrong-order', values: { wrong: inverted.length, pairs } })
  }
  return graded({ fraction, isCorrect: inverted.length === 0, feedback })
}
