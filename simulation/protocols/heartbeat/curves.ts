import type { Curve } from '../../kernel/recording'
import type { Parameters } from '../../kernel/run'
import {
  detectedWithin,
  falseAlarmWithin,
  heartbeatsToFalseAlarm,
  heartbeatsToSlowAlarm,
  lossesToSuspicion,
  meanDetectionTime,
} from '../../theory/failure-detection'
import { microseconds } from '../shared/effects'
import { waitUs } from './detectors'

const SPREAD_POINTS = 40
/** Waits for a rare run of losses are drawn up to so many times their mean. */
const SPREAD_MEANS = 6
const HEARTBEATS_MAX = 2_000

interface Situation {
  readonly intervalUs: number
  readonly timeoutUs: number
  readonly leastUs: number
  readonly mostUs: number
  readonly slowUs: number
  readonly lossRatio: number
}

/**
 * What theory says of the figures, for sweeps and distributions. It knows a fixed wait; the accrual detector's changes
 * with what it sees.
 */
export function curves(parameters: Parameters): readonly Curve[] {
  const situation: Situation = {
    intervalUs: microseconds(parameters.intervalMs),
    timeoutUs: parameters.detector === 'phi' ? 0 : waitUs(parameters, []),
    leastUs: microseconds(parameters.latencyMsMin),
    mostUs: microseconds(parameters.latencyMsMax),
    slowUs: microseconds(parameters.slowMs),
    lossRatio: Number(parameters.lossRatio),
  }
  if (parameters.detector === 'phi') return []
  return [
    ...(parameters.detector === 'timeout' ? [detectionByTimeout(situation)] : []),
    ...detectionSpread(situation),
    ...falseAlarmByLoss(situation),
    ...falseAlarmSpread(situation),
    ...falseAlarmBySlowness(situation, Number(parameters.slowFromS)),
  ]
}

/** A straight line: x is the time-out in milliseconds, y the mean detection time. */
function detectionByTimeout({ intervalUs, leastUs, mostUs }: Situation): Curve {
  const points = [0, 60_000].map((timeoutMs) => ({
    x: timeoutMs,
    y: meanDetectionTime(microseconds(timeoutMs), (leastUs + mostUs) / 2, intervalUs),
  }))
  return { id: 'detection-by-timeout', xUnit: 'count', yUnit: 'us', kind: 'theory', points }
}

/** The share of crashes that are noticed within a time, where nothing but the instant of the crash is left to chance. */
function detectionSpread({ intervalUs, timeoutUs, leastUs, mostUs, slowUs, lossRatio }: Situation) {
  // Where heartbeats may be missing or overtake one another before the crash, it may be suspected already.
  if (slowUs > 0 || lossRatio > 0 || mostUs - leastUs > Math.min(intervalUs, timeoutUs - intervalUs))
    return []
  const fromUs = timeoutUs - intervalUs + leastUs
  const stepUs = (intervalUs + mostUs - leastUs) / SPREAD_POINTS
  const points = Array.from({ length: SPREAD_POINTS + 1 }, (_, step) => {
    const x = fromUs + step * stepUs
    return { x, y: detectedWithin(x, timeoutUs, intervalUs, { least: leastUs, most: mostUs }) }
  })
  return [{ id: 'detection-spread', xUnit: 'us', yUnit: 'ratio', kind: 'theory', points } as const]
}

function falseAlarmByLoss({ intervalUs, timeoutUs, slowUs }: Situation): readonly Curve[] {
  const losses = lossesToSuspicion(timeoutUs, intervalUs)
  if (losses < 1 || slowUs > 0) return []
  const points = Array.from({ length: 90 }, (_, percent) => percent + 1).map((percent) => ({
    x: percent / 100,
    y: heartbeatsToFalseAlarm(percent / 100, losses),
  }))
  return [{ id: 'false-alarm-by-loss', xUnit: 'ratio', yUnit: 'count', kind: 'theory', points }]
}

/** The share of runs with a false alarm within so many heartbeats. */
function falseAlarmSpread({ intervalUs, timeoutUs, slowUs, lossRatio }: Situation): readonly Curve[] {
  const losses = lossesToSuspicion(timeoutUs, intervalUs)
  if (losses < 1 || slowUs > 0 || lossRatio === 0) return []
  const last = Math.ceil(SPREAD_MEANS * heartbeatsToFalseAlarm(lossRatio, losses))
  if (last > HEARTBEATS_MAX) return []
  const points = falseAlarmWithin(lossRatio, losses, last).map((y, x) => ({ x, y }))
  return [{ id: 'false-alarm-spread', xUnit: 'count', yUnit: 'ratio', kind: 'theory', points }]
}

/** x is the mean slowness in milliseconds, y the mean number of heartbeats to the first false alarm. */
function falseAlarmBySlowness(
  { intervalUs, timeoutUs, lossRatio }: Situation,
  slowFromS: number,
): readonly Curve[] {
  if (timeoutUs < intervalUs || lossRatio > 0 || slowFromS > 0) return []
  const points = Array.from({ length: 40 }, (_, step) => (step + 1) * 250).map((slowMs) => ({
    x: slowMs,
    y: heartbeatsToSlowAlarm(microseconds(slowMs), timeoutUs, intervalUs),
  }))
  return [{ id: 'false-alarm-by-slowness', xUnit: 'count', yUnit: 'count', kind: 'theory', points }]
}
