import { expect, test } from 'vitest'
import type { ExercisePublic } from '@/course/exercises/exercise'
import { lackOf, moveInOrder, readNumber } from './raw-answers'

test('reads numbers as people write them', () => {
  expect(['12', ' 1,200 ', '.5', '−3', '1e3', '0.25'].map(readNumber)).toEqual([
    12, 1200, 0.5, -3, 1000, 0.25,
  ])
})

test('reads the wide digits of an input method', () => {
  expect(['１２', '１，２００', '－３．５'].map(readNumber)).toEqual([12, 1200, -3.5])
})

test('does not read what is not one number', () => {
  expect(['', '12 ms', '1/2', 'NaN', 'Infinity', '1e999', '--1'].map(readNumber)).toEqual(Array(7).fill(null))
})

test('moves an item and leaves the ends alone', () => {
  expect(moveInOrder(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(moveInOrder(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moveInOrder(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
})

test('says what an answer lacks, and nothing when there is something to grade', () => {
  const text = { en: 'x', ko: 'x' }
  const common = {
    lesson: 'l',
    id: 'e',
    version: 1,
    title: text,
    objectives: [],
    difficulty: 1 as const,
    prompt: text,
    hasVariants: false,
  }
  const items = [
    { id: 'a', text },
    { id: 'b', text },
  ]
  const matching: ExercisePublic = { ...common, kind: 'matching', left: items, right: items }
  const single: ExercisePublic = { ...common, kind: 'single-choice', options: items }
  expect(lackOf(matching, { pairs: {} })).toBe('nothing-selected')
  expect(lackOf(matching, { pairs: { a: 'b' } })).toBe('incomplete')
  expect(lackOf(matching, { pairs: { a: 'b', b: 'a' } })).toBeNull()
  expect(lackOf(single, { choice: null })).toBe('nothing-selected')
  expect(lackOf(single, { choice: 'a' })).toBeNull()
  expect(lackOf({ ...common, kind: 'fill-in', lengthMax: 9 }, { text: '  ' })).toBe('nothing-entered')
})
