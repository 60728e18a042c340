import type { Context, Outcome, ProtocolEvent } from '../../kernel/protocol'
import { cancelTimer, microseconds, outcome, setTimer } from '../shared/effects'
import { clockOf, endUsOf, MONITOR, slownessUs, type PrimaryState } from './states'

/** The node that serves and says so every interval, from a random moment of the first one on. */
export function handlePrimary(
  state: PrimaryState | null,
  event: ProtocolEvent,
  context: Context,
): Outcome<PrimaryState> | null {
  if (event.kind === 'start') {
    const jitterUs = microseconds(context.parameters.intervalMs)
    return outcome(serving(0, context), endTimer(context), {
      kind: 'set-timer',
      timer: 'beat',
      afterUs: 0,
      jitterUs,
    })
  }
  // What it served before the crash is on no disk here: it serves again, whatever happened meanwhile.
  if (event.kind === 'recover') return beat(serving(0, context), context, true)
  if (state === null) return null
  if (event.kind === 'fire') return fire(state, event.timer, context)
  return event.kind === 'deliver' ? receive(state, event.body.label, context) : null
}

function serving(beats: number, context: Context): PrimaryState {
  return { role: 'primary', phase: 'active', upSinceUs: clockOf(context), beats, isSlow: false }
}

function endTimer(context: Context) {
  return setTimer('end', Math.max(0, endUsOf(context) - clockOf(context)))
}

function fire(state: PrimaryState, timer: string, context: Context): Outcome<PrimaryState> | null {
  switch (timer) {
    case 'beat':
      return beat(state, context, false)
    case 'restarted':
      return beat(serving(state.beats, context), context, false)
    case 'end':
      return outcome(state, cancelTimer('beat'), cancelTimer('restarted'))
    default:
      return null
  }
}

/** A slow primary waits an interval and then for its turn: what it is busy with delays the heartbeat too. */
function beat(state: PrimaryState, context: Context, isBack: boolean): Outcome<PrimaryState> {
  const beats = state.beats + 1
  const exponentialUs = slownessUs(context)
  return outcome(
    { ...state, beats, isSlow: exponentialUs > 0 },
    { kind: 'send', to: MONITOR, body: { label: 'heartbeat', values: { beat: beats } } },
    { kind: 'set-timer', timer: 'beat', afterUs: microseconds(context.parameters.intervalMs), exponentialUs },
    ...(isBack ? [endTimer(context)] : []),
  )
}

function receive(state: PrimaryState, label: string, context: Context): Outcome<PrimaryState> {
  // An order that comes after the end, from a monitor that stood still, would set the heartbeats going for ever.
  if (clockOf(context) >= endUsOf(context)) return outcome(state)
  if (label === 'restart' && state.phase === 'active') {
    const timer = setTimer('restarted', microseconds(context.parameters.restartMs))
    const decision = { kind: 'decide', decision: 'restart' } as const
    return outcome({ ...state, phase: 'restarting' }, decision, cancelTimer('beat'), timer)
  }
  if (label === 'step-down' && state.phase === 'active') {
    return outcome(
      { ...state, phase: 'retired' },
      { kind: 'decide', decision: 'step-down' },
      cancelTimer('beat'),
    )
  }
  return outcome(state)
}
