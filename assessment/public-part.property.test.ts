import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EXERCISE_KINDS } from '@/course/exercises/registry'
import type { ExerciseKind } from '@/course/exercises/registry'
import { keyPart } from './key-part'
import { publicPart } from './public-part'
import { sampleExercise } from './sample-exercises'
import { variantValues } from './variant'

const KINDS = Object.keys(EXERCISE_KINDS) as ExerciseKind[]
const seeds = fc.integer({ min: 0, max: 0xffffffff })
const kinds = fc.constantFrom(...KINDS)

/** Everything that is fixed by the format, and so tells nothing: kinds of things, ids that are public anyway. */
function textsOf(value: unknown, path: readonly string[] = []): readonly { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => textsOf(child, [...path, name]))
}

/** Puts a canary into every text of the key, wherever it lies. */
function plant(value: unknown, planted: string[]): unknown {
  if (typeof value === 'string') {
    planted.push(value)
    return `CANARY ${value}`
  }
  if (Array.isArray(value)) return value.map((child) => plant(child, planted))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, plant(child, planted)]))
}

/** The fields of each kind's file that are key, or hold key beside what is public. */
const KEY_FIELDS: Readonly<Record<ExerciseKind, readonly string[]>> = {
  'single-choice': [],
  'multiple-choice': [],
  numeric: ['answer', 'mistakes'],
  ordering: ['answer', 'wrongPairs'],
  matching: ['answer', 'mistakes'],
  'fill-in': ['accept', 'mistakes'],
  predict: [],
  'reach-goal': ['mistakes', 'solution'],
  'break-it': ['mistakes', 'solution', 'par'],
}

test('the same version and seed give the same variant, for every kind', () => {
  fc.assert(
    fc.property(kinds, seeds, (kind, seed) => {
      expect(publicPart(sampleExercise(kind), seed)).toEqual(publicPart(sampleExercise(kind), seed))
    }),
    { numRuns: 500 },
  )
})

test('another version of an exercise deals its values anew', () => {
  const valuesOf = (version: number) =>
    Array.from(
      { length: 60 },
      (_, seed) => variantValues(sampleExercise('numeric', { version }), seed + 1).rho,
    )
  expect(valuesOf(1)).not.toEqual(valuesOf(2))
})

test('variant 0 takes first values and keeps the order of the file', () => {
  expect(variantValues(sampleExercise('numeric'), 0)).toEqual({ rho: 0.5 })
  expect(publicPart(sampleExercise('single-choice'), 0)).toMatchObject({
    options: [{ id: 'right' }, { id: 'wrong' }, { id: 'worse' }],
  })
})

test('over many seeds each option comes first and each value is dealt', () => {
  const first = new Set<string>()
  const values = new Set<unknown>()
  for (let seed = 1; seed <= 100; seed += 1) {
    const shown = publicPart(sampleExercise('single-choice'), seed)
    if (shown.kind === 'single-choice') first.add(shown.options[0]?.id ?? '')
    values.add(variantValues(sampleExercise('numeric'), seed).rho)
  }
  expect([...first].sort()).toEqual(['right', 'worse', 'wrong'])
  expect([...values].sort()).toEqual([0.5, 0.8, 0.9])
})

test('an ordering never starts from its answer', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const shown = publicPart(sampleExercise('ordering', { answer: ['a', 'b', 'c', 'd'] }), seed)
      if (shown.kind === 'ordering')
        expect(shown.items.map((item) => item.id)).not.toEqual(['a', 'b', 'c', 'd'])
    }),
    { numRuns: 1000 },
  )
})

test('no key text of any kind is in the public part', () => {
  fc.assert(
    fc.property(kinds, seeds, (kind, seed) => {
      const planted: string[] = []
      const exercise = { ...sampleExercise(kind) } as Record<string, unknown>
      for (const field of ['hints', 'explanation', ...KEY_FIELDS[kind]])
        exercise[field] = plant(exercise[field], planted)
      if (Array.isArray(exercise.options)) {
        exercise.options = exercise.options.map(({ id, text, ...key }: { id: string; text: unknown }) => ({
          id,
          text,
          ...(plant(key, planted) as object),
        }))
      }
      expect(planted.length).toBeGreaterThan(2)
      // An ordering's answer is compared with what is shown, so it keeps its ids: the exercise is not graded here.
      const shown = publicPart(exercise as unknown as ReturnType<typeof sampleExercise>, seed)
      expect(textsOf(shown).filter(({ text }) => text.includes('CANARY'))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('numbers of the key do not show either: answers, hidden seeds, which option is correct', () => {
  const numeric = publicPart(sampleExercise('numeric', { answer: { value: 987_654.25 } }), 3)
  expect(JSON.stringify(numeric)).not.toContain('987654')
  const goal = sampleExercise('reach-goal', { seeds: { shown: [1], hidden: [987_654, 987_655] } })
  expect(JSON.stringify(publicPart(goal, 3))).not.toContain('98765')
  const choice = JSON.stringify(publicPart(sampleExercise('multiple-choice'), 3))
  expect(choice).not.toContain('correct')
  const predicted = JSON.stringify(publicPart(sampleExercise('predict'), 3))
  expect(predicted).not.toMatch(/when|verdict/)
  expect(JSON.stringify(publicPart(sampleExercise('break-it'), 3))).not.toContain('par"')
})

test('every field of a file is either public, key, or known to be neither', () => {
  const NEITHER = [
    'variants',
    'misconceptions',
    'base',
    'seeds',
    'unit',
    'run',
    'par',
    'options',
    'numeric',
    'scenario',
  ]
  for (const kind of KINDS) {
    const exercise = sampleExercise(kind)
    const listed = [...Object.keys(publicPart(exercise, 1)), ...Object.keys(keyPart(exercise)), ...NEITHER]
    expect(Object.keys(exercise).filter((field) => !listed.includes(field))).toEqual([])
  }
})
