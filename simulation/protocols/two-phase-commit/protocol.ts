import type { Protocol } from '../../kernel/protocol'
import { handleCoordinator } from './coordinator'
import { twoPhaseCommitDescription } from './description'
import { metrics } from './metrics'
import { handleParticipant } from './participant'
import { properties } from './properties'
import { COORDINATOR, microseconds, type State } from './states'
import { view } from './view'

/**
 * Two-phase commit, presumed nothing: votes and decisions are forced to disk before they are told.
 * @see Bernstein, Hadzilacos and Goodman 1987, chapter 7, for the protocol and its cooperative termination.
 */
export const twoPhaseCommit: Protocol<State> = {
  description: twoPhaseCommitDescription,
  network: 'queue',
  nodes({ participants }) {
    return [COORDINATOR, ...Array.from({ length: Number(participants) }, (_, index) => `p${index + 1}`)]
  },
  link({ latencyMsMin, latencyMsMax, lossRatio }) {
    const [first, second] = [microseconds(latencyMsMin), microseconds(latencyMsMax)]
    return {
      latencyUsMin: Math.min(first, second),
      latencyUsMax: Math.max(first, second),
      lossRatio: Number(lossRatio),
    }
  },
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
  metrics,
}
