import type { Context } from '../../kernel/protocol'
import { invariant } from '../../kernel/invariant'
import { microseconds } from '../shared/effects'

export const PRIMARY = 'primary'
export const MONITOR = 'monitor'
export const STANDBY = 'standby'

export interface PrimaryState {
  readonly role: 'primary'
  /** `retired`: told that the standby has taken over. */
  readonly phase: 'active' | 'restarting' | 'retired'
  /** Since when it has been serving without a break, virtual microseconds. */
  readonly upSinceUs: number
  readonly beats: number
  /** Whether its next heartbeat has to wait for a busy processor. */
  readonly isSlow: boolean
}

export interface Suspicion {
  readonly atUs: number
  /** Heartbeats from the first that arrived to the suspicion, the missing ones included. */
  readonly beats: number
}

export interface MonitorState {
  readonly role: 'monitor'
  readonly isSuspecting: boolean
  readonly hasFailedOver: boolean
  readonly isOver: boolean
  readonly firstBeat: number | null
  readonly lastBeat: number | null
  readonly lastArrivalUs: number | null
  /** The latest intervals between arrivals, oldest first; only the accrual detector needs them. */
  readonly intervalsUs: readonly number[]
  /** How long after the last arrival the suspicion begins. */
  readonly waitUs: number | null
  readonly suspicions: readonly Suspicion[]
}

export interface StandbyState {
  readonly role: 'standby'
  readonly isActive: boolean
}

export type State = PrimaryState | MonitorState | StandbyState

/** The instant of the event. @throws {InvariantError} in a search, which has no clock. */
export function clockOf({ nowUs }: Context): number {
  invariant(nowUs !== null, 'Heartbeats need a clock')
  return nowUs
}

/** How much later than an interval the next heartbeat leaves on average, because the primary is busy. */
export function slownessUs(context: Context): number {
  const { slowMs, slowFromS } = context.parameters
  return clockOf(context) < microseconds(slowFromS) * 1_000 ? 0 : microseconds(slowMs)
}

export function endUsOf({ parameters }: Context): number {
  return microseconds(parameters.durationS) * 1_000
}
