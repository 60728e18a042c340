/** What breaking a guarantee is worth at least, however many interventions it took. */
const BROKEN_FRACTION_MIN = 0.5

/**
 * Scores a broken guarantee against par: 1 at par or better, then par / used, never below one half. Finding a
 * counterexample is most of the work; finding a shortest one is the rest.
 * @param used how many interventions had an effect.
 * @param par the least number known to do it; null when nobody knows.
 */
export function breakItFraction(used: number, par: number | null): number {
  if (par === null || used <= par) return 1
  return Math.max(BROKEN_FRACTION_MIN, par / used)
}

/** Scores a choice of several: (right − wrong) / correct, floored at 0, so that ticking everything gains nothing. */
export function multipleChoiceFraction(right: number, wrong: number, correct: number): number {
  return Math.max(0, (right - wrong) / correct)
}

/**
 * Scores an order by the pairs that stand the wrong way round: 1 when none does, 0 when half or more do,
 * which is what chance gives.
 */
export function orderingFraction(inverted: number, pairs: number): number {
  return pairs === 0 ? 1 : Math.max(0, 1 - (2 * inverted) / pairs)
}

/**
 * Turns a fraction into a score, to a hundredth of a point.
 * @param fraction in [0, 1].
 * @param maximum points for a right answer.
 */
export function scoreOf(fraction: number, maximum: number): number {
  return Math.round(fraction * maximum * 100) / 100
}

/** The best of several attempts' fractions; null when there is none. */
export function bestFraction(fractions: readonly number[]): number | null {
  return fractions.length === 0 ? null : Math.max(...fractions)
}
