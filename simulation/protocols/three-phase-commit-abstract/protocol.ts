import type { Context, Protocol } from '../../kernel/protocol'
import { outcome } from '../shared/effects'
import { threePhaseCommitAbstractDescription } from './description'

type Phase = 'uncertain' | 'pre-committed' | 'committed' | 'aborted'

/** Everyone has voted yes. One node holds the whole system, so that an action may read and change all of it at once. */
interface State {
  /** How many pre-commits the coordinator has sent, in order of the participants. */
  readonly sent: number
  readonly coordinator: 'undecided' | 'committed' | 'down'
  readonly isCut: boolean
  readonly participants: readonly Phase[]
}

/** One action per name: the fault, the next pre-commit, the coordinator's decision, time-outs of participants. */
function actionsOf({ participants }: State): readonly string[] {
  return ['fault', 'send', 'decide', 'terminate', ...participants.map((_, index) => `timeout-${index + 1}`)]
}

function act(state: State, action: string, { parameters }: Context): State | null {
  const { coordinator, isCut, participants, sent } = state
  switch (action) {
    case 'fault':
      if (isCut || coordinator !== 'undecided') return null
      return parameters.fault === 'crash' ? { ...state, coordinator: 'down' } : { ...state, isCut: true }
    case 'send': {
      if (coordinator !== 'undecided' || sent === participants.length) return null
      const reached = participants.map((phase, index) => (index === sent && !isCut ? 'pre-committed' : phase))
      return { ...state, sent: sent + 1, participants: reached }
    }
    case 'decide':
      // Whoever has not confirmed counts as crashed, so the cut off coordinator decides as well.
      return coordinator === 'undecided' && sent === participants.length
        ? { ...state, coordinator: 'committed' }
        : null
    case 'terminate':
      return isSuspected(state) && parameters.timeoutRule === 'termination' ? terminate(state) : null
    default:
      return isSuspected(state) && parameters.timeoutRule === 'local' ? decideAlone(state, action) : null
  }
}

function isSuspected({ isCut, coordinator }: State): boolean {
  return isCut || coordinator === 'down'
}

/** The termination protocol in one step. */
function terminate(state: State): State | null {
  const { participants } = state
  if (participants.every((phase) => phase === 'committed' || phase === 'aborted')) return null
  const isForward = participants.some((phase) => phase === 'pre-committed' || phase === 'committed')
  return { ...state, participants: participants.map(() => (isForward ? 'committed' : 'aborted')) }
}

function decideAlone(state: State, action: string): State | null {
  const who = Number(action.slice('timeout-'.length)) - 1
  const phase = state.participants[who]
  if (phase !== 'uncertain' && phase !== 'pre-committed') return null
  const decided = phase === 'pre-committed' ? 'committed' : 'aborted'
  return {
    ...state,
    participants: state.participants.map((other, index) => (index === who ? decided : other)),
  }
}

/**
 * From the moment when everyone has voted yes, with the participants' states collected in one step.
 * @see Bernstein, Hadzilacos and Goodman 1987, section 7.5.
 */
export const threePhaseCommitAbstract: Protocol<State> = {
  description: threePhaseCommitAbstractDescription,
  network: 'queue',
  nodes: () => ['system'],
  link: () => ({ latencyUsMin: 10_000, latencyUsMax: 20_000, lossRatio: 0 }),
  handle(state, event, context) {
    if (event.kind === 'start') {
      const participants = Array.from(
        { length: Number(context.parameters.participants) },
        () => 'uncertain' as const,
      )
      return outcome<State>({ sent: 0, coordinator: 'undecided', isCut: false, participants })
    }
    if (state === null || event.kind !== 'choose') return null
    const next = act(state, event.choice, context)
    return next === null ? null : outcome(next)
  },
  choices: actionsOf,
  view: () => ({ condition: 'working', facts: [] }),
  properties: [
    {
      id: 'agreement',
      kind: 'always',
      check({ nodes }) {
        const state = nodes[0]?.state
        const phases = [...(state?.participants ?? []), state?.coordinator]
        const isTorn = phases.includes('committed') && phases.includes('aborted')
        return isTorn ? { code: 'disagreement', nodes: ['system'], values: {} } : null
      },
    },
  ],
  metrics: ({ messagesSent }) => ({ messages: { value: messagesSent, unit: 'messages' } }),
}
