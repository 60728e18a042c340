import type { Context, Effect, Outcome } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import type { Decision } from '../shared/atomic-commit'
import { microseconds, outcome, send } from '../shared/effects'

/** One message to several nodes, of which these have not been sent yet: whoever crashes in between has told only some. */
export interface Outbox {
  readonly label: 'pre-commit' | Decision
  readonly to: readonly NodeId[]
}

export interface CoordinatorState {
  readonly role: 'coordinator'
  /** `asking`: came back without a decision, which others may have taken meanwhile. */
  readonly phase: 'idle' | 'collecting' | 'pre-committing' | 'writing' | 'told' | 'asking'
  readonly decision: Decision | null
  /** Participants whose vote arrived, in order of their names. */
  readonly yes: readonly NodeId[]
  readonly no: readonly NodeId[]
  /** Participants that confirmed the pre-commit, in order of their names. */
  readonly acknowledged: readonly NodeId[]
  readonly outbox: Outbox | null
}

/** What a node answers to whoever leads the termination. Whoever has decided answers with the decision instead. */
export type Answer = 'uncertain' | 'pre-committed' | 'here' | 'recovering'

/** A participant that finishes what the coordinator has left. */
export interface Lead {
  readonly step: 'collecting' | 'pre-committing'
  readonly answers: Readonly<Record<NodeId, Answer>>
  /** From whom an answer, or the confirmation of a pre-commit, is still missing. */
  readonly missing: readonly NodeId[]
}

export interface ParticipantState {
  readonly role: 'participant'
  readonly phase: 'working' | 'voting' | 'uncertain' | 'pre-committed' | 'committed' | 'aborted'
  /** What is still to be sent when the forced write is done. */
  readonly owes: 'yes' | 'no' | 'decision' | null
  /** Came back after its vote: it does not take part in the termination, and asks how it ended. */
  readonly isRecovered: boolean
  readonly lead: Lead | null
  readonly outbox: Outbox | null
}

export type State = CoordinatorState | ParticipantState
export type Result = Outcome<State>

/** A question asked again and again until it is answered. */
export function setPoll(timer: string, { parameters }: Context): Effect {
  return { kind: 'set-timer', timer, afterUs: microseconds(parameters.retryMs), isPoll: true }
}

/** A moment that a node's own work takes. */
export function setStep(timer: string, afterUs: number): Effect {
  return { kind: 'set-timer', timer, afterUs, isStep: true }
}

/**
 * Sends one message after another with a gap between, the first at once.
 * @param whenAllSent asked for when the last one has left.
 */
export function dispatch<Each extends State>(
  state: Each,
  { label, to }: Outbox,
  { parameters }: Context,
  whenAllSent: readonly Effect[] = [],
): Outcome<Each> {
  const gapUs = microseconds(parameters.sendGapMs)
  const now = gapUs === 0 ? to : to.slice(0, 1)
  const left = to.slice(now.length)
  const messages = now.map((node) => send(node, label))
  if (left.length === 0) return outcome({ ...state, outbox: null }, ...messages, ...whenAllSent)
  return outcome({ ...state, outbox: { label, to: left } }, ...messages, setStep('send-next', gapUs))
}

/** Puts effects that come first before those of an outcome. */
export function after<Each extends State>(effects: readonly Effect[], result: Outcome<Each>): Outcome<Each> {
  return { state: result.state, effects: [...effects, ...result.effects] }
}
