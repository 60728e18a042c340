import type { FeedbackItem } from '@/course/grading'
import { authoredFeedback, overallFeedback } from '../feedback'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

export const gradeMatching: Grader<'matching'> = (exercise, raw, { values }) => {
  const given = Object.entries(raw.pairs)
  const isKnown = ([left, right]: readonly [string, string]) =>
    exercise.left.some((item) => item.id === left) && exercise.right.some((item) => item.id === right)
  if (!given.every(isKnown)) return invalid('unknown-choice')
  if (given.length < exercise.left.length) return invalid('incomplete')
  const parts = exercise.left.map(({ id }) => ({ id, isCorrect: raw.pairs[id] === exercise.answer[id] }))
  const wrong = parts.filter((part) => !part.isCorrect).length
  const fraction = 1 - wrong / parts.length
  const authored = exercise.mistakes
    .filter((mistake) => raw.pairs[mistake.left] === mistake.right)
    .map((mistake) => authoredFeedback(exercise, mistake, values, mistake.left))
  const feedback: FeedbackItem[] = [overallFeedback(fraction), ...authored]
  if (wrong > 0) feedback.push({ code: 'pairs-wrong', values: { wrong, pairs: parts.length } })
  return graded({ fraction, feedback, parts })
}
