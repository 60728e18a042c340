import type { Context, Effect } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import { participantsOf } from '../shared/atomic-commit'
import { outcome, send } from '../shared/effects'
import { answerTimeout, decideForAll, decisionTimeout } from './participant-parts'
import { after, dispatch, type Answer, type Lead, type ParticipantState, type Result } from './states'

/*
 * The termination protocol: a participant that has waited too long asks everyone how far they have come. If nobody
 * before it is up, it leads: any abort → abort; any commit → commit; all uncertain → abort; some pre-committed →
 * pre-commit the others, then commit. Whoever does not answer in time counts as crashed.
 * @see Skeen 1981; Bernstein, Hadzilacos and Goodman 1987, section 7.5.
 */

/** The coordinator goes before all participants, and they before one another in order of their names. */
export function goesBefore(other: NodeId, { self, nodes }: Context): boolean {
  return nodes.indexOf(other) < nodes.indexOf(self)
}

export function startLeading(state: ParticipantState, context: Context): Result {
  const others = context.nodes.filter((node) => node !== context.self)
  const lead: Lead = { step: 'collecting', answers: {}, missing: others }
  const note: Effect = { kind: 'note', code: 'asks-for-states' }
  const questions = others.map((node) => send(node, 'ask-state'))
  return outcome({ ...state, lead }, note, ...questions, answerTimeout(context))
}

/** An answer about a state, or the confirmation of a pre-commit. */
export function receiveAnswer(
  state: ParticipantState,
  from: NodeId,
  label: string,
  context: Context,
): Result {
  const { lead } = state
  if (lead === null || !lead.missing.includes(from)) return outcome(state)
  const isConfirmation = label === 'acknowledgement'
  if (isConfirmation !== (lead.step === 'pre-committing')) return outcome(state)
  const missing = lead.missing.filter((node) => node !== from)
  const answers = isConfirmation ? lead.answers : { ...lead.answers, [from]: label as Answer }
  const next: ParticipantState = { ...state, lead: { ...lead, answers, missing } }
  return missing.length === 0 ? goOn(next, context) : outcome(next)
}

/** Whoever has not answered by now counts as crashed. */
export function giveUpWaiting(state: ParticipantState, context: Context): Result | null {
  return state.lead === null ? null : goOn(state, context)
}

function goOn(state: ParticipantState, context: Context): Result {
  return state.lead?.step === 'pre-committing' ? decideForAll('commit', context) : conclude(state, context)
}

/** What follows from the states of those who answered. A decision would have ended this before. */
function conclude(state: ParticipantState, context: Context): Result {
  const answers = state.lead?.answers ?? {}
  const before = Object.keys(answers).find(
    (node) => goesBefore(node, context) && answers[node] !== 'recovering',
  )
  if (before !== undefined) return leaveItTo(state, before, context)
  const peers = participantsOf(context.nodes)
  const isSomePreCommitted =
    state.phase === 'pre-committed' || peers.some((node) => answers[node] === 'pre-committed')
  if (!isSomePreCommitted) return decideForAll('abort', context)
  const uncertain = peers.filter((node) => answers[node] === 'uncertain')
  const next: ParticipantState = {
    ...state,
    phase: 'pre-committed',
    lead: { step: 'pre-committing', answers, missing: uncertain },
  }
  if (uncertain.length === 0) return decideForAll('commit', context)
  return dispatch(next, { label: 'pre-commit', to: uncertain }, context, [answerTimeout(context)])
}

/** Somebody who goes before is up and will finish the transaction: two leaders could contradict each other. */
function leaveItTo(state: ParticipantState, leader: NodeId, context: Context): Result {
  const note: Effect = { kind: 'note', code: 'leaves-it-to', values: { leader } }
  return after([note], outcome({ ...state, lead: null }, decisionTimeout(context)))
}
