import { expect, test } from 'vitest'
import { moveInOrder, readNumber } from './raw-answers'

test('reads numbers as people write them', () => {
  expect(['12', ' 1,200 ', '.5', '−3', '1e3', '0.25'].map(readNumber)).toEqual([
    12, 1200, 0.5, -3, 1000, 0.25,
  ])
})

test('does not read what is not one number', () => {
  expect(['', '12 ms', '1/2', 'NaN', 'Infinity', '1e999', '--1'].map(readNumber)).toEqual(Array(7).fill(null))
})

test('moves an item and leaves the ends alone', () => {
  expect(moveInOrder(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(moveInOrder(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moveInOrder(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
})
