import type { Context, Effect, ProtocolEvent, Stable } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import {
  BEGIN_US,
  COORDINATOR,
  participantsOf,
  type Decision,
  decided,
  voteOf,
} from '../shared/atomic-commit'
import { cancelTimer, microseconds, outcome, send, setTimer, write } from '../shared/effects'
import { setPoll, type ParticipantState, type Result } from './states'

const WORKING: ParticipantState = { role: 'participant', phase: 'working', owes: null, isAsking: false }

/**
 * A participant: writes its yes vote before it answers and is then bound by it. Before that it may abort alone;
 * after it only a decision, from the coordinator or (with cooperative termination) from another participant, helps.
 */
export function handleParticipant(
  state: ParticipantState | null,
  event: ProtocolEvent,
  context: Context,
): Result | null {
  if (event.kind === 'start') {
    // Whoever never hears the coordinator's first message gives up as well.
    return outcome(
      WORKING,
      setTimer('prepare-timeout', BEGIN_US + microseconds(context.parameters.voteTimeoutMs)),
    )
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
    case 'commit':
    case 'abort':
      return receiveDecision(state, label, from, context)
    case 'ask':
      return receiveQuestion(state, from)
    default:
      return outcome(state)
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

/** The yes vote: on disk first, then on its way. From here on there is no way back. */
function promise(context: Context): Result {
  const timeout = setTimer('decision-timeout', microseconds(context.parameters.decisionTimeoutMs))
  const effects = [cancelTimer('prepare-timeout'), write('vote', 'yes'), timeout]
  return afterForcedWrite({ ...WORKING, phase: 'uncertain', owes: 'yes' }, effects, context)
}

/** Allowed to everyone who has not voted yes: the coordinator cannot commit without that vote. */
function abortAlone(owes: 'no' | null, context: Context): Result {
  const effects = [cancelTimer('prepare-timeout'), write('decision', 'abort'), decided('abort')]
  const state: ParticipantState = { ...WORKING, phase: 'aborted', owes }
  return owes === null ? outcome(state, ...effects) : afterForcedWrite(state, effects, context)
}

function receiveDecision(
  state: ParticipantState,
  decision: Decision,
  from: NodeId,
  context: Context,
): Result {
  const isOwed = from === COORDINATOR && context.parameters.acknowledgements === true
  if (state.phase === 'committed' || state.phase === 'aborted') {
    // The coordinator tells again when an acknowledgement was lost.
    return isOwed && state.owes === null
      ? outcome(state, send(COORDINATOR, 'acknowledgement'))
      : outcome(state)
  }
  const effects = [
    ...['prepare-timeout', 'decision-timeout', 'ask-again', 'log-written'].map(cancelTimer),
    write('decision', decision),
    decided(decision),
  ]
  const next: ParticipantState = {
    ...WORKING,
    phase: decision === 'commit' ? 'committed' : 'aborted',
    owes: isOwed ? 'acknowledgement' : null,
  }
  return isOwed ? afterForcedWrite(next, effects, context) : outcome(next, ...effects)
}

/** Another participant wants to know how it ended. */
function receiveQuestion(state: ParticipantState, from: NodeId): Result {
  switch (state.phase) {
    case 'working':
    case 'voting': {
      const effects = [cancelTimer('prepare-timeout'), write('decision', 'abort'), decided('abort')]
      return outcome({ ...WORKING, phase: 'aborted' }, ...effects, send(from, 'abort'))
    }
    case 'uncertain':
      return outcome(state, send(from, 'uncertain'))
    case 'committed':
      return outcome(state, send(from, 'commit'))
    case 'aborted':
      return outcome(state, send(from, 'abort'))
  }
}

function fire(state: ParticipantState, timer: string, context: Context): Result | null {
  switch (timer) {
    case 'prepare-timeout':
      return abortAlone(null, context)
    case 'log-written':
      return payDebt(state)
    case 'decision-timeout':
      return ask(state, context)
    case 'ask-again':
      return outcome(state, ...questions(context), setPoll('ask-again', context))
    default:
      return null
  }
}

function ask(state: ParticipantState, context: Context): Result {
  const note: Effect = { kind: 'note', code: 'asks-for-decision' }
  return outcome({ ...state, isAsking: true }, note, ...questions(context), setPoll('ask-again', context))
}

function questions({ nodes, self, parameters }: Context): readonly Effect[] {
  const others = participantsOf(nodes).filter((node) => node !== self)
  const asked = parameters.cooperativeTermination === true ? [COORDINATOR, ...others] : [COORDINATOR]
  return asked.map((node) => send(node, 'ask'))
}

function afterForcedWrite(state: ParticipantState, effects: readonly Effect[], context: Context): Result {
  const writeUs = microseconds(context.parameters.logWriteMs)
  if (writeUs > 0) return outcome(state, ...effects, setTimer('log-written', writeUs))
  const paid = payDebt(state)
  return { state: paid.state, effects: [...effects, ...paid.effects] }
}

function payDebt(state: ParticipantState): Result {
  const next = { ...state, owes: null }
  return state.owes === null ? outcome(next) : outcome(next, send(COORDINATOR, state.owes))
}

/** What is on disk decides: a decision stands, a yes vote binds, and with neither the participant may abort. */
function recover(stable: Stable, context: Context): Result {
  const { decision, vote } = stable
  if (decision === 'commit') return outcome({ ...WORKING, phase: 'committed' })
  if (decision === 'abort') return outcome({ ...WORKING, phase: 'aborted' })
  return vote === 'yes' ? ask({ ...WORKING, phase: 'uncertain' }, context) : abortAlone(null, context)
}
