import type { Context, Effect, ProtocolEvent, Stable } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { BEGIN_US, participantsOf, type Decision } from '../shared/atomic-commit'
import { cancelTimer, microseconds, outcome, send, setTimer, write } from '../shared/effects'
import { setPoll, type CoordinatorState, type Result } from './states'

const IDLE: CoordinatorState = {
  role: 'coordinator',
  phase: 'idle',
  decision: null,
  yes: [],
  no: [],
  unacknowledged: [],
}

/**
 * The coordinator: asks everyone to prepare, commits when every vote is yes, aborts at the first no or when votes
 * are missing at the time-out. It writes its decision before it tells anyone.
 */
export function handleCoordinator(
  state: CoordinatorState | null,
  event: ProtocolEvent,
  context: Context,
): Result | null {
  if (event.kind === 'start') return outcome(IDLE, setTimer('begin', BEGIN_US))
  if (event.kind === 'recover') return recover(event.stable, context)
  if (state === null) return null
  if (event.kind === 'deliver') return receive(state, event.from, event.body.label, context)
  return event.kind === 'fire' ? fire(state, event.timer, context) : null
}

function receive(state: CoordinatorState, from: NodeId, label: string, context: Context): Result {
  switch (label) {
    case 'yes':
      return receiveYes(state, from, context)
    case 'no':
      return state.phase === 'collecting'
        ? decide({ ...state, no: [from] }, 'abort', context)
        : outcome(state)
    case 'acknowledgement':
      return receiveAcknowledgement(state, from)
    case 'ask':
      // What is on disk may be told to whoever asks; without a decision there is nothing to answer yet.
      return state.decision === null ? outcome(state) : outcome(state, send(from, state.decision))
    default:
      return outcome(state)
  }
}

function receiveYes(state: CoordinatorState, from: NodeId, context: Context): Result {
  if (state.phase !== 'collecting' || state.yes.includes(from)) return outcome(state)
  const participants = participantsOf(context.nodes)
  const yes = participants.filter((node) => node === from || state.yes.includes(node))
  const collected = { ...state, yes }
  return yes.length === participants.length ? decide(collected, 'commit', context) : outcome(collected)
}

function receiveAcknowledgement(state: CoordinatorState, from: NodeId): Result {
  const unacknowledged = state.unacknowledged.filter((node) => node !== from)
  if (unacknowledged.length === state.unacknowledged.length) return outcome(state)
  const told = { ...state, unacknowledged }
  if (unacknowledged.length > 0) return outcome(told)
  // With every acknowledgement in, nobody will ask again and the decision may be forgotten.
  return outcome(told, cancelTimer('resend'), write('end', true))
}

function fire(state: CoordinatorState, timer: string, context: Context): Result | null {
  switch (timer) {
    case 'begin': {
      const prepares = participantsOf(context.nodes).map((node) => send(node, 'prepare'))
      const timeout = setTimer('vote-timeout', microseconds(context.parameters.voteTimeoutMs))
      return outcome({ ...state, phase: 'collecting' }, ...prepares, timeout)
    }
    case 'vote-timeout':
      return decide(state, 'abort', context)
    case 'log-written':
      return tell(state, context)
    case 'resend': {
      if (state.decision === null) return null
      const { decision, unacknowledged } = state
      return outcome(state, ...unacknowledged.map((node) => send(node, decision)), setPoll('resend', context))
    }
    default:
      return null
  }
}

function decide(state: CoordinatorState, decision: Decision, context: Context): Result {
  const effects = [
    cancelTimer('vote-timeout'),
    write('decision', decision),
    { kind: 'decide', decision } as const,
  ]
  return afterForcedWrite({ ...state, phase: 'writing', decision }, effects, context)
}

/** Goes on to tell everyone when the write is done: at once when it takes no time. */
function afterForcedWrite(state: CoordinatorState, effects: readonly Effect[], context: Context): Result {
  const writeUs = microseconds(context.parameters.logWriteMs)
  if (writeUs > 0) return outcome(state, ...effects, setTimer('log-written', writeUs))
  const told = tell(state, context)
  return { state: told.state, effects: [...effects, ...told.effects] }
}

function tell(state: CoordinatorState, context: Context): Result {
  const decision = state.decision ?? 'abort'
  // Whoever voted no has aborted already.
  const told = participantsOf(context.nodes).filter((node) => !state.no.includes(node))
  const messages = told.map((node) => send(node, decision))
  const awaits = context.parameters.acknowledgements === true && told.length > 0
  const next: CoordinatorState = { ...state, phase: 'told', unacknowledged: awaits ? told : [] }
  return outcome(next, ...messages, ...(awaits ? [setPoll('resend', context)] : []))
}

/** A decision on disk is told again. Without one nobody can have committed, so the coordinator aborts. */
function recover(stable: Stable, context: Context): Result {
  const { decision, end } = stable
  if (decision !== 'commit' && decision !== 'abort') {
    const noted = decide(IDLE, 'abort', context)
    return { ...noted, effects: [{ kind: 'note', code: 'recovered-without-decision' }, ...noted.effects] }
  }
  if (end === true) return outcome({ ...IDLE, phase: 'told', decision })
  const told = tell({ ...IDLE, decision }, context)
  return { ...told, effects: [{ kind: 'note', code: 'recovered-with-decision' }, ...told.effects] }
}
