import type { Protocol } from '../../kernel/protocol'
import { commitMetrics, COORDINATOR, linkOf, nodesOf } from '../shared/atomic-commit'
import { handleCoordinator } from './coordinator'
import { threePhaseCommitDescription } from './description'
import { handleParticipant } from './participant'
import { isBlocked, properties } from './properties'
import type { State } from './states'
import { view } from './view'

/**
 * Three-phase commit: votes and decisions are forced to disk before they are told, the pre-commit is not.
 * It is correct where nodes only crash, messages arrive within a known bound, and so silence proves a crash.
 * @see Skeen 1981, *Nonblocking Commit Protocols*; Bernstein, Hadzilacos and Goodman 1987, section 7.5.
 */
export const threePhaseCommit: Protocol<State> = {
  description: threePhaseCommitDescription,
  network: 'queue',
  nodes: nodesOf,
  link: linkOf,
  handle(state, event, context) {
    if (context.self === COORDINATOR) {
      return handleCoordinator(state?.role === 'coordinator' ? state : null, event, context)
    }
    return handleParticipant(state?.role === 'participant' ? state : null, event, context)
  },
  choices(state) {
    return state.role === 'participant' && state.phase === 'voting' ? ['vote-yes', 'vote-no'] : []
  },
  view,
  properties,
  metrics: (summary) => commitMetrics(summary, isBlocked),
}
