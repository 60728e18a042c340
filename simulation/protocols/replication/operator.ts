import type { Body, Context, Outcome, ProtocolEvent } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { cancelTimer, microseconds, outcome, setTimer } from '../shared/effects'
import { CLIENT, PRIMARY, READER, replicasOf, tell, type OperatorState } from './states'

type Result = Outcome<OperatorState>

/** How long the operator waits for the positions of replicas. */
const ANSWERS_US = 3_000_000

const IDLE: OperatorState = { role: 'operator', promoted: null, positions: {}, promotedAt: null }

/** Fails over at a given moment: asks the replicas how far they are, promotes one, and tells everyone. */
export function handleOperator(
  state: OperatorState | null,
  event: ProtocolEvent,
  context: Context,
): Result | null {
  if (event.kind === 'start' || event.kind === 'recover') {
    const atUs = microseconds(context.parameters.failoverAtMs)
    return outcome(IDLE, ...(atUs > 0 && event.kind === 'start' ? [setTimer('failover', atUs)] : []))
  }
  if (state === null) return null
  if (event.kind === 'fire') {
    if (event.timer === 'failover') {
      const asks = replicasOf(context.nodes).map((node) => tell(node, 'position?'))
      return outcome(state, ...asks, setTimer('answers-timeout', ANSWERS_US))
    }
    return event.timer === 'answers-timeout' ? promote(state, context) : null
  }
  return event.kind === 'deliver' ? receive(state, event.from, event.body, context) : null
}

function receive(state: OperatorState, from: NodeId, { label, values = {} }: Body, context: Context): Result {
  if (label === 'who-leads') {
    const leads = state.promoted ?? PRIMARY
    return outcome(
      state,
      leads === from
        ? tell(from, 'promote')
        : tell(from, 'follow', { node: leads, at: state.promotedAt ?? 0 }),
    )
  }
  if (label !== 'position' || state.promoted !== null) return outcome(state)
  const positions = { ...state.positions, [from]: Number(values.position) }
  const next: OperatorState = { ...state, positions }
  return Object.keys(positions).length === replicasOf(context.nodes).length
    ? promote(next, context)
    : outcome(next)
}

function promote(state: OperatorState, context: Context): Result {
  const answered = replicasOf(context.nodes).filter((node) => state.positions[node] !== undefined)
  const chosen = choose(answered, state, context)
  if (chosen === undefined) return outcome(state, { kind: 'note', code: 'nobody-to-promote' })
  const others = replicasOf(context.nodes).filter((node) => node !== chosen)
  const at = state.positions[chosen] ?? 0
  const next: OperatorState = { ...state, promoted: chosen, promotedAt: at }
  return outcome(
    next,
    cancelTimer('answers-timeout'),
    { kind: 'decide', decision: 'fail-over' },
    tell(chosen, 'promote'),
    ...others.map((node) => tell(node, 'follow', { node: chosen, at })),
    ...context.nodes
      .filter((node) => node === CLIENT || node === READER)
      .map((node) => tell(node, 'primary-is', { node: chosen })),
  )
}

function choose(
  answered: readonly NodeId[],
  { positions }: OperatorState,
  { parameters }: Context,
): NodeId | undefined {
  if (parameters.promote === 'first') return answered[0]
  return answered.reduce<NodeId | undefined>(
    (best, node) => (best === undefined || (positions[node] ?? 0) > (positions[best] ?? 0) ? node : best),
    undefined,
  )
}
