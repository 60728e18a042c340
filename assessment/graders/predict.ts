import type { PredictExercise } from '@/course/exercises/predict'
import type { GradeResult } from '@/course/grading'
import { isWithinBounds, meetsAll } from '../conditions'
import { authoredFeedback, overallFeedback } from '../feedback'
import { isWithin } from '../quantity'
import { graded, invalid } from './grader'
import type { Grader, GraderContext } from './grader'

/** The learner has committed: now the run happens, and it decides. */
export const gradePredict: Grader<'predict'> = (exercise, raw, context) => {
  if ('choice' in raw) {
    if (exercise.options === undefined) return invalid('malformed')
    return raw.choice === null ? invalid('nothing-selected') : gradeChoice(exercise, raw.choice, context)
  }
  if (exercise.numeric === undefined) return invalid('malformed')
  return raw.value === null ? invalid('nothing-entered') : gradeValue(exercise, raw.value, context)
}

function gradeChoice(
  exercise: PredictExercise,
  choice: string,
  { simulateFor, values }: GraderContext,
): GradeResult {
  const chosen = exercise.options?.find((option) => option.id === choice)
  if (chosen === undefined) return invalid('unknown-choice')
  const fraction = meetsAll(chosen.when, simulateFor(exercise.run)) ? 1 : 0
  const feedback = [overallFeedback(fraction), authoredFeedback(exercise, chosen, values, chosen.id)]
  return graded({
    fraction,
    feedback,
    parts: [{ id: chosen.id, isCorrect: fraction === 1 }],
    run: exercise.run,
  })
}

function gradeValue(
  exercise: PredictExercise,
  answer: number,
  { simulateFor, values }: GraderContext,
): GradeResult {
  const { numeric, run } = exercise
  if (numeric === undefined) return invalid('malformed')
  const measured = simulateFor(run).metrics[numeric.metric]?.value
  if (typeof measured !== 'number') {
    throw new Error(`The run of ${exercise.lesson}/${exercise.id} has no value for ${numeric.metric}.`)
  }
  const scale = numeric.scale ?? 1
  if (isWithin(answer, measured * scale, numeric.tolerance)) {
    return graded({ fraction: 1, feedback: [overallFeedback(1)], run })
  }
  const mistake = numeric.mistakes.find(({ when }) => isWithinBounds(answer / scale, when))
  const authored = mistake ? [authoredFeedback(exercise, mistake, values)] : []
  return graded({ fraction: 0, feedback: [overallFeedback(0), ...authored], run })
}
