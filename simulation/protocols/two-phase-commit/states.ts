import type { Context, Effect, Outcome } from '../../kernel/protocol'
import type { NodeId } from '../../kernel/run'
import type { Decision } from '../shared/atomic-commit'
import { microseconds } from '../shared/effects'

export interface CoordinatorState {
  readonly role: 'coordinator'
  /** `writing` lasts from the decision's record being on disk until the coordinator tells. */
  readonly phase: 'idle' | 'collecting' | 'writing' | 'told'
  readonly decision: Decision | null
  /** Participants whose vote arrived, in order of their names. */
  readonly yes: readonly NodeId[]
  readonly no: readonly NodeId[]
  /** Participants that were told and have not acknowledged, in order of their names. */
  readonly unacknowledged: readonly NodeId[]
}

export interface ParticipantState {
  readonly role: 'participant'
  /** `uncertain` begins when the yes vote is on disk: from then on only a decision helps. */
  readonly phase: 'working' | 'voting' | 'uncertain' | 'committed' | 'aborted'
  /** What is still to be sent when the forced write is done. */
  readonly owes: 'yes' | 'no' | 'acknowledgement' | null
  /** Has waited too long for the decision and asks for it. */
  readonly isAsking: boolean
}

export type State = CoordinatorState | ParticipantState
export type Result = Outcome<State>

/** A question asked again and again until it is answered. */
export function setPoll(timer: string, { parameters }: Context): Effect {
  return { kind: 'set-timer', timer, afterUs: microseconds(parameters.retryMs), isPoll: true }
}
