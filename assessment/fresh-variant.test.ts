import { expect, test } from 'vitest'
import { freshestSeed } from './fresh-variant'
import { publicPart } from './public-part'
import { sampleExercise } from './sample-exercises'
import { variantValues } from './variant'

const DRAWS = Array.from({ length: 40 }, (_, place) => 1 + place * 7919)

/** Shows an exercise so many times, each in the variant not seen for longest. */
function showings(exercise: Parameters<typeof freshestSeed>[0], count: number): number[] {
  let seen: number[] = [0]
  while (seen.length < count) seen = [freshestSeed(exercise, DRAWS, seen), ...seen]
  return seen.reverse()
}

test('every variant is asked before any comes again', () => {
  const variants = { rho: { oneOf: [0.5, 0.6, 0.7, 0.8] } }
  const exercise = sampleExercise('numeric', { variants })
  const values = showings(exercise, 12).map((seed) => variantValues(exercise, seed).rho)
  for (const round of [values.slice(0, 4), values.slice(4, 8), values.slice(8)]) {
    expect([...round].sort()).toEqual(variants.rho.oneOf)
  }
})

test.each(['single-choice', 'multiple-choice', 'ordering', 'matching', 'predict'] as const)(
  'without variants, %s shows every order that was drawn before any comes again',
  (kind) => {
    const exercise = sampleExercise(kind)
    const lookOf = (seed: number) => JSON.stringify(publicPart(exercise, seed))
    const possible = new Set([0, ...DRAWS].map(lookOf)).size
    expect(possible).toBeGreaterThan(1)
    const looks = showings(exercise, 3 * possible).map(lookOf)
    expect(new Set(looks.slice(0, possible)).size).toBe(possible)
    looks.slice(1).forEach((look, place) => expect(look).not.toBe(looks[place]))
  },
)

test('another question is asked before the same one in another order', () => {
  const exercise = sampleExercise('single-choice', {
    variants: { n: { oneOf: [1, 2] } },
    prompt: { en: '{n}', ko: '{n}' },
  })
  const values = showings(exercise, 6).map((seed) => variantValues(exercise, seed).n)
  expect(values).toEqual([1, 2, 1, 2, 1, 2])
})

test('an exercise that cannot vary is asked as it is', () => {
  expect(freshestSeed(sampleExercise('break-it'), [5, 6], [5])).toBe(5)
})
