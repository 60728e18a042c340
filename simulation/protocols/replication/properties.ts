import type { NodeSnapshot, Property, Snapshot } from '../../kernel/protocol'
import {
  CLIENT,
  OPERATOR,
  PRIMARY,
  promotionOf,
  READER,
  replicasOf,
  type ClientState,
  type ReaderState,
  type ServerState,
  type State,
} from './states'

type Node = NodeSnapshot<State>

/** So many lost writes are named; of the others only the number is told. */
const LISTED_MAX = 20

/** Every acknowledged write is in the log of the server that leads. */
const nothingLost: Property<State> = {
  id: 'nothing-lost',
  kind: 'always',
  check(snapshot) {
    const lost = lostWrites(snapshot)
    if (lost.length === 0) return null
    const values = { count: lost.length, writes: lost.slice(0, LISTED_MAX).join(',') }
    const more = lost.length - LISTED_MAX
    return more > 0
      ? { code: 'lost-many', nodes: [leaderOf(snapshot)], values: { ...values, more } }
      : { code: 'lost', nodes: [leaderOf(snapshot)], values }
  },
}

/** The client finds what it was told is written. */
const readYourWrites: Property<State> = {
  id: 'read-your-writes',
  kind: 'always',
  check(snapshot) {
    const stale = clientOf(snapshot)?.stale ?? 0
    return stale === 0 ? null : { code: 'stale', nodes: [CLIENT], values: { count: stale } }
  },
}

/** Nothing that another client has seen is gone from the server that leads. */
const noReadVanishes: Property<State> = {
  id: 'no-read-vanishes',
  kind: 'always',
  check(snapshot) {
    const log = leadingLog(snapshot)
    const reader = stateOf(snapshot, READER)
    if (log === null || reader?.role !== 'reader') return null
    const gone = (reader satisfies ReaderState).seen.find((write) => !log.includes(write))
    return gone === undefined ? null : { code: 'vanished', nodes: [READER], values: { write: gone } }
  },
}

/** Servers that have applied the same entries hold the same data. */
const replicasAgree: Property<State> = {
  id: 'replicas-agree',
  kind: 'always',
  check(snapshot) {
    const servers = serversOf(snapshot)
    for (const one of servers) {
      for (const other of servers) {
        const length = Math.min(one.state.data.length, other.state.data.length)
        const place = one.state.data.findIndex(
          (mark, at) => at < length && isSameWrite(one, other, at) && mark !== other.state.data[at],
        )
        if (place === -1) continue
        const write = one.state.log[place] ?? 0
        return { code: 'diverged', nodes: [one.id, other.id], values: { write } }
      }
    }
    return null
  },
}

function isSameWrite(one: Server, other: Server, place: number): boolean {
  return one.state.log[place] === other.state.log[place]
}

export const properties: readonly Property<State>[] = [
  nothingLost,
  readYourWrites,
  noReadVanishes,
  replicasAgree,
]

interface Server {
  readonly id: string
  readonly state: ServerState
}

function serversOf({ nodes }: Snapshot<State>): readonly Server[] {
  const names = [PRIMARY, ...replicasOf(nodes.map(({ id }) => id))]
  return nodes.flatMap(({ id, state }) =>
    names.includes(id) && state?.role === 'server' ? [{ id, state }] : [],
  )
}

function stateOf({ nodes }: Snapshot<State>, id: string): Node['state'] | undefined {
  return nodes.find((node) => node.id === id)?.state
}

export function clientOf(snapshot: Snapshot<State>): ClientState | null {
  const state = stateOf(snapshot, CLIENT)
  return state?.role === 'client' ? state : null
}

/** Whom the operator has promoted, also while it is down: that is on its disk. */
function leaderOf({ nodes }: Snapshot<State>): string {
  return promotionOf(nodes.find(({ id }) => id === OPERATOR)?.stable ?? {})?.node ?? PRIMARY
}

/** The log of the server that leads; null while it is down. */
function leadingLog(snapshot: Snapshot<State>): readonly number[] | null {
  const state = stateOf(snapshot, leaderOf(snapshot))
  return state?.role === 'server' ? state.log : null
}

/** Writes that the client was told are done, and that the server that leads does not have. */
export function lostWrites(snapshot: Snapshot<State>): readonly number[] {
  const log = leadingLog(snapshot)
  if (log === null) return []
  return (clientOf(snapshot)?.acknowledged ?? []).filter((write) => !log.includes(write))
}
