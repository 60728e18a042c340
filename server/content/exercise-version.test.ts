import { expect, test } from 'vitest'
import { sampleExercise } from '@/assessment/sample-exercises'
import { exerciseHash } from './exercise-version'

test('the order of fields changes nothing', () => {
  const exercise = sampleExercise('single-choice')
  const reversed = Object.fromEntries(Object.entries(exercise).reverse()) as typeof exercise
  expect(exerciseHash(reversed)).toBe(exerciseHash(exercise))
})

test('a change of the key changes the hash', () => {
  const numeric = (value: number) => exerciseHash(sampleExercise('numeric', { answer: { value } }))
  expect(numeric(1)).not.toBe(numeric(2))
  expect(numeric(1)).toMatch(/^[0-9a-f]{64}$/)
})

test('the order of a list matters', () => {
  const order = (answer: readonly string[]) => exerciseHash(sampleExercise('ordering', { answer }))
  expect(order(['a', 'b', 'c', 'd'])).not.toBe(order(['b', 'a', 'c', 'd']))
})
