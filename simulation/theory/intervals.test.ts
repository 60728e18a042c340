import { expect, test } from 'vitest'
import { estimateMean, estimateProportion, studentQuantile975 } from './intervals'

test.each([
  [1, 12.706],
  [9, 2.262],
  [30, 2.042],
  [40, 2.021],
  [60, 2.0],
  [120, 1.98],
])('Student’s t with %i degrees of freedom is %f, as tables have it', (degrees, quantile) => {
  expect(studentQuantile975(degrees)).toBeCloseTo(quantile, 3)
})

test('four of six is 0.300 to 0.903', () => {
  const estimate = estimateProportion(4, 6)
  expect(estimate?.value).toBeCloseTo(0.6667, 4)
  expect(estimate?.low).toBeCloseTo(0.3, 3)
  expect(estimate?.high).toBeCloseTo(0.903, 3)
})

test('a proportion of nothing, of none and of all', () => {
  expect(estimateProportion(0, 0)).toBeNull()
  expect(estimateProportion(0, 20)).toMatchObject({ value: 0, low: 0 })
  expect(estimateProportion(20, 20)).toMatchObject({ value: 1, high: 1 })
  expect(estimateProportion(0, 20)?.high).toBeCloseTo(0.1611, 3)
})

test('a mean carries Student’s interval; one observation says nothing of the spread', () => {
  // Mean 5, sample deviation 1.5811, n = 5: 2.7764 × 1.5811 / √5 = 1.9632.
  const estimate = estimateMean([3, 4, 5, 6, 7])
  expect(estimate?.value).toBe(5)
  expect(estimate?.high).toBeCloseTo(6.9632, 3)
  expect(estimate?.low).toBeCloseTo(3.0368, 3)
  expect(estimateMean([])).toBeNull()
  expect(estimateMean([4])).toEqual({ value: 4, low: -Infinity, high: Infinity, n: 1 })
})
