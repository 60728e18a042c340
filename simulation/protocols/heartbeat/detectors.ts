import type { Parameters } from '../../kernel/run'
import { phiCrossing } from '../../theory/failure-detection'
import { microseconds } from '../shared/effects'

/** As many intervals as Akka keeps. */
const SAMPLES_MAX = 1_000

/** Half an interval of grace after the last heartbeat that has to be missed. */
const GRACE = 0.5

/**
 * How long to wait after the last arrival before suspecting, virtual microseconds.
 * @param intervalsUs what was seen between arrivals, for the accrual detector.
 */
export function waitUs(parameters: Parameters, intervalsUs: readonly number[]): number {
  const intervalUs = microseconds(parameters.intervalMs)
  switch (parameters.detector) {
    case 'missed':
      return (Number(parameters.missed) + GRACE) * intervalUs
    case 'phi': {
      const { mean, deviation } = distributionOf(parameters, intervalsUs)
      const least = microseconds(parameters.minDeviationMs)
      const pauseUs = microseconds(parameters.acceptablePauseMs)
      return phiCrossing(Number(parameters.threshold), mean + pauseUs, Math.max(deviation, least))
    }
    default:
      return microseconds(parameters.timeoutMs)
  }
}

/**
 * Before anything was seen, Akka assumes two intervals a quarter below and above the expected one; they stay among the
 * samples until there are too many.
 * @see Akka, `PhiAccrualFailureDetector`, `firstHeartbeat`.
 */
export function firstIntervals(parameters: Parameters): readonly number[] {
  const intervalUs = microseconds(parameters.intervalMs)
  return [intervalUs - intervalUs / 4, intervalUs + intervalUs / 4]
}

export function withInterval(intervalsUs: readonly number[], intervalUs: number): readonly number[] {
  return [...intervalsUs, intervalUs].slice(-SAMPLES_MAX)
}

/** Mean and deviation of the population of samples. */
export function distributionOf(parameters: Parameters, intervalsUs: readonly number[]) {
  const samples = intervalsUs.length === 0 ? firstIntervals(parameters) : intervalsUs
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
  const variance =
    samples.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0) / samples.length
  return { mean, deviation: Math.sqrt(variance) }
}
