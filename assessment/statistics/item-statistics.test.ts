import { expect, test } from 'vitest'
import { withAtLeast, type Figure } from './figure'
import {
  discriminationIndex,
  discriminativeEfficiency,
  facility,
  internalConsistency,
  medianTime,
  pointBiserial,
  standardError,
} from './item-statistics'

const SIX_BY_FOUR = ['1111', '1110', '1101', '1010', '1000', '0000'].map((row) => [...row].map(Number))
const ITEMS = [0, 1, 2, 3]

function valueOf(figure: Figure): number {
  if (figure.kind !== 'known') throw new Error('There was not enough data.')
  return figure.value
}

test('six learners and four items give the published figures', () => {
  const columns = ITEMS.map((item) => SIX_BY_FOUR.map((row) => row[item] ?? 0))
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4) as number)
  expect(columns.map((column) => valueOf(facility(column)))).toEqual(close([0.8333, 0.5, 0.5, 0.3333]))
  expect(ITEMS.map((item) => valueOf(discriminationIndex(SIX_BY_FOUR, item)))).toEqual(
    close([53.936, 70.7107, 30.1511, 44.1726]),
  )
  expect(ITEMS.map((item) => valueOf(discriminativeEfficiency(SIX_BY_FOUR, item)))).toEqual(
    close([100, 100, 33.3333, 57.1429]),
  )
  expect(valueOf(internalConsistency(SIX_BY_FOUR))).toBeCloseTo(69.7436, 4)
  expect(valueOf(standardError(SIX_BY_FOUR))).toBeCloseTo(0.809664, 6)
})

test('a facility carries its 95 % Wilson interval, and means something at 0 and at 1', () => {
  const ones = (hits: number, n: number) => Array.from({ length: n }, (_, place) => (place < hits ? 1 : 0))
  const shown = (hits: number, n: number) => {
    const figure = facility(ones(hits, n))
    const { low, high } = (figure.kind === 'known' && figure.interval) || { low: NaN, high: NaN }
    return [low.toFixed(3), high.toFixed(3)]
  }
  expect(shown(4, 6)).toEqual(['0.300', '0.903'])
  // z²/(n + z²) with z² = 3.8415, by hand.
  expect(shown(0, 10)).toEqual(['0.000', '0.278'])
  expect(shown(10, 10)).toEqual(['0.722', '1.000'])
  // (n + z² ± z·√(n·(n + z²)))/(2(n + z²)) at one half.
  expect(shown(50, 100)).toEqual(['0.404', '0.596'])
  const halves = facility([0.5, 0.5, 1, 0], 1)
  expect(halves).toMatchObject({ kind: 'known', value: 0.5, n: 4 })
})

test('a standard error of mixed variances, 0.803419, is not what comes out', () => {
  expect(valueOf(standardError(SIX_BY_FOUR))).not.toBeCloseTo(0.803419, 4)
})

test('four learners over two items agree as by hand', () => {
  // Variances 1/4 and 1/3; totals 2, 1, 0, 2 with variance 11/12: α = 2·(1 − (7/12)/(11/12)) = 8/11.
  const table = [
    [1, 1],
    [1, 0],
    [0, 0],
    [1, 1],
  ]
  expect(valueOf(internalConsistency(table))).toBeCloseTo(800 / 11, 9)
  expect(valueOf(standardError(table))).toBeCloseTo(Math.sqrt((11 / 12) * (3 / 11)), 9)
  // Means 3/4 and 1/2: covariance (1/4·1/2·2 − 1/4·1/2 + 3/4·1/2)/3 = 1/6, of √(1/4 · 1/3).
  expect(valueOf(discriminationIndex(table, 0))).toBeCloseTo((100 / 6) * Math.sqrt(12), 9)
  expect(valueOf(discriminativeEfficiency(table, 0))).toBeCloseTo(100, 9)
})

test('a median is the value in the middle or the mean of the two there, and of nothing there is none', () => {
  expect(valueOf(medianTime([9_000, 1_000, 4_000]))).toBe(4_000)
  expect(valueOf(medianTime([9_000, 1_000, 4_000, 6_000]))).toBe(5_000)
  expect(valueOf(medianTime([7_000]))).toBe(7_000)
  expect(medianTime([])).toEqual({ kind: 'not-enough-data', n: 0 })
})

test('a point-biserial is the correlation of choosing with the total', () => {
  // M1 = 3, M0 = 1, σ = √(5/4), p = 1/2: by hand 2/√1.25 · 1/2.
  const figure = pointBiserial([true, true, false, false], [3.5, 2.5, 1.5, 0.5])
  expect(valueOf(figure)).toBeCloseTo(2 / Math.sqrt(1.25) / 2, 12)
})

test('what cannot be computed is not enough data, never 0', () => {
  const unknown = { kind: 'not-enough-data' }
  expect(facility([])).toEqual({ ...unknown, n: 0 })
  const same = [1, 2, 3].map(() => [0.1, 0.2, 0.3])
  for (const figure of [
    discriminationIndex(same, 0),
    discriminativeEfficiency(same, 0),
    internalConsistency(same),
    standardError(same),
    internalConsistency([[1], [0], [1]]),
    pointBiserial([false, false, false], [1, 2, 3]),
    pointBiserial([true, false, true], [2, 2, 2]),
  ])
    expect(figure).toEqual({ ...unknown, n: 3 })
})

test('a figure that stands on too few is taken back, with its n', () => {
  const figure = discriminationIndex(SIX_BY_FOUR, 0)
  expect(withAtLeast(10, figure)).toEqual({ kind: 'not-enough-data', n: 6 })
  expect(withAtLeast(6, figure)).toEqual(figure)
})
