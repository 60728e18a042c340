import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { GradingOutcome } from '@/course/grading'
import type { Locale } from '@/course/locale'

/** What every kind's form is given. It draws the answer so far and reports changes; it sends nothing. */
export interface FormProps<Public extends ExercisePublic, Raw extends RawAnswer> {
  readonly exercise: Public
  readonly raw: Raw
  readonly locale: Locale
  /** Begins every id and group name in the form, so that two exercises never share one. */
  readonly name: string
  /** While an answer is on its way the form stands still. */
  readonly isLocked: boolean
  /** The grading of exactly what the form shows, if there is one. */
  readonly outcome: GradingOutcome | null
  readonly onEdit: (raw: Raw) => void
}

/** Whether a part of the answer was graded right or wrong, for the mark beside it. */
export function markOf(outcome: GradingOutcome | null, id: string): 'right' | 'wrong' | undefined {
  const part = outcome?.parts?.find((graded) => graded.id === id)
  if (!part) return undefined
  return part.isCorrect ? 'right' : 'wrong'
}
