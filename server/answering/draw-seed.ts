import { randomInt } from 'node:crypto'
import { freshestSeed } from '@/assessment/fresh-variant'
import type { Exercise } from '@/course/exercises/exercise'
import { listSeenSeeds } from '../db/answers'
import { findPracticeSeeds } from '../db/attempts'

/** The largest integer a database column takes; seeds of the kernel may be larger. */
const SEED_END = 2 ** 31 - 1
/** With two variants, all of these are the one seen last once in 2^40 times. */
const DRAWS = 40

/** Draws a variant of an exercise that the learner has not seen for as long as there are others. */
export async function drawSeed(exercise: Exercise, learnerId: string): Promise<number> {
  const { id, lesson } = exercise
  const [answered, inPractice] = await Promise.all([
    listSeenSeeds(learnerId, exercise),
    findPracticeSeeds(learnerId, lesson),
  ])
  // The practice page shows its variant whether it was answered or not.
  const shown = inPractice[id] ?? 0
  const seen = answered.includes(shown) ? answered : [shown, ...answered]
  const draws = Array.from({ length: DRAWS }, () => randomInt(1, SEED_END))
  return freshestSeed(exercise, draws, seen)
}
