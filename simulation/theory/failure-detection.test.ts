import { expect, test } from 'vitest'
import {
  heartbeatsToFalseAlarm,
  lossesToSuspicion,
  meanDetectionTime,
  phi,
  phiCrossing,
} from './failure-detection'

test('detection takes the timeout and the delay, less half an interval on average', () => {
  expect(meanDetectionTime(3_500, 40, 1_000)).toBe(3_040)
})

test.each([
  [0.1, 2, 110],
  [0.1, 1, 10],
  [0.5, 3, 14],
  [0.2, 3, 155],
])(
  'with a loss of %d and %i losses in a row the first false alarm takes %d heartbeats',
  (loss, losses, mean) => {
    expect(heartbeatsToFalseAlarm(loss, losses)).toBeCloseTo(mean, 9)
  },
)

test('a heartbeat that arrives at the very deadline counts', () => {
  expect([2_999, 3_000, 3_500].map((timeout) => lossesToSuspicion(timeout, 1_000))).toEqual([2, 3, 3])
})

/** Akka's defaults: a pause of 3 s is acceptable, a deviation is at least 100 ms. */
test.each([
  ['at the start', 4_000, 250, 5.31],
  ['after eleven regular heartbeats', 4_000, 100, 4.52],
])('with Akka’s defaults φ reaches 8 %s', (_when, mean, deviation, seconds) => {
  expect(phiCrossing(8, mean, deviation) / 1_000).toBeCloseTo(seconds, 2)
})

test('φ grows without a jump, through 0.3 at the mean', () => {
  expect(phi(1_000, 1_000, 100)).toBeCloseTo(0.301, 3)
  const values = Array.from({ length: 60 }, (_, step) => phi(500 + step * 20, 1_000, 100))
  expect([...values].sort((left, right) => left - right)).toEqual(values)
})
