import { invariant } from './invariant'
import type { Random } from './random'

/**
 * Elementary functions of our own. Engines may round `Math.log`, `Math.exp` and `**` differently in the last bit, and
 * one bit is enough for two machines to replay different runs; sums, products and quotients are rounded alike everywhere.
 */

// ln 2 in two parts: the first has so few bits that its product with an exponent is exact.
const LN_2_HIGH = 0.6931471803691238
const LN_2_LOW = 1.9082149292705877e-10
const LN_2_INVERSE = 1.4426950408889634
const ROOT_2 = 1.4142135623730951

/** Powers of two by which a number is scaled, largest first: 2^512 … 2^1. */
const SCALES = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1].map((exponent) => ({
  exponent,
  power: powerOfTwo(exponent),
  inverse: 1 / powerOfTwo(exponent),
}))

const EXP_TERMS = inverseFactorials(15)
const INTEGER_POWER_MAX = 64

/**
 * Natural logarithm, with a relative error below 1e-15.
 * @param x any number; 0 gives -Infinity, a negative number NaN.
 * @see Abramowitz and Stegun 1964, 4.1.27: ln x = 2 artanh((x − 1)/(x + 1)), summed after x is brought near 1.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  let mantissa = x
  let exponent = 0
  if (mantissa < 1e-3 || mantissa > 1e3) {
    for (const scale of SCALES) {
      if (mantissa >= scale.power) {
        mantissa *= scale.inverse
        exponent += scale.exponent
      } else if (mantissa < scale.inverse) {
        mantissa *= scale.power
        exponent -= scale.exponent
      }
    }
  }
  // At most ten rounds are left, and one for most draws: this is the path of every simulated request.
  while (mantissa > ROOT_2) {
    mantissa *= 0.5
    exponent += 1
  }
  while (mantissa < ROOT_2 / 2) {
    mantissa *= 2
    exponent -= 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  const low = 1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square * (1 / 11))))
  const fifth = square * square * square * square * square
  const high = 1 / 13 + square * (1 / 15 + square * (1 / 17 + square * (1 / 19 + square * (1 / 21))))
  const sum = square * (low + fifth * high)
  const tail = 2 * s * sum
  return exponent * LN_2_HIGH + (2 * s + (tail + exponent * LN_2_LOW))
}

/**
 * Exponential function, with a relative error below 1e-15 where the result is a normal double;
 * Infinity above 709.78, 0 below -745.13.
 * @see Abramowitz and Stegun 1964, 4.2.1 (the series), after x is brought within ±(ln 2)/2.
 */
export function exp(x: number): number {
  if (x !== x) return NaN
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const exponent = Math.round(x * LN_2_INVERSE)
  const rest = x - exponent * LN_2_HIGH - exponent * LN_2_LOW
  let sum = 0
  for (let term = EXP_TERMS.length - 1; term > 0; term -= 1) sum = (sum + (EXP_TERMS[term] as number)) * rest
  return scaleByPowerOfTwo(1 + sum, exponent)
}

/**
 * x raised to y, with a relative error below 1e-12; small integer powers are products.
 * @param x not negative unless y is an integer of at most 64 in size; otherwise NaN.
 */
export function pow(x: number, y: number): number {
  if (Math.floor(y) === y && Math.abs(y) <= INTEGER_POWER_MAX) return integerPower(x, y)
  if (x === 0) return y > 0 ? 0 : Infinity
  return exp(y * log(x))
}

/**
 * Draws from the exponential distribution by inverting it.
 * @param mean in any unit, at least 0.
 * @returns a double in [0, 36.8 × mean].
 */
export function drawExponential(random: Random, mean: number): number {
  return -mean * log(1 - random.nextDouble())
}

/** A Zipf distribution over ranks: rank i (from 0) is drawn with a chance proportional to 1 / (i + 1)^exponent. */
export interface ZipfDistribution {
  readonly items: number
  /** Chance of one rank; ranks outside [0, items) have none. */
  probability(rank: number): number
  /** @returns a rank, an integer in [0, items). */
  draw(random: Random): number
}

/**
 * @param items how many, an integer in [1, 2^24].
 * @param exponent at least 0; 0 makes every rank as likely as any other.
 * @throws {InvariantError} when either is out of range.
 * @see Breslau, Cao, Fan, Phillips and Shenker 1999, *Web Caching and Zipf-like Distributions*.
 */
export function createZipf(items: number, exponent: number): ZipfDistribution {
  invariant(Math.floor(items) === items && items >= 1 && items <= 16_777_216, 'Items must be in [1, 2^24]')
  invariant(exponent >= 0, 'The exponent must be at least 0')
  const cumulative = new Float64Array(items)
  let total = 0
  for (let rank = 0; rank < items; rank += 1) {
    total += pow(rank + 1, -exponent)
    cumulative[rank] = total
  }
  return {
    items,
    probability: (rank) => (rank >= 0 && rank < items ? pow(rank + 1, -exponent) / total : 0),
    draw: (random) => firstAbove(cumulative, random.nextDouble() * total),
  }
}

/** The first place whose value is above the target; the last place when rounding leaves none. */
function firstAbove(ascending: Float64Array, target: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) > target) high = middle
    else low = middle + 1
  }
  return low
}

function integerPower(x: number, y: number): number {
  let result = 1
  let square = x
  for (let left = Math.abs(y); left > 0; left >>= 1) {
    if ((left & 1) === 1) result *= square
    square *= square
  }
  return y < 0 ? 1 / result : result
}

function scaleByPowerOfTwo(x: number, exponent: number): number {
  let result = x
  let left = Math.abs(exponent)
  for (const scale of SCALES) {
    while (left >= scale.exponent) {
      result *= exponent < 0 ? scale.inverse : scale.power
      left -= scale.exponent
    }
  }
  return result
}

function powerOfTwo(exponent: number): number {
  let result = 1
  for (let step = 0; step < exponent; step += 1) result *= 2
  return result
}

function inverseFactorials(count: number): readonly number[] {
  const terms: number[] = []
  let factorial = 1
  for (let n = 0; n < count; n += 1) {
    if (n > 0) factorial *= n
    terms.push(1 / factorial)
  }
  return terms
}
