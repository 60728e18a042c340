import type { Exercise } from '@/course/exercises/exercise'
import type { TextValue, TextValues } from '@/course/text'
import { createRandom } from '@/simulation/kernel/random'

/** Variant 0 is the one a prerendered page shows: first values, options in the order of the file. */
export const SEED_OF_PRERENDERED_PAGE = 0

type Seeded = Pick<Exercise, 'lesson' | 'id' | 'version' | 'variants'>

/**
 * Gives each of the exercise's variant names a value.
 * @param seed an integer in [0, 2^32), issued by the server. The same version and seed give the same values for ever.
 */
export function variantValues(exercise: Seeded, seed: number): TextValues {
  const entries = Object.entries(exercise.variants ?? {}).map(([name, { oneOf }]): [string, TextValue] => {
    const place =
      seed === SEED_OF_PRERENDERED_PAGE
        ? 0
        : chanceOf(exercise, seed, `value/${name}`).nextBelow(oneOf.length)
    const value = oneOf[place]
    if (value === undefined)
      throw new Error(`The variant ${name} of ${exercise.lesson}/${exercise.id} has no values.`)
    return [name, value]
  })
  return Object.fromEntries(entries)
}

/**
 * Puts things in an order that the seed decides; variant 0 keeps the file's order.
 * @param name tells apart several lists of one exercise.
 */
export function shuffle<Thing>(
  exercise: Seeded,
  seed: number,
  name: string,
  things: readonly Thing[],
): readonly Thing[] {
  if (seed === SEED_OF_PRERENDERED_PAGE) return things
  const chance = chanceOf(exercise, seed, `order/${name}`)
  const left = [...things]
  return things.flatMap(() => left.splice(chance.nextBelow(left.length), 1))
}

function chanceOf(exercise: Seeded, seed: number, name: string) {
  return createRandom(seed).fork(`${exercise.lesson}/${exercise.id}@${exercise.version}/${name}`)
}
