import { expect, test } from 'vitest'
import {
  detectedWithin,
  falseAlarmWithin,
  heartbeatsToFalseAlarm,
  heartbeatsToSlowAlarm,
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

test.each([
  [0.1, 2],
  [0.3, 3],
  [0.5, 4],
])('with a loss of %d the chances of %i losses in a row add up to their mean', (loss, losses) => {
  const within = falseAlarmWithin(loss, losses, 20_000)
  const mean = within.reduce((sum, chance) => sum + 1 - chance, 0)
  expect(mean).toBeCloseTo(heartbeatsToFalseAlarm(loss, losses), 6)
  expect(within[losses]).toBeCloseTo(
    Array.from({ length: losses }).reduce<number>((all) => all * loss, 1),
    12,
  )
  expect(within[losses - 1]).toBe(0)
})

test.each([
  [3_500, 1_000, 40, 40],
  [3_500, 1_000, 20, 60],
  [1_750, 500, 10, 400],
])(
  'detection with T %i, Δ %i and a delay of %i to %i is spread around its mean',
  (timeout, interval, least, most) => {
    const within = (time: number) => detectedWithin(time, timeout, interval, { least, most })
    const [first, last] = [timeout - interval + least, timeout + most]
    expect([within(first), within(last)]).toEqual([0, 1])
    const steps = 20_000
    const times = Array.from({ length: steps }, (_, step) => first + ((step + 0.5) * (last - first)) / steps)
    const mean = first + times.reduce((sum, time) => sum + 1 - within(time), 0) * ((last - first) / steps)
    expect(mean).toBeCloseTo(meanDetectionTime(timeout, (least + most) / 2, interval), 3)
  },
)

test('a primary that is late by a second on average is suspected every twelfth heartbeat or so', () => {
  // q = e^(−2.5): 1/q is 12.18, one interval fewer and the three heartbeats that are missing in the last.
  expect(heartbeatsToSlowAlarm(1_000, 3_500, 1_000)).toBeCloseTo(14.182, 3)
  expect(heartbeatsToSlowAlarm(2_500, 3_500, 1_000)).toBeCloseTo(Math.E + 2, 9)
})
