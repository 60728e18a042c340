import type { Context, Effect, Outcome, Protocol, ProtocolEvent } from '../../kernel/protocol'
import { twoPhaseCommitPublishedDescription } from './description'

const MANAGER = 'manager'

/** The manager's `prepared` holds the names of the resource managers it heard from, in order. */
type State =
  | {
      readonly role: 'manager'
      readonly phase: 'init' | 'committed' | 'aborted'
      readonly prepared: readonly string[]
    }
  | { readonly role: 'resource'; readonly phase: 'working' | 'prepared' | 'committed' | 'aborted' }

type Manager = Extract<State, { role: 'manager' }>
type Resource = Extract<State, { role: 'resource' }>

function handleManager(state: Manager, event: ProtocolEvent, { nodes }: Context): Outcome<State> | null {
  if (state.phase !== 'init') return null
  const resources = nodes.filter((node) => node !== MANAGER)
  if (event.kind === 'deliver') {
    const prepared = resources.filter((node) => node === event.from || state.prepared.includes(node))
    return { state: { ...state, prepared }, effects: [] }
  }
  if (event.kind !== 'choose') return null
  if (event.choice === 'commit' && state.prepared.length < resources.length) return null
  const tell = resources.map((to): Effect => ({ kind: 'send', to, body: { label: event.choice } }))
  return { state: { ...state, phase: event.choice === 'commit' ? 'committed' : 'aborted' }, effects: tell }
}

function handleResource(state: Resource, event: ProtocolEvent): Outcome<State> | null {
  if (event.kind === 'deliver') {
    return {
      state: { ...state, phase: event.body.label === 'commit' ? 'committed' : 'aborted' },
      effects: [],
    }
  }
  if (event.kind !== 'choose' || state.phase !== 'working') return null
  if (event.choice === 'abort') return { state: { ...state, phase: 'aborted' }, effects: [] }
  return {
    state: { ...state, phase: 'prepared' },
    effects: [{ kind: 'send', to: MANAGER, body: { label: 'prepared' } }],
  }
}

/**
 * The published model, action for action: a set of messages that are never consumed, and resource managers that obey
 * a decision whenever they see it.
 * @see Lamport's TLA+ module `TwoPhase`, in Gray and Lamport 2006, *Consensus on Transaction Commit*, appendix A.
 */
export const twoPhaseCommitPublished: Protocol<State> = {
  description: twoPhaseCommitPublishedDescription,
  network: 'set',
  nodes({ participants }) {
    return [MANAGER, ...Array.from({ length: Number(participants) }, (_, index) => `p${index + 1}`)]
  },
  link: () => ({ latencyUsMin: 10_000, latencyUsMax: 20_000, lossRatio: 0 }),
  handle(state, event, context) {
    if (event.kind === 'start') {
      const isManager = context.self === MANAGER
      return {
        state: isManager
          ? { role: 'manager', phase: 'init', prepared: [] }
          : { role: 'resource', phase: 'working' },
        effects: [],
      }
    }
    if (state === null) return null
    return state.role === 'manager' ? handleManager(state, event, context) : handleResource(state, event)
  },
  choices: (state) => (state.role === 'manager' ? ['commit', 'abort'] : ['prepare', 'abort']),
  view(state) {
    const phase = state?.phase ?? 'down'
    const condition = phase === 'init' ? 'working' : phase === 'prepared' ? 'uncertain' : phase
    return { condition, facts: [{ key: 'phase', value: phase, isOnDisk: false }] }
  },
  properties: [
    {
      id: 'consistent',
      kind: 'always',
      check({ nodes }) {
        const committed = nodes.find(({ id, state }) => id !== MANAGER && state?.phase === 'committed')
        const aborted = nodes.find(({ id, state }) => id !== MANAGER && state?.phase === 'aborted')
        if (committed === undefined || aborted === undefined) return null
        const values = { committed: committed.id, aborted: aborted.id }
        return { code: 'disagreement', nodes: [committed.id, aborted.id], values }
      },
    },
    {
      id: 'commit-possible',
      kind: 'sometimes',
      check({ nodes }) {
        const hasCommitted = nodes.some(({ id, state }) => id !== MANAGER && state?.phase === 'committed')
        return hasCommitted ? null : { code: 'nobody-commits', nodes: [], values: {} }
      },
    },
  ],
  metrics: ({ messagesSent }) => ({ messages: { value: messagesSent, unit: 'messages' } }),
}
