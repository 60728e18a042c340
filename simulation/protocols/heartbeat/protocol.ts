import type { Protocol } from '../../kernel/protocol'
import { linkOf } from '../shared/atomic-commit'
import { curves } from './curves'
import { heartbeatDescription } from './description'
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
  curves,
}
