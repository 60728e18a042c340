import type { Protocol } from '../../kernel/protocol'
import type { Curve } from '../../kernel/recording'
import type { Parameters } from '../../kernel/run'
import { heartbeatsToFalseAlarm, lossesToSuspicion, meanDetectionTime } from '../../theory/failure-detection'
import { linkOf } from '../shared/atomic-commit'
import { microseconds } from '../shared/effects'
import { heartbeatDescription } from './description'
import { waitUs } from './detectors'
import { metrics } from './metrics'
import { handleMonitor } from './monitor'
import { handlePrimary } from './primary'
import { properties } from './properties'
import { handleStandby } from './standby'
import { MONITOR, PRIMARY, STANDBY, type State } from './states'
import { view } from './view'

/**
 * Failure detection by heartbeats: a fixed time-out, a number of missed heartbeats, or the φ accrual detector as in
 * Akka; and what is done about a suspicion.
 * @see Chen, Toueg and Aguilera 2002; Hayashibara and others 2004; Akka, `PhiAccrualFailureDetector`.
 */
export const heartbeat: Protocol<State> = {
  description: heartbeatDescription,
  network: 'queue',
  nodes: () => [PRIMARY, MONITOR, STANDBY],
  link: linkOf,
  handle(state, event, context) {
    switch (context.self) {
      case PRIMARY:
        return handlePrimary(state?.role === 'primary' ? state : null, event, context)
      case MONITOR:
        return handleMonitor(state?.role === 'monitor' ? state : null, event, context)
      default:
        return handleStandby(state?.role === 'standby' ? state : null, event)
    }
  },
  choices: () => [],
  view,
  properties,
  metrics,
  curves: (parameters) => [detectionCurve(parameters), ...falseAlarmCurve(parameters)],
}

/** A straight line: x is the time-out in milliseconds, y the mean detection time. */
function detectionCurve(parameters: Parameters): Curve {
  const delayUs = (microseconds(parameters.latencyMsMin) + microseconds(parameters.latencyMsMax)) / 2
  const intervalUs = microseconds(parameters.intervalMs)
  const points = [0, 60_000].map((timeoutMs) => ({
    x: timeoutMs,
    y: meanDetectionTime(microseconds(timeoutMs), delayUs, intervalUs),
  }))
  return { id: 'detection-by-timeout', xUnit: 'count', yUnit: 'us', kind: 'theory', points }
}

/** Theory knows a fixed wait; the accrual detector's changes with what it sees. */
function falseAlarmCurve(parameters: Parameters): readonly Curve[] {
  if (parameters.detector === 'phi') return []
  const losses = lossesToSuspicion(waitUs(parameters, []), microseconds(parameters.intervalMs))
  if (losses < 1) return []
  const points = Array.from({ length: 90 }, (_, percent) => percent + 1).map((percent) => ({
    x: percent / 100,
    y: heartbeatsToFalseAlarm(percent / 100, losses),
  }))
  return [{ id: 'false-alarm-by-loss', xUnit: 'ratio', yUnit: 'count', kind: 'theory', points }]
}
