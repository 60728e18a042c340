import type { Body, Effect, Outcome } from '../../kernel/protocol'
import type { NodeId, ParameterValue } from '../../kernel/run'

/* Short names for what handlers ask for, shared by the protocols. */

export function outcome<State>(state: State, ...effects: readonly Effect[]): Outcome<State> {
  return { state, effects }
}

export function send(to: NodeId, label: string): Effect {
  const body: Body = { label }
  return { kind: 'send', to, body }
}

export function setTimer(timer: string, afterUs: number): Effect {
  return { kind: 'set-timer', timer, afterUs }
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
