import { expect, test } from 'vitest'
import { InvariantError } from '../../kernel/invariant'
import { createRandom } from '../../kernel/random'
import { DurationHistogram } from './duration-histogram'

test('percentiles are those of the sorted durations, to 0.05 percent', () => {
  const random = createRandom(3)
  const histogram = new DurationHistogram()
  const durations = Array.from({ length: 20_000 }, (_, index) => {
    const durationUs = random.nextBelow(index % 2 === 0 ? 3000 : 4_294_967_295)
    histogram.add(durationUs)
    return durationUs
  }).sort((left, right) => left - right)
  for (const percentile of [0.01, 1, 10, 50, 75, 90, 99, 99.9, 100]) {
    const exact = durations[Math.max(1, Math.ceil((percentile * durations.length) / 100)) - 1] as number
    expect(Math.abs((histogram.percentileUs(percentile) as number) / exact - 1)).toBeLessThan(0.0005)
  }
  const sum = durations.reduce((total, duration) => total + duration, 0)
  expect(histogram.meanUs()).toBe(sum / durations.length)
})

test('short durations are exact', () => {
  const histogram = new DurationHistogram()
  for (let durationUs = 0; durationUs < 2048; durationUs += 1) histogram.add(durationUs)
  expect([25, 50, 100].map((percentile) => histogram.percentileUs(percentile))).toEqual([511, 1023, 2047])
})

test('without durations there is not enough data', () => {
  const histogram = new DurationHistogram()
  histogram.add(5)
  histogram.clear()
  expect([histogram.meanUs(), histogram.percentileUs(50), histogram.count]).toEqual([null, null, 0])
})

test('a duration or a percentile out of range is refused', () => {
  expect(() => new DurationHistogram().add(-1)).toThrow(InvariantError)
  expect(() => new DurationHistogram().percentileUs(0)).toThrow(InvariantError)
})
