import { MASTERY_RULES, type Mastery } from '@/course/mastery'

/** One graded answer to an exercise about the objective, or one that a quiz waited for in vain. */
export interface Evidence {
  readonly exercise: string
  /** False where a quiz was submitted without an answer to it, which counts as wrong there. */
  readonly isAnswered: boolean
  readonly isCorrect: boolean
  readonly atMs: number
  /** Whether it was given in a quiz or a review, away from its lesson. */
  readonly isMixed: boolean
  /** Names the sitting: what was answered together is judged together. */
  readonly sitting: string
}

/**
 * How well a learner has an objective, from their answers alone. Attempted: something is answered. Familiar and
 * proficient: half and three quarters of its exercises are solved. Mastered: once proficient, everything asked about it
 * in the last quiz or review was right, on a later day than the one it became proficient on. Knowledge that was only
 * used on the day it was learned is not known to last (docs/mastery.md).
 * @param exercises those of the course about the objective, at least one; answers to others do not count.
 * @param answers in any order.
 * @param dayOf the learner's day of an instant: equal within a day, and later days compare greater.
 */
export function judgeMastery(
  exercises: readonly string[],
  answers: readonly Evidence[],
  dayOf: (atMs: number) => string,
): Mastery {
  const known = new Set(exercises)
  const counting = answers.filter(({ exercise }) => known.has(exercise)).sort((a, b) => a.atMs - b.atMs)
  if (!counting.some(({ isAnswered }) => isAnswered)) return 'not-started'
  const proficientAtMs = whenSolved(counting, needed(known.size, MASTERY_RULES.proficient))
  if (proficientAtMs !== null) {
    const day = dayOf(proficientAtMs)
    const later = counting.filter(({ isMixed, atMs }) => isMixed && dayOf(atMs) > day)
    const last = later.filter(({ sitting }) => sitting === later.at(-1)?.sitting)
    return last.length > 0 && last.every(({ isCorrect }) => isCorrect) ? 'mastered' : 'proficient'
  }
  const isFamiliar = whenSolved(counting, needed(known.size, MASTERY_RULES.familiar)) !== null
  return isFamiliar ? 'familiar' : 'attempted'
}

function needed(exercises: number, share: number): number {
  return Math.ceil(exercises * share)
}

/** When so many different exercises were solved for the first time; null while they are not. */
function whenSolved(answers: readonly Evidence[], count: number): number | null {
  const solved = new Set<string>()
  for (const { exercise, isCorrect, atMs } of answers) {
    if (isCorrect) solved.add(exercise)
    if (solved.size >= count) return atMs
  }
  return null
}
