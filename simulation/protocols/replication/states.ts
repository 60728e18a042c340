import type { Context, Effect, Stable } from '../../kernel/protocol'
import type { Plain } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'
import { invariant } from '../../kernel/invariant'
import { setTimer } from '../shared/effects'

export const CLIENT = 'client'
export const READER = 'reader'
export const PRIMARY = 'primary'
export const OPERATOR = 'operator'

/** A write with an instant: when it was sent, or when something will be done with it. */
interface TimedWrite {
  readonly write: number
  readonly atUs: number
}

export interface ClientState {
  readonly role: 'client'
  readonly sent: number
  readonly waiting: readonly TimedWrite[]
  readonly acknowledged: readonly number[]
  /** Sum of the times from sending to acknowledgement. */
  readonly waitedUs: number
  readonly reads: number
  readonly stale: number
  /** Acknowledged writes that the client is going to read. */
  readonly toRead: readonly TimedWrite[]
  /** Whom it writes to. */
  readonly primary: NodeId
}

/** Another client, which reads on the primary now and then. */
export interface ReaderState {
  readonly role: 'reader'
  readonly seen: readonly number[]
  readonly primary: NodeId
}

/** A read that waits until a position has been applied. */
export interface PendingRead {
  readonly from: NodeId
  readonly write: number
}

export interface ServerState {
  readonly role: 'server'
  readonly isPrimary: boolean
  /** Numbers of writes in the order of this server's log. On a replica: what it has received. */
  readonly log: readonly number[]
  /** How many entries of the log have taken effect and can be read here. */
  readonly applied: number
  /** What each applied entry has left behind: equal marks are equal data. */
  readonly data: readonly string[]
  /** The primary waits with its answer to these writes, each from when it came. */
  readonly unanswered: readonly (TimedWrite & { readonly from: NodeId })[]
  /** Entries that are still to be sent to the replicas. */
  readonly unsent: readonly TimedWrite[]
  /** By replica: up to where it has confirmed. */
  readonly confirmed: Readonly<Record<NodeId, number>>
  /** Semi-synchronous replication has fallen back to asynchronous. */
  readonly isDegraded: boolean
  readonly follows: NodeId | null
  /** On disk: the server whose log this one's is the beginning of. On the one that leads: itself. */
  readonly logOf: NodeId
  /** Who receives the log of the one that leads. */
  readonly followers: readonly NodeId[]
  readonly pendingReads: readonly PendingRead[]
}

export interface OperatorState {
  readonly role: 'operator'
  readonly promoted: NodeId | null
  /** By replica: how many entries it has received. */
  readonly positions: Readonly<Record<NodeId, number>>
  /** What the promoted replica had received. */
  readonly promotedAt: number | null
  readonly isFailingOver: boolean
  /** Servers that came back during the failover and wait to hear who leads. */
  readonly curious: readonly NodeId[]
}

/** What the operator has on disk of its failover; null before one. */
export function promotionOf({ promoted }: Stable): { readonly node: NodeId; readonly at: number } | null {
  if (typeof promoted !== 'object' || promoted === null || !('node' in promoted)) return null
  return { node: String(promoted.node), at: Number(promoted.at) }
}

export type State = ClientState | ReaderState | ServerState | OperatorState

export function replicasOf(nodes: readonly NodeId[]): readonly NodeId[] {
  return nodes.filter((node) => /^r\d$/.test(node))
}

export function serversOf(nodes: readonly NodeId[]): readonly NodeId[] {
  return [PRIMARY, ...replicasOf(nodes)]
}

export function clockOf({ nowUs }: Context): number {
  invariant(nowUs !== null, 'Replication needs a clock')
  return nowUs
}

/** Sets a timer for an instant. A node that stood still may come too late for it: then it is due at once. */
export function timerAt(timer: string, atUs: number, context: Context): Effect {
  return setTimer(timer, Math.max(0, atUs - clockOf(context)))
}

export function tell(to: NodeId, label: string, values: Readonly<Record<string, Plain>> = {}): Effect {
  return { kind: 'send', to, body: { label, values } }
}
