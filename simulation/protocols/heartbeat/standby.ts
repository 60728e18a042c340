import type { Outcome, ProtocolEvent } from '../../kernel/protocol'
import { outcome } from '../shared/effects'
import type { StandbyState } from './states'

/** The node that takes over when it is told to, and asks nobody whether that is right. */
export function handleStandby(
  state: StandbyState | null,
  event: ProtocolEvent,
): Outcome<StandbyState> | null {
  if (event.kind === 'start' || event.kind === 'recover') return outcome({ role: 'standby', isActive: false })
  if (state === null) return null
  if (event.kind !== 'deliver') return null
  if (event.body.label !== 'take-over' || state.isActive) return outcome(state)
  return outcome({ ...state, isActive: true }, { kind: 'decide', decision: 'take-over' })
}
