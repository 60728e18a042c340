import type { Body, Context, Effect, Outcome } from '../../kernel/protocol'
import type { NodeId, ParameterValue } from '../../kernel/run'

export type Decision = 'commit' | 'abort'

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

export const COORDINATOR = 'coordinator'

/** When the coordinator begins, virtual microseconds: late enough to crash it before. */
export const BEGIN_US = 4_000

export function participantsOf(nodes: readonly NodeId[]): readonly NodeId[] {
  return nodes.filter((node) => node !== COORDINATOR)
}

export function outcome(state: State, ...effects: readonly Effect[]): Result {
  return { state, effects }
}

export function send(to: NodeId, label: string): Effect {
  const body: Body = { label }
  return { kind: 'send', to, body }
}

export function setTimer(timer: string, afterUs: number): Effect {
  return { kind: 'set-timer', timer, afterUs }
}

/** A question asked again and again until it is answered. */
export function setPoll(timer: string, { parameters }: Context): Effect {
  return { kind: 'set-timer', timer, afterUs: microseconds(parameters.retryMs), isPoll: true }
}

export function cancelTimer(timer: string): Effect {
  return { kind: 'cancel-timer', timer }
}

export function write(key: string, value: string | boolean): Effect {
  return { kind: 'write', key, value }
}

/** @param value a parameter in milliseconds. @returns virtual microseconds. */
export function microseconds(value: ParameterValue | undefined): number {
  return Number(value) * 1_000
}
