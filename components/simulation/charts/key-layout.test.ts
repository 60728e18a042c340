import { expect, test } from 'vitest'
import { layoutKey } from './key-layout'

const NAMES = [
  ['Mean, theory', 'p99, theory'],
  ['Mean, measured', 'p99, measured'],
]

test('a key stands on one line where there is room, and each kind on its own where there is not', () => {
  expect(new Set(layoutKey(NAMES, 800).places.map(({ y }) => y)).size).toBe(1)
  expect(layoutKey(NAMES, 800).height).toBe(0)
  const narrow = layoutKey(NAMES, 430)
  expect(narrow.places.map(({ y }) => y)).toEqual([41, 41, 58, 58])
  expect(narrow.height).toBe(17)
  expect(narrow.places[2]?.x).toBe(narrow.places[0]?.x)
})

test('an entry wider than the chart still has a line of its own', () => {
  expect(layoutKey([[NAMES.join(' '), 'p99']], 200).places.map(({ y }) => y)).toEqual([41, 58])
  expect(layoutKey([[], []], 200)).toEqual({ places: [], height: 0 })
})
