import { exp, log } from '../kernel/elementary'
import { invariant } from '../kernel/invariant'

/*
 * Failure detection by heartbeats: sent every interval Δ, on their way for d, suspected after T without one.
 */

/**
 * The mean time from a crash to the suspicion when the crash falls anywhere within an interval: T + d − Δ/2. It lies
 * between T + d − Δ (the crash just before a heartbeat) and T + d (just after one).
 * @param timeout T. @param delay d, the mean one-way delay. @param interval Δ. All in one unit, which is the result's.
 * @see Chen, Toueg and Aguilera 2002, *On the Quality of Service of Failure Detectors*.
 */
export function meanDetectionTime(timeout: number, delay: number, interval: number): number {
  return timeout + delay - interval / 2
}

/**
 * How many heartbeats in a row must be lost for a false suspicion: ⌊T/Δ⌋, for one that arrives at the very deadline
 * counts.
 */
export function lossesToSuspicion(timeout: number, interval: number): number {
  return Math.floor(timeout / interval)
}

/**
 * The mean number of heartbeats up to the first false suspicion, when each is lost with probability p and k losses in a
 * row make one: (p^−k − 1) / (1 − p), the mean wait for a run of k.
 * @param lossRatio p in (0, 1). @param losses k, an integer of at least 1.
 */
export function heartbeatsToFalseAlarm(lossRatio: number, losses: number): number {
  invariant(lossRatio > 0 && lossRatio < 1, 'A loss ratio between 0 and 1 is needed')
  let inverse = 1
  for (let loss = 0; loss < losses; loss += 1) inverse /= lossRatio
  return (inverse - 1) / (1 - lossRatio)
}

/**
 * The mean number of heartbeats up to the first false suspicion of a slow primary, counted like those of a loss: each
 * interval is longer than Δ by an exponential time of mean s, so one outlasts T with probability q = e^(−(T−Δ)/s), and
 * 1/q − 1 intervals pass before the one that does, in which ⌊T/Δ⌋ heartbeats are missing.
 * @param slowness s > 0. @param timeout T ≥ Δ. All in one unit.
 */
export function heartbeatsToSlowAlarm(slowness: number, timeout: number, interval: number): number {
  invariant(
    slowness > 0 && timeout >= interval,
    'A slowness and a timeout of at least an interval are needed',
  )
  return exp((timeout - interval) / slowness) - 1 + lossesToSuspicion(timeout, interval)
}

/**
 * The chance that a crash is noticed within a time, when it falls anywhere within an interval: the time is spread
 * evenly from T − Δ to T, and the delay evenly from its least to its most.
 * @returns a probability; all arguments in one unit.
 */
export function detectedWithin(
  time: number,
  timeout: number,
  interval: number,
  delay: { readonly least: number; readonly most: number },
): number {
  // The chance is the mean of an even spread's over the delays; its integral is a parabola between two straight pieces.
  const rest = (most: number) => {
    const x = Math.min(Math.max(most, 0), interval)
    return (x * x) / 2 / interval + Math.max(0, most - interval)
  }
  const from = time - (timeout - interval)
  const spread = delay.most - delay.least
  if (spread === 0) return Math.min(1, Math.max(0, (from - delay.least) / interval))
  return (rest(from - delay.least) - rest(from - delay.most)) / spread
}

/**
 * The chance that k losses in a row have happened within so many heartbeats, each lost with probability p.
 * @param losses k, an integer of at least 1. @param heartbeats an integer of at least 0.
 * @returns by number of heartbeats, from 0 to the last.
 */
export function falseAlarmWithin(lossRatio: number, losses: number, heartbeats: number): readonly number[] {
  invariant(losses >= 1, 'At least one loss makes a false alarm')
  const within = [0]
  // By length of the losses in a row so far.
  let pending = [1, ...Array.from({ length: losses - 1 }, () => 0)]
  for (let beat = 1; beat <= heartbeats; beat += 1) {
    const alive = pending.reduce((sum, chance) => sum + chance, 0)
    const ends = (pending.at(-1) ?? 0) * lossRatio
    pending = [alive * (1 - lossRatio), ...pending.slice(0, -1).map((chance) => chance * lossRatio)]
    within.push((within.at(-1) ?? 0) + ends)
  }
  return within
}

const LN10 = 2.302585092994046

/**
 * φ of an interval that has lasted so long: −log10 of the probability that a heartbeat arrives still later, with the
 * normal distribution's tail by Akka's logistic approximation.
 * @param elapsed since the last heartbeat. @param mean and deviation of intervals, in the same unit; deviation > 0.
 * @see Hayashibara, Défago, Yared and Katayama 2004, *The φ Accrual Failure Detector*; Akka, `PhiAccrualFailureDetector`.
 */
export function phi(elapsed: number, mean: number, deviation: number): number {
  const y = (elapsed - mean) / deviation
  const e = exp(-y * (1.5976 + 0.070566 * y * y))
  const tail = elapsed > mean ? e / (1 + e) : 1 - 1 / (1 + e)
  return -log(tail) / LN10
}

/**
 * When φ reaches the threshold: the time after the last heartbeat, to the integer above.
 * @param threshold more than 0.3, the φ of the mean itself; at most 20.
 */
export function phiCrossing(threshold: number, mean: number, deviation: number): number {
  let low = Math.floor(mean)
  let high = Math.ceil(mean + 12 * deviation)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (phi(middle, mean, deviation) < threshold) low = middle
    else high = middle
  }
  return high
}
