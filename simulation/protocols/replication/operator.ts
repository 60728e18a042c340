import type { Body, Context, Effect, Outcome, ProtocolEvent, Stable } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { cancelTimer, microseconds, outcome, setTimer } from '../shared/effects'
import { CLIENT, PRIMARY, promotionOf, READER, replicasOf, tell, timerAt, type OperatorState } from './states'

type Result = Outcome<OperatorState>

/** How long the operator waits for the positions of replicas. */
const ANSWERS_US = 3_000_000

const IDLE: OperatorState = {
  role: 'operator',
  promoted: null,
  positions: {},
  promotedAt: null,
  isFailingOver: false,
  curious: [],
}

/** Fails over at a given moment: asks the replicas how far they are, promotes one, and tells everyone. */
export function handleOperator(
  state: OperatorState | null,
  event: ProtocolEvent,
  context: Context,
): Result | null {
  if (event.kind === 'start') return begin(context)
  if (event.kind === 'recover') return recover(event.stable, context)
  if (state === null) return null
  if (event.kind === 'fire') {
    if (event.timer === 'failover') {
      const asks = replicasOf(context.nodes).map((node) => tell(node, 'position?'))
      return outcome({ ...state, isFailingOver: true }, ...asks, setTimer('answers-timeout', ANSWERS_US))
    }
    return event.timer === 'answers-timeout' ? promote(state, context) : null
  }
  return event.kind === 'deliver' ? receive(state, event.from, event.body, context) : null
}

function begin(context: Context): Result {
  const atUs = microseconds(context.parameters.failoverAtMs)
  return outcome(IDLE, ...(atUs > 0 ? [timerAt('failover', atUs, context)] : []))
}

/** Whom it has promoted is on disk; a failover that it was about to begin, or had not finished, it begins now. */
function recover(stable: Stable, context: Context): Result {
  const promotion = promotionOf(stable)
  if (promotion === null) return begin(context)
  return outcome({ ...IDLE, promoted: promotion.node, promotedAt: promotion.at })
}

function receive(state: OperatorState, from: NodeId, { label, values = {} }: Body, context: Context): Result {
  if (label === 'who-leads') {
    return state.isFailingOver
      ? outcome({ ...state, curious: [...state.curious, from] })
      : outcome(state, answerWho(state, from))
  }
  if (label !== 'position' || state.promoted !== null) return outcome(state)
  const positions = { ...state.positions, [from]: Number(values.position) }
  const next: OperatorState = { ...state, positions }
  return Object.keys(positions).length === replicasOf(context.nodes).length
    ? promote(next, context)
    : outcome(next)
}

function answerWho({ promoted, promotedAt }: OperatorState, from: NodeId): Effect {
  const leads = promoted ?? PRIMARY
  return leads === from ? tell(from, 'promote') : tell(from, 'follow', { node: leads, at: promotedAt ?? 0 })
}

/** Without anybody to promote all goes on as before. */
function giveUp(state: OperatorState, { nodes }: Context): Result {
  const next: OperatorState = { ...state, isFailingOver: false, curious: [] }
  const told = nodes.filter((node) => replicasOf(nodes).includes(node) || state.curious.includes(node))
  const note: Effect = { kind: 'note', code: 'nobody-to-promote' }
  return outcome(next, note, ...told.map((node) => answerWho(next, node)))
}

function promote(state: OperatorState, context: Context): Result {
  const answered = replicasOf(context.nodes).filter((node) => state.positions[node] !== undefined)
  const chosen = choose(answered, state, context)
  if (chosen === undefined) return giveUp(state, context)
  const others = replicasOf(context.nodes).filter((node) => node !== chosen)
  const at = state.positions[chosen] ?? 0
  const next: OperatorState = {
    ...state,
    promoted: chosen,
    promotedAt: at,
    isFailingOver: false,
    curious: [],
  }
  const curious = state.curious.filter((node) => node === PRIMARY)
  return outcome(
    next,
    cancelTimer('answers-timeout'),
    { kind: 'write', key: 'promoted', value: { node: chosen, at } },
    { kind: 'decide', decision: 'fail-over' },
    tell(chosen, 'promote'),
    ...[...others, ...curious].map((node) => tell(node, 'follow', { node: chosen, at })),
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
