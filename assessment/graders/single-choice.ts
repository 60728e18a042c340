import { authoredFeedback, overallFeedback } from '../feedback'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

export const gradeSingleChoice: Grader<'single-choice'> = (exercise, raw, { values }) => {
  if (raw.choice === null) return invalid('nothing-selected')
  const chosen = exercise.options.find((option) => option.id === raw.choice)
  if (chosen === undefined) return invalid('unknown-choice')
  const fraction = chosen.correct ? 1 : 0
  const feedback = [overallFeedback(fraction), authoredFeedback(exercise, chosen, values, chosen.id)]
  return graded({ fraction, feedback, parts: [{ id: chosen.id, isCorrect: fraction === 1 }] })
}
