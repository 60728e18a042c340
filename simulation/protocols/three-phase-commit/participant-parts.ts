import type { Context, Effect } from '../../kernel/protocol'
import { COORDINATOR, decided, type Decision } from '../shared/atomic-commit'
import { cancelTimer, microseconds, outcome, send, setTimer, write } from '../shared/effects'
import { after, dispatch, setStep, type ParticipantState, type Result } from './states'

/* What a participant does in more than one situation. */

export const WORKING: ParticipantState = {
  role: 'participant',
  phase: 'working',
  owes: null,
  isRecovered: false,
  lead: null,
  outbox: null,
}

const WAITS = [
  'prepare-timeout',
  'decision-timeout',
  'answer-timeout',
  'ask-again',
  'log-written',
  'send-next',
]

export function decisionTimeout({ parameters }: Context): Effect {
  return setTimer('decision-timeout', microseconds(parameters.decisionTimeoutMs))
}

export function answerTimeout({ parameters }: Context): Effect {
  return setTimer('answer-timeout', microseconds(parameters.answerTimeoutMs))
}

export function afterForcedWrite(
  state: ParticipantState,
  effects: readonly Effect[],
  context: Context,
): Result {
  const writeUs = microseconds(context.parameters.logWriteMs)
  if (writeUs > 0 && state.owes !== null) return outcome(state, ...effects, setStep('log-written', writeUs))
  return after(effects, payDebt(state, context))
}

/** The write is on disk: what was held back for it may be sent. */
export function payDebt(state: ParticipantState, context: Context) {
  const next: ParticipantState = { ...state, owes: null }
  if (state.owes === null) return outcome(next)
  if (state.owes !== 'decision') return outcome(next, send(COORDINATOR, state.owes))
  const label = state.phase === 'committed' ? 'commit' : 'abort'
  return dispatch(next, { label, to: context.nodes.filter((node) => node !== context.self) }, context)
}

/** Writes the decision and keeps it. Nobody else is told. */
export function decide(decision: Decision): Result {
  return outcome(decidedState(decision), ...decisionEffects(decision))
}

/** Writes the decision and tells everyone else. */
export function decideForAll(decision: Decision, context: Context): Result {
  return afterForcedWrite({ ...decidedState(decision), owes: 'decision' }, decisionEffects(decision), context)
}

function decidedState(decision: Decision): ParticipantState {
  return { ...WORKING, phase: decision === 'commit' ? 'committed' : 'aborted' }
}

function decisionEffects(decision: Decision): readonly Effect[] {
  return [...WAITS.map(cancelTimer), write('decision', decision), decided(decision)]
}
