/** A statistic with what it stands on; without enough of it there is no value, which is something else than 0. */
export type Figure =
  | { readonly kind: 'known'; readonly value: number; readonly n: number; readonly interval?: Interval }
  | { readonly kind: 'not-enough-data'; readonly n: number }

/** Covers the true value in 95 of 100 samples. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Below so many learners an item's relation to the rest is noise. */
export const RELATION_LEARNERS_MIN = 10

export function figureOf(value: number, n: number): Figure {
  return Number.isFinite(value) ? { kind: 'known', value, n } : { kind: 'not-enough-data', n }
}

/** Takes a figure back where it stands on too few. */
export function withAtLeast(nMin: number, figure: Figure): Figure {
  return figure.n < nMin ? { kind: 'not-enough-data', n: figure.n } : figure
}
