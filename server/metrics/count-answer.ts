import type { GradingOutcome } from '@/course/grading'
import { isRefusal, type Refusal } from '../refusal'
import { metrics } from './metrics'

/** Where an answer was asked for. */
export type AnswerContext = 'lesson' | 'review' | 'quiz'

/** Counts an answer by what came of it. A null outcome is graded and not told yet. */
export function countAnswered(
  context: AnswerContext,
  result: Refusal | Pick<GradingOutcome, 'isCorrect'> | null,
): void {
  metrics().answers.inc({ context, outcome: wordOf(result) })
}

function wordOf(result: Refusal | Pick<GradingOutcome, 'isCorrect'> | null): string {
  if (result === null) return 'feedback-waits'
  if (isRefusal(result)) return result.refused
  return result.isCorrect ? 'right' : 'wrong'
}
