import { expect, test } from 'vitest'
import { createZipf, drawExponential, exp, log, pow } from './elementary'
import { InvariantError } from './invariant'
import { createRandom } from './random'

function relativeError(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1)
}

test('log agrees with Math.log to 1e-15 from the smallest double to the largest', () => {
  let worst = 0
  for (let exponent = -1074; exponent <= 1023; exponent += 1) {
    for (let step = 0; step < 16; step += 1) {
      const x = Math.pow(2, exponent) * (1 + step / 16)
      worst = Math.max(worst, relativeError(log(x), Math.log(x)))
    }
  }
  expect(worst).toBeLessThan(1e-15)
})

test('log keeps its relative accuracy near 1, where the result vanishes', () => {
  let worst = 0
  for (let step = 1; step <= 100_000; step += 1) {
    worst = Math.max(worst, relativeError(log(1 + step * 1e-5), Math.log(1 + step * 1e-5)))
    worst = Math.max(worst, relativeError(log(1 - step * 9.999e-6), Math.log(1 - step * 9.999e-6)))
    worst = Math.max(worst, relativeError(log(1 + step * 1e-13), Math.log(1 + step * 1e-13)))
  }
  expect(worst).toBeLessThan(1e-15)
  expect(log(1)).toBe(0)
})

test('exp agrees with Math.exp to 1e-14 wherever the result is a normal double', () => {
  let worst = 0
  for (let x = -708; x <= 709; x += 0.0031) worst = Math.max(worst, relativeError(exp(x), Math.exp(x)))
  expect(worst).toBeLessThan(1e-14)
  expect(exp(0)).toBe(1)
})

test('log and exp answer at and beyond the edges', () => {
  expect([log(0), log(-1), log(Infinity), log(NaN)]).toEqual([-Infinity, NaN, Infinity, NaN])
  expect([exp(-Infinity), exp(Infinity), exp(NaN), exp(-746), exp(710)]).toEqual([
    0,
    Infinity,
    NaN,
    0,
    Infinity,
  ])
})

test('pow agrees with Math.pow to 1e-12, and small integer powers are exact', () => {
  let worst = 0
  for (let x = 0.01; x < 2000; x *= 1.37) {
    for (let y = -12; y <= 12; y += 0.37) worst = Math.max(worst, relativeError(pow(x, y), Math.pow(x, y)))
  }
  expect(worst).toBeLessThan(1e-12)
  expect([pow(2, 10), pow(3, 20), pow(-2, 3), pow(2, -2), pow(0, 0.5), pow(0, 0)]).toEqual([
    1024, 3486784401, -8, 0.25, 0, 1,
  ])
})

test('exponential draws have the mean, the variance and the tail of the distribution', () => {
  const random = createRandom(21)
  const count = 400_000
  let sum = 0
  let squares = 0
  let beyondThreeMeans = 0
  for (let draw = 0; draw < count; draw += 1) {
    const value = drawExponential(random, 5)
    sum += value
    squares += value * value
    if (value > 15) beyondThreeMeans += 1
  }
  const mean = sum / count
  expect(relativeError(mean, 5)).toBeLessThan(0.01)
  expect(relativeError(squares / count - mean * mean, 25)).toBeLessThan(0.02)
  expect(relativeError(beyondThreeMeans / count, Math.exp(-3))).toBeLessThan(0.04)
})

test('Zipf draws come as often as their rank says', () => {
  const zipf = createZipf(1000, 1)
  const harmonic = Array.from({ length: 1000 }, (_, rank) => 1 / (rank + 1)).reduce(
    (sum, term) => sum + term,
    0,
  )
  expect(zipf.probability(0)).toBeCloseTo(1 / harmonic, 12)
  expect(zipf.probability(9)).toBeCloseTo(0.1 / harmonic, 12)
  expect([zipf.probability(-1), zipf.probability(1000)]).toEqual([0, 0])
  const random = createRandom(4)
  const counts = new Array<number>(1000).fill(0)
  for (let draw = 0; draw < 300_000; draw += 1) {
    const rank = zipf.draw(random)
    counts[rank] = (counts[rank] as number) + 1
  }
  for (const rank of [0, 1, 9, 99])
    expect(relativeError((counts[rank] as number) / 300_000, zipf.probability(rank))).toBeLessThan(0.15)
})

test('a Zipf exponent of 0 makes every rank equally likely', () => {
  const zipf = createZipf(4, 0)
  expect([0, 1, 2, 3].map((rank) => zipf.probability(rank))).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(() => createZipf(0, 1)).toThrow(InvariantError)
  expect(() => createZipf(3, -1)).toThrow(InvariantError)
})
