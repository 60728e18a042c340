import type { Context, Effect, Outcome, ProtocolEvent } from '../../kernel/protocol'
import { lossesToSuspicion } from '../../theory/failure-detection'
import { cancelTimer, microseconds, outcome, send, setTimer } from '../shared/effects'
import { firstIntervals, waitUs, withInterval } from './detectors'
import { clockOf, endUsOf, PRIMARY, STANDBY, type MonitorState } from './states'

const WATCHING: MonitorState = {
  role: 'monitor',
  isSuspecting: false,
  hasFailedOver: false,
  isOver: false,
  firstBeat: null,
  lastBeat: null,
  lastArrivalUs: null,
  intervalsUs: [],
  waitUs: null,
  suspicions: [],
}

/** The node that watches: from the first heartbeat on it expects the next, suspects when it waits too long, and acts. */
export function handleMonitor(
  state: MonitorState | null,
  event: ProtocolEvent,
  context: Context,
): Outcome<MonitorState> | null {
  if (event.kind === 'start' || event.kind === 'recover') {
    return outcome(WATCHING, setTimer('end', Math.max(0, endUsOf(context) - clockOf(context))))
  }
  if (state === null) return null
  if (event.kind === 'deliver') {
    return event.body.label === 'heartbeat'
      ? receive(state, Number(event.body.values?.beat ?? 0), context)
      : outcome(state)
  }
  if (event.kind !== 'fire') return null
  if (event.timer === 'end') return outcome({ ...state, isOver: true }, cancelTimer('suspicion-timeout'))
  return event.timer === 'suspicion-timeout' ? suspect(state, context) : null
}

function receive(state: MonitorState, beat: number, context: Context): Outcome<MonitorState> {
  if (state.isOver) return outcome(state)
  const nowUs = clockOf(context)
  const intervalsUs = intervalsAfter(state, nowUs, context)
  const wait = waitUs(context.parameters, intervalsUs)
  const next: MonitorState = {
    ...state,
    isSuspecting: false,
    // A count that begins again belongs to a primary that has come back.
    firstBeat: state.firstBeat === null || beat <= (state.lastBeat ?? 0) ? beat : state.firstBeat,
    lastBeat: beat,
    lastArrivalUs: nowUs,
    intervalsUs,
    waitUs: wait,
  }
  const effects: Effect[] = [setTimer('suspicion-timeout', wait)]
  if (state.isSuspecting) effects.unshift({ kind: 'decide', decision: 'trust' })
  if (state.hasFailedOver && context.parameters.stepDown === true) effects.push(send(PRIMARY, 'step-down'))
  return outcome(next, ...effects)
}

/** An interval that ended a suspicion is left out, as in Akka: it tells of the outage, not of the usual rhythm. */
function intervalsAfter(state: MonitorState, nowUs: number, { parameters }: Context): readonly number[] {
  if (parameters.detector !== 'phi') return []
  if (state.lastArrivalUs === null) return firstIntervals(parameters)
  return state.isSuspecting ? state.intervalsUs : withInterval(state.intervalsUs, nowUs - state.lastArrivalUs)
}

function suspect(state: MonitorState, context: Context): Outcome<MonitorState> {
  const atUs = clockOf(context)
  const missing = lossesToSuspicion(
    atUs - (state.lastArrivalUs ?? atUs),
    microseconds(context.parameters.intervalMs),
  )
  const beats = (state.lastBeat ?? 0) - (state.firstBeat ?? 0) + missing
  const next: MonitorState = {
    ...state,
    isSuspecting: true,
    suspicions: [...state.suspicions, { atUs, beats }],
  }
  return respond(next, context)
}

function respond(state: MonitorState, { parameters }: Context): Outcome<MonitorState> {
  const suspicion: Effect = { kind: 'decide', decision: 'suspect' }
  switch (parameters.response) {
    case 'restart':
      return outcome(state, suspicion, send(PRIMARY, 'restart'))
    case 'failover': {
      const hasFailedOver = { ...state, hasFailedOver: true }
      // The standby is told once: it stays active.
      return state.hasFailedOver
        ? outcome(state, suspicion)
        : outcome(hasFailedOver, suspicion, send(STANDBY, 'take-over'))
    }
    default:
      return outcome(state, suspicion, { kind: 'note', code: 'alerts' })
  }
}
