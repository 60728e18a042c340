import type { Context, Effect, ProtocolEvent, Stable } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { BEGIN_US, decided, participantsOf, type Decision } from '../shared/atomic-commit'
import { cancelTimer, microseconds, outcome, send, setTimer, write } from '../shared/effects'
import { after, dispatch, setPoll, setStep, type CoordinatorState, type Result } from './states'

const IDLE: CoordinatorState = {
  role: 'coordinator',
  phase: 'idle',
  decision: null,
  yes: [],
  no: [],
  acknowledged: [],
  outbox: null,
}

/**
 * The coordinator: asks everyone to prepare; when every vote is yes it tells everyone so (the pre-commit), and commits
 * when all have confirmed that. Whoever does not confirm in time counts as crashed.
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
      return receiveAcknowledgement(state, from, context)
    case 'commit':
    case 'abort':
      return obey(state, label)
    case 'ask':
      return state.decision === null ? outcome(state) : outcome(state, send(from, state.decision))
    case 'ask-state':
      return outcome(state, send(from, answerOf(state)))
    default:
      return outcome(state)
  }
}

function receiveYes(state: CoordinatorState, from: NodeId, context: Context): Result {
  if (state.phase !== 'collecting' || state.yes.includes(from)) return outcome(state)
  const participants = participantsOf(context.nodes)
  const yes = participants.filter((node) => node === from || state.yes.includes(node))
  if (yes.length < participants.length) return outcome({ ...state, yes })
  const next: CoordinatorState = { ...state, yes, phase: 'pre-committing' }
  return after(
    [cancelTimer('vote-timeout')],
    dispatch(next, { label: 'pre-commit', to: participants }, context, [ackTimeout(context)]),
  )
}

function receiveAcknowledgement(state: CoordinatorState, from: NodeId, context: Context): Result {
  if (state.phase !== 'pre-committing') return outcome(state)
  const participants = participantsOf(context.nodes)
  const acknowledged = participants.filter((node) => node === from || state.acknowledged.includes(node))
  const next = { ...state, acknowledged }
  return acknowledged.length === participants.length ? decide(next, 'commit', context) : outcome(next)
}

/** Whoever led the termination has decided; a decision of its own stands. */
function obey(state: CoordinatorState, decision: Decision): Result {
  if (state.decision !== null) return outcome(state)
  const next: CoordinatorState = { ...state, phase: 'told', decision, outbox: null }
  return outcome(next, ...WAITS.map(cancelTimer), write('decision', decision), decided(decision))
}

const WAITS = ['begin', 'vote-timeout', 'ack-timeout', 'send-next', 'ask-again']

/** A coordinator that is up goes on by itself, so nobody else has to. */
function answerOf({ decision, phase }: CoordinatorState): string {
  if (decision !== null) return decision
  return phase === 'asking' ? 'recovering' : 'here'
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
    case 'ack-timeout': {
      const note: Effect = { kind: 'note', code: 'counts-silent-as-crashed' }
      return after([note], decide(state, 'commit', context))
    }
    case 'log-written':
      return tell(state, context)
    case 'send-next': {
      if (state.outbox === null) return null
      const isPreCommit = state.outbox.label === 'pre-commit'
      return dispatch(state, state.outbox, context, isPreCommit ? [ackTimeout(context)] : [])
    }
    case 'ask-again':
      return outcome(state, ...questions(context), setPoll('ask-again', context))
    default:
      return null
  }
}

function ackTimeout({ parameters }: Context): Effect {
  return setTimer('ack-timeout', microseconds(parameters.ackTimeoutMs))
}

function decide(state: CoordinatorState, decision: Decision, context: Context): Result {
  const effects = [...WAITS.map(cancelTimer), write('decision', decision), decided(decision)]
  const next: CoordinatorState = { ...state, phase: 'writing', decision, outbox: null }
  const writeUs = microseconds(context.parameters.logWriteMs)
  if (writeUs > 0) return outcome(next, ...effects, setStep('log-written', writeUs))
  return after(effects, tell(next, context))
}

function tell(state: CoordinatorState, context: Context) {
  // Whoever voted no has aborted already.
  const to = participantsOf(context.nodes).filter((node) => !state.no.includes(node))
  return dispatch<CoordinatorState>(
    { ...state, phase: 'told' },
    { label: state.decision ?? 'abort', to },
    context,
  )
}

/** A decision on disk is told again. Without one the participants may have decided meanwhile, so it asks them. */
function recover({ decision }: Stable, context: Context): Result {
  if (decision === 'commit' || decision === 'abort') {
    return after([{ kind: 'note', code: 'recovered-with-decision' }], tell({ ...IDLE, decision }, context))
  }
  const note: Effect = { kind: 'note', code: 'asks-after-recovery' }
  return outcome({ ...IDLE, phase: 'asking' }, note, ...questions(context), setPoll('ask-again', context))
}

function questions({ nodes }: Context): readonly Effect[] {
  return participantsOf(nodes).map((node) => send(node, 'ask'))
}
