import { expect, test } from 'vitest'
import { bestFraction, breakItFraction, scoreOf } from './scoring'

test('par or better scores 1, more scores par / used, never below one half', () => {
  expect([1, 2, 3, 4, 5, 50].map((used) => breakItFraction(used, 2))).toEqual([1, 1, 2 / 3, 0.5, 0.5, 0.5])
})

test('without a par any break scores 1', () => {
  expect(breakItFraction(9, null)).toBe(1)
})

test('a par of nothing makes every intervention one too many', () => {
  expect([0, 1].map((used) => breakItFraction(used, 0))).toEqual([1, 0.5])
})

test('the best attempt counts', () => {
  expect(bestFraction([0.2, 1, 0.4])).toBe(1)
  expect(bestFraction([])).toBeNull()
  expect(scoreOf(2 / 3, 10)).toBe(6.67)
})
