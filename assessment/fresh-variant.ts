import type { Exercise } from '@/course/exercises/exercise'
import { publicPart } from './public-part'
import { variantValues } from './variant'

/**
 * Picks the seed whose variant was not seen for longest: first by the values of the question, and where those are all
 * the same (an exercise without variants has one set of them) by what the browser shows, which is the order of things.
 * @param candidates at least one seed, drawn by the server; the first of equals wins.
 * @param seen seeds of what the learner was shown, the newest first.
 */
export function freshestSeed(
  exercise: Exercise,
  candidates: readonly number[],
  seen: readonly number[],
): number {
  const [first] = candidates
  if (first === undefined) throw new Error(`No seed to choose from for ${exercise.lesson}/${exercise.id}.`)
  const ageOfValues = ageAmong(seen, (seed) => JSON.stringify(variantValues(exercise, seed)))
  const ageOfLook = ageAmong(seen, (seed) => JSON.stringify(publicPart(exercise, seed)))
  const worthOf = (seed: number) => ageOfValues(seed) * (seen.length + 1) + ageOfLook(seed)
  return candidates.reduce((best, seed) => (worthOf(seed) > worthOf(best) ? seed : best), first)
}

/** How many showings ago something of a seed was seen last; more than any where it never was. */
function ageAmong(seen: readonly number[], keyOf: (seed: number) => string): (seed: number) => number {
  const ages = new Map<string, number>()
  seen.forEach((seed, age) => {
    const key = keyOf(seed)
    if (!ages.has(key)) ages.set(key, age)
  })
  return (seed) => ages.get(keyOf(seed)) ?? seen.length
}
