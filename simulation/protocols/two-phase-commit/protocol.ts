import type { Protocol } from '../../kernel/protocol'
import { commitMetrics, COORDINATOR, linkOf, nodesOf } from '../shared/atomic-commit'
import { handleCoordinator } from './coordinator'
import { twoPhaseCommitDescription } from './description'
import { handleParticipant } from './participant'
import { isUncertain, properties } from './properties'
import type { State } from './states'
import { view } from './view'

/**
 * Two-phase commit, presumed nothing: votes and decisions are forced to disk before they are told.
 * @see Bernstein, Hadzilacos and Goodman 1987, chapter 7, for the protocol and its cooperative termination.
 */
export const twoPhaseCommit: Protocol<State> = {
  description: twoPhaseCommitDescription,
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
  metrics: (summary) => commitMetrics(summary, isUncertain),
}
