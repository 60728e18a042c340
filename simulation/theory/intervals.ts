import { invariant } from '../kernel/invariant'

/** An estimate with the interval that covers the true value in 95 of 100 samples. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
  /** How many observations it stands on. */
  readonly n: number
}

/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054

/** The 97.5th percentile of Student's t for 1 to 30 degrees of freedom, as tables print it. */
const T_TABLE = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
]

/**
 * The 97.5th percentile of Student's t distribution, exact to four digits.
 * @param degrees of freedom, an integer of at least 1.
 * @see Abramowitz & Stegun 1964, *Handbook of Mathematical Functions*, table 26.10 and expansion 26.7.5.
 */
export function studentQuantile975(degrees: number): number {
  invariant(Number.isInteger(degrees) && degrees >= 1, 'Degrees of freedom must be an integer of at least 1')
  const listed = T_TABLE[degrees - 1]
  if (listed !== undefined) return listed
  const z2 = Z * Z
  const first = (Z * (z2 + 1)) / 4
  const second = (Z * (5 * z2 * z2 + 16 * z2 + 3)) / 96
  return Z + first / degrees + second / (degrees * degrees)
}

/**
 * The mean of a sample with its 95 % confidence interval by Student's t. With one observation nothing is known of the
 * spread: the interval is everything.
 * @returns null for an empty sample.
 */
export function estimateMean(values: readonly number[]): Estimate | null {
  const n = values.length
  if (n === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n === 1) return { value: mean, low: -Infinity, high: Infinity, n }
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const half = studentQuantile975(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { value: mean, low: mean - half, high: mean + half, n }
}

/**
 * A proportion with its 95 % Wilson interval, which stays inside [0, 1] and means something at 0 and at 1.
 * @param hits from 0 to n; a sum of parts of hits is treated as so many whole ones.
 * @returns null when n is 0.
 * @see Wilson 1927, "Probable inference, the law of succession, and statistical inference".
 */
export function estimateProportion(hits: number, n: number): Estimate | null {
  invariant(hits >= 0 && hits <= n, 'Hits must be from 0 to n')
  if (n === 0) return null
  const share = hits / n
  const z2 = Z * Z
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n }
}
