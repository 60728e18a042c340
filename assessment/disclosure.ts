import type { Exercise } from '@/course/exercises/exercise'
import type { Localised } from '@/course/locale'
import { renderLocalised } from '@/course/text'
import type { TextValues } from '@/course/text'
import { quantityOf } from './quantity'
import { variantValues } from './variant'

/** The exercise's hints for a variant, in the order in which they are given out, one at a time. */
export function hintsOf(exercise: Exercise, seed: number): readonly Localised[] {
  const values = variantValues(exercise, seed)
  return exercise.hints.map((hint) => renderLocalised(hint, values))
}

/** The explanation for a variant: shown after a right answer, or once the learner has given up. */
export function explanationOf(exercise: Exercise, seed: number): Localised {
  return renderLocalised(exercise.explanation, explanationValues(exercise, seed))
}

/** An explanation of a numeric exercise may also write `{answer}`; texts shown earlier may not. */
export function explanationValues(exercise: Exercise, seed: number): TextValues {
  const values = variantValues(exercise, seed)
  if (exercise.kind !== 'numeric') return values
  return { ...values, answer: roundForReading(quantityOf(exercise.answer, values)) }
}

function roundForReading(value: number): number {
  return Number(value.toPrecision(4))
}
