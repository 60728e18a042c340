import type { FeedbackSource } from '@/course/exercises/common'
import type { Exercise } from '@/course/exercises/exercise'
import type { FeedbackItem } from '@/course/grading'
import { renderLocalised } from '@/course/text'
import type { TextValues } from '@/course/text'

/** Turns an author's feedback into what the learner is shown: words, misconception, scenario. */
export function authoredFeedback(
  exercise: Pick<Exercise, 'misconceptions'>,
  source: FeedbackSource,
  values: TextValues,
  about?: string,
): FeedbackItem {
  const { misconception: id, show } = source
  const known =
    id !== undefined && Object.hasOwn(exercise.misconceptions, id) ? exercise.misconceptions[id] : undefined
  return {
    code: 'authored',
    text: renderLocalised(source.feedback, values),
    ...(about !== undefined && { about }),
    ...(id !== undefined && known && { misconception: { id, ...known } }),
    ...(show !== undefined && { show }),
  }
}

/** The code for an answer as a whole. */
export function overallFeedback(fraction: number): FeedbackItem {
  if (fraction >= 1) return { code: 'correct' }
  return { code: fraction > 0 ? 'partly-correct' : 'incorrect' }
}
