/** @returns NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Of a sample, over n − 1. @returns NaN for fewer than two pairs. */
export function covariance(left: readonly number[], right: readonly number[]): number {
  if (left.length < 2) return Number.NaN
  const [leftMean, rightMean] = [mean(left), mean(right)]
  const products = left.map((value, place) => (value - leftMean) * ((right[place] ?? 0) - rightMean))
  return products.reduce((sum, product) => sum + product, 0) / (left.length - 1)
}

/** Of a sample, over n − 1. Exactly 0 where all values are the same, whatever rounding says. */
export function variance(values: readonly number[]): number {
  if (values.length >= 2 && values.every((value) => value === values[0])) return 0
  return covariance(values, values)
}

/** The value in the middle, or the mean of the two there. @returns NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}
