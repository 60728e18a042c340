import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawQuiz, objectiveNames, sizeToCover, type QuizCandidate } from './quiz'

const candidate = (exercise: string, objectives: string[], hasVariants = false): QuizCandidate => ({
  lesson: 'lesson',
  exercise,
  objectives,
  hasVariants,
})

const candidates = fc
  .array(
    fc.record({
      lesson: fc.constantFrom('a', 'b'),
      objectives: fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'w'), { minLength: 1, maxLength: 3 }),
      hasVariants: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((one, place) => ({ ...one, exercise: String(place) })))

test('a quiz of the size that covering needs covers every objective, for any candidates and seed', () => {
  fc.assert(
    fc.property(candidates, fc.nat(), (all, seed) => {
      const drawn = drawQuiz(all, sizeToCover(all), seed)
      expect(new Set(drawn.flatMap(objectiveNames))).toEqual(new Set(all.flatMap(objectiveNames)))
      expect(new Set(drawn.map(({ exercise }) => exercise)).size).toBe(drawn.length)
    }),
  )
})

test('the same seed draws the same quiz, and seeds differ', () => {
  const all = Array.from({ length: 12 }, (_, place) => candidate(String(place), ['x']))
  const names = (seed: number) => drawQuiz(all, 6, seed).map(({ exercise }) => exercise)
  expect(names(4)).toEqual(names(4))
  expect(new Set(Array.from({ length: 20 }, (_, seed) => names(seed).join())).size).toBeGreaterThan(15)
})

test('between exercises of one objective those with variants come first, and no objective is drawn three times before another is drawn twice', () => {
  const all = [
    candidate('fixed', ['x']),
    candidate('varied', ['x'], true),
    ...['a', 'b', 'c', 'd'].map((id) => candidate(id, ['y'], true)),
  ]
  for (let seed = 0; seed < 50; seed += 1) {
    const drawn = drawQuiz(all, 4, seed)
    expect(drawn.filter(({ objectives }) => objectives.includes('y'))).toHaveLength(2)
    expect(drawQuiz(all, 2, seed).map(({ exercise }) => exercise)).toContain('varied')
  }
})

test('fewer candidates than asked for are all drawn', () => {
  expect(drawQuiz([candidate('a', ['x'])], 5, 1)).toHaveLength(1)
})
