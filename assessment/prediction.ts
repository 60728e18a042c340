import type { PredictionAnswer } from '@/course/lesson-state'
import type { PredictionFile, PredictionPublic } from '@/course/schemas/lesson'

/** What of a prediction may be on the page before the learner has committed. */
export function publicPrediction({ id, prompt, options }: PredictionFile): PredictionPublic {
  return { id, prompt, options: options.map((option) => ({ id: option.id, text: option.text })) }
}

/**
 * What the learner is told after committing to a choice.
 * @returns null when there is no such choice.
 */
export function answerPrediction({ key }: PredictionFile, choice: string): PredictionAnswer | null {
  const reply = Object.hasOwn(key.reply, choice) ? key.reply[choice] : undefined
  if (reply === undefined) return null
  return { reply, answer: key.answer, ...(key.show !== undefined && { show: key.show }) }
}
