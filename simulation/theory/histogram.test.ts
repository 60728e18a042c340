import { expect, test } from 'vitest'
import type { Curve } from '../kernel/recording'
import { histogram } from './histogram'

const evenly: Curve = {
  id: 'evenly',
  xUnit: 'us',
  yUnit: 'ratio',
  kind: 'theory',
  points: [
    { x: 1_000, y: 0 },
    { x: 2_000, y: 1 },
  ],
}

test('every value is in one bin, and theory expects all runs', () => {
  const values = Array.from({ length: 240 }, (_, step) => 1_000 + (step * 1_000) / 239)
  const bins = histogram(values, 240, evenly)
  expect(bins).toHaveLength(24)
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(240)
  for (const { count, expected } of bins) {
    expect(expected).toBeCloseTo(10, 9)
    expect(Math.abs(count - 10)).toBeLessThanOrEqual(1)
  }
})

test('whole figures are sorted into whole bins', () => {
  const halves: Curve = {
    ...evenly,
    xUnit: 'count',
    points: [0, 1, 2, 3, 4].map((x) => ({ x, y: [0, 0.5, 0.75, 0.875, 0.9375][x] ?? 0 })),
  }
  const bins = histogram([1, 1, 2, 3], 8, halves)
  expect(bins.map(({ from, to }) => [from, to]).slice(0, 2)).toEqual([
    [-1, 0],
    [0, 1],
  ])
  expect(bins.slice(1).map(({ count }) => count)).toEqual([2, 1, 1, 0])
  expect(bins.slice(1).map(({ expected }) => expected)).toEqual([4, 2, 1, 0.5])
})

test('without a curve nothing is expected, and equal values are one bin', () => {
  const bins = histogram([5, 5, 5], 4, undefined)
  expect(bins).toEqual([{ from: 4, to: 5, count: 3, expected: null }])
})

test('runs without a value count among those that theory knows of', () => {
  const [first] = histogram([1_000.5], 1_000, evenly)
  expect(first?.expected).toBeCloseTo(1_000 / 24, 0)
})
