import { expect, test } from 'vitest'
import { parallelAvailability } from './availability'
import { fleetAvailability, peakMachines, relativeCapacity } from './scalability'

test('with α = 0.05 and β = 0.001 throughput peaks at 31 machines', () => {
  const capacities = Array.from({ length: 64 }, (_, place) => relativeCapacity(place + 1, 0.05, 0.001))
  const best = capacities.indexOf(Math.max(...capacities)) + 1
  expect(best).toBe(31)
  expect(peakMachines(0.05, 0.001)).toBeCloseTo(30.82, 2)
  expect(capacities[30]).toBeCloseTo(9.04, 2)
  expect(capacities[63]).toBeCloseTo(7.82, 2)
})

test.each([
  [0.02, 0.0005],
  [0.1, 0.002],
])('the peak of α = %d and β = %d is where the formula says', (contention, coherence) => {
  const capacities = Array.from({ length: 200 }, (_, place) =>
    relativeCapacity(place + 1, contention, coherence),
  )
  const best = capacities.indexOf(Math.max(...capacities)) + 1
  expect(Math.abs(best - peakMachines(contention, coherence))).toBeLessThan(1)
})

test('without coordination capacity grows in proportion', () => {
  expect(relativeCapacity(12, 0, 0)).toBe(12)
  expect(peakMachines(0.1, 0)).toBe(Infinity)
})

test('independent machines are as available as parallel ones; a common cause is a floor that machines do not lower', () => {
  expect(fleetAvailability(0.99, 3, 0)).toBeCloseTo(parallelAvailability(0.99, 3), 12)
  const [two, ten] = [fleetAvailability(0.99, 2, 0.1), fleetAvailability(0.99, 10, 0.1)]
  expect(two).toBeCloseTo(0.998919, 6)
  expect(ten).toBeCloseTo(0.999, 6)
  expect(ten).toBeLessThan(0.999 + 1e-12)
})
