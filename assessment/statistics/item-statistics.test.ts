import { expect, test } from 'vitest'
import { estimateProportion } from '@/simulation/theory/intervals'
import { withAtLeast, type Figure } from './figure'
import {
  discriminationIndex,
  discriminativeEfficiency,
  facility,
  internalConsistency,
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

test('four of six have the published interval', () => {
  const share = estimateProportion(4, 6)
  expect([share?.low.toFixed(3), share?.high.toFixed(3)]).toEqual(['0.300', '0.903'])
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
