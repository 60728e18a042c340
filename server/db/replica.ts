import type { Connections } from './client'
import { database, openConnections } from './client'
import type { PrismaClient } from './generated/client'

const CHECK_EVERY_MS = 2_000
const LAG_SECONDS_MAX = 30
const CONNECT_TIME_OUT_MS = 2_000

/** Seconds behind, or null when nobody knows: a standby that lost its primary believes that it is up to date. */
interface Standing {
  readonly lagSeconds: number | null
  readonly checkedAt: number
}

interface Replica {
  readonly connections: Connections
  standing: Promise<Standing> | Standing
}

// As with the primary's connections, these outlive a module that is loaded again.
const holder = globalThis as typeof globalThis & { faultlineReplica?: Replica }

function replica(): Replica | null {
  const url = process.env.DATABASE_REPLICA_URL
  if (!url) return null
  holder.faultlineReplica ??= {
    connections: openConnections(url, CONNECT_TIME_OUT_MS),
    standing: { lagSeconds: null, checkedAt: Number.NEGATIVE_INFINITY },
  }
  return holder.faultlineReplica
}

async function measureLag({ prisma }: Connections): Promise<Standing> {
  const checkedAt = performance.now()
  try {
    // Without new writes the time of the last one says nothing: whoever replayed all that arrived is not behind.
    const [row] = await prisma.$queryRaw<{ lag: number | null }[]>`
      SELECT CASE
        WHEN NOT pg_is_in_recovery() THEN 0
        WHEN NOT EXISTS (SELECT FROM pg_stat_wal_receiver) THEN NULL
        WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
        ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())
      END::float8 AS lag`
    return { lagSeconds: row?.lag ?? null, checkedAt }
  } catch {
    return { lagSeconds: null, checkedAt }
  }
}

async function standingOf(known: Replica): Promise<Standing> {
  const standing = await known.standing
  if (performance.now() - standing.checkedAt < CHECK_EVERY_MS) return standing
  known.standing = measureLag(known.connections)
  return known.standing
}

/** How far the replica is behind; undefined without one. */
export async function readReplicaLag(): Promise<number | null | undefined> {
  const known = replica()
  return known ? (await standingOf(known)).lagSeconds : undefined
}

/**
 * Reads what may be some seconds old: from the replica where there is one that keeps up, otherwise from the primary.
 * Only for what the reader did not write and nothing is decided by: never what a learner sees of their own, never
 * permissions.
 */
export async function readWithLag<Result>(
  read: (database: PrismaClient) => Promise<Result>,
): Promise<Result> {
  const known = replica()
  if (!known) return read(database())
  const { lagSeconds } = await standingOf(known)
  if (lagSeconds === null || lagSeconds > LAG_SECONDS_MAX) return read(database())
  try {
    return await read(known.connections.prisma)
  } catch {
    // It ended meanwhile, or cancelled a query to keep up. If the query is at fault the primary says so.
    known.standing = { lagSeconds: null, checkedAt: performance.now() }
    return read(database())
  }
}

export async function closeReplica(): Promise<void> {
  const open = holder.faultlineReplica
  delete holder.faultlineReplica
  await open?.connections.prisma.$disconnect()
  await open?.connections.pool.end()
}
