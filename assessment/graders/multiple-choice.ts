import type { FeedbackItem } from '@/course/grading'
import { authoredFeedback, overallFeedback } from '../feedback'
import { multipleChoiceFraction } from '../scoring'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

/** Says which of the chosen options are wrong and how many right ones are missing, never which. */
export const gradeMultipleChoice: Grader<'multiple-choice'> = (exercise, raw, { values }) => {
  if (raw.choices.length === 0) return invalid('nothing-selected')
  const choices = new Set(raw.choices)
  if (choices.size < raw.choices.length) return invalid('malformed')
  const chosen = exercise.options.filter((option) => choices.has(option.id))
  if (chosen.length < choices.size) return invalid('unknown-choice')
  const correct = exercise.options.filter((option) => option.correct).length
  const wrong = chosen.filter((option) => !option.correct)
  const right = chosen.length - wrong.length
  const fraction = multipleChoiceFraction(right, wrong.length, correct)
  const missing = correct - right
  const about = fraction === 1 ? chosen : wrong
  const feedback: FeedbackItem[] = [
    overallFeedback(fraction),
    ...about.map((option) => authoredFeedback(exercise, option, values, option.id)),
    ...(missing > 0 ? [{ code: 'options-missing' as const, values: { missing } }] : []),
  ]
  const parts = chosen.map((option) => ({ id: option.id, isCorrect: option.correct === true }))
  return graded({ fraction, feedback, parts })
}
