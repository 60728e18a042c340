import type { Context, Effect, ProtocolEvent, Stable } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { BEGIN_US, COORDINATOR, decided, voteOf, type Decision } from '../shared/atomic-commit'
import { cancelTimer, microseconds, outcome, send, setTimer, write } from '../shared/effects'
import {
  afterForcedWrite,
  answerTimeout,
  decide,
  decisionTimeout,
  payDebt,
  WORKING,
} from './participant-parts'
import { after, dispatch, setPoll, type ParticipantState, type Result } from './states'
import { giveUpWaiting, goesBefore, receiveAnswer, startLeading } from './termination'

/**
 * A participant: bound by its yes vote, told by the pre-commit that everyone has voted yes, and told to commit. When
 * it waits too long after its vote it finishes the transaction with the others (termination.ts), or alone where the
 * parameters ask for the local rule.
 */
export function handleParticipant(
  state: ParticipantState | null,
  event: ProtocolEvent,
  context: Context,
): Result | null {
  if (event.kind === 'start') {
    // Whoever never hears the coordinator's first message gives up as well.
    const afterUs = BEGIN_US + microseconds(context.parameters.voteTimeoutMs)
    return outcome(WORKING, setTimer('prepare-timeout', afterUs))
  }
  if (event.kind === 'recover') return recover(event.stable, context)
  if (state === null) return null
  if (event.kind === 'deliver') return receive(state, event.from, event.body.label, context)
  if (event.kind === 'fire') return fire(state, event.timer, context)
  return choose(state, event.choice, context)
}

function receive(state: ParticipantState, from: NodeId, label: string, context: Context): Result {
  switch (label) {
    case 'prepare':
      return receivePrepare(state, context)
    case 'pre-commit':
      return receivePreCommit(state, from, context)
    case 'commit':
    case 'abort':
      return obey(state, label)
    case 'ask':
      return answerQuestion(state, from, false, context)
    case 'ask-state':
      return answerQuestion(state, from, true, context)
    default:
      return receiveAnswer(state, from, label, context)
  }
}

function receivePrepare(state: ParticipantState, context: Context): Result {
  if (state.phase === 'aborted') return outcome(state, send(COORDINATOR, 'no'))
  if (state.phase === 'uncertain' && state.owes === null) return outcome(state, send(COORDINATOR, 'yes'))
  if (state.phase !== 'working') return outcome(state)
  const vote = voteOf(context)
  if (vote === 'free') return outcome({ ...state, phase: 'voting' }, cancelTimer('prepare-timeout'))
  return vote === 'yes' ? promise(context) : abortAlone('no', context)
}

function choose(state: ParticipantState, choice: string, context: Context): Result | null {
  if (state.phase !== 'voting') return null
  return choice === 'vote-yes' ? promise(context) : abortAlone('no', context)
}

/** The yes vote: on disk first, then on its way. */
function promise(context: Context): Result {
  const effects = [cancelTimer('prepare-timeout'), write('vote', 'yes'), decisionTimeout(context)]
  return afterForcedWrite({ ...WORKING, phase: 'uncertain', owes: 'yes' }, effects, context)
}

/** Allowed to everyone who has not voted yes: nobody can be pre-committed without that vote. */
function abortAlone(owes: 'no' | null, context: Context): Result {
  const effects = [cancelTimer('prepare-timeout'), write('decision', 'abort'), decided('abort')]
  const state: ParticipantState = { ...WORKING, phase: 'aborted', owes }
  return owes === null ? outcome(state, ...effects) : afterForcedWrite(state, effects, context)
}

/** Everyone has voted yes, says the coordinator or whoever leads the termination. */
function receivePreCommit(state: ParticipantState, from: NodeId, context: Context): Result {
  switch (state.phase) {
    case 'uncertain':
    case 'pre-committed': {
      const next: ParticipantState = { ...state, phase: 'pre-committed' }
      const waits = state.lead === null && !state.isRecovered ? [decisionTimeout(context)] : []
      return outcome(next, send(from, 'acknowledgement'), ...waits)
    }
    case 'committed':
      return outcome(state, send(from, 'commit'))
    case 'aborted':
      return outcome(state, send(from, 'abort'))
    default:
      return outcome(state)
  }
}

/** Whoever tells a decision has it from somebody who was allowed to take it. */
function obey(state: ParticipantState, decision: Decision): Result {
  return state.phase === 'committed' || state.phase === 'aborted' ? outcome(state) : decide(decision)
}

/** Somebody wants to know how it ended, or (to lead the termination) how far this node has come. */
function answerQuestion(state: ParticipantState, from: NodeId, isLeading: boolean, context: Context): Result {
  switch (state.phase) {
    case 'working':
    case 'voting':
      return after(
        [cancelTimer('prepare-timeout'), write('decision', 'abort'), decided('abort')],
        outcome({ ...WORKING, phase: 'aborted' }, send(from, 'abort')),
      )
    case 'committed':
      return outcome(state, send(from, 'commit'))
    case 'aborted':
      return outcome(state, send(from, 'abort'))
    default: {
      if (!isLeading) return outcome(state)
      if (state.isRecovered) return outcome(state, send(from, 'recovering'))
      // Whoever comes first leads; this node gives it time.
      const waits = state.lead === null && goesBefore(from, context) ? [decisionTimeout(context)] : []
      return outcome(state, send(from, state.phase), ...waits)
    }
  }
}

function fire(state: ParticipantState, timer: string, context: Context): Result | null {
  switch (timer) {
    case 'prepare-timeout':
      return abortAlone(null, context)
    case 'log-written':
      return payDebt(state, context)
    case 'decision-timeout':
      return context.parameters.timeoutRule === 'local' ? decideAlone(state) : startLeading(state, context)
    case 'answer-timeout':
      return giveUpWaiting(state, context)
    case 'send-next': {
      if (state.outbox === null) return null
      const isPreCommit = state.outbox.label === 'pre-commit'
      return dispatch(state, state.outbox, context, isPreCommit ? [answerTimeout(context)] : [])
    }
    case 'ask-again':
      return outcome(state, ...questions(context), setPoll('ask-again', context))
    default:
      return null
  }
}

/** The rule that looks so natural, and is wrong: who knows that all voted yes commits, everybody else aborts. */
function decideAlone(state: ParticipantState): Result {
  const decision = state.phase === 'pre-committed' ? 'commit' : 'abort'
  return after([{ kind: 'note', code: `alone-${decision}` }], decide(decision))
}

/** What is on disk decides; with only a yes on it, the others have gone on or will, so it asks them. */
function recover({ decision, vote }: Stable, context: Context): Result {
  if (decision === 'commit') return outcome({ ...WORKING, phase: 'committed' })
  if (decision === 'abort') return outcome({ ...WORKING, phase: 'aborted' })
  if (vote !== 'yes') return abortAlone(null, context)
  const note: Effect = { kind: 'note', code: 'asks-after-recovery' }
  const state: ParticipantState = { ...WORKING, phase: 'uncertain', isRecovered: true }
  return outcome(state, note, ...questions(context), setPoll('ask-again', context))
}

function questions({ nodes, self }: Context): readonly Effect[] {
  return nodes.filter((node) => node !== self).map((node) => send(node, 'ask'))
}
