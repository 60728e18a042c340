import { closeReplica } from './replica'
import { closeConnections, database, databasePool } from './client'

/** @returns whether the database answers within `timeoutMs`. */
export async function isDatabaseReachable(timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs)
  })
  const answer = database().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  const isReachable = await Promise.race([answer, timeout])
  clearTimeout(timer)
  return isReachable
}

/** The migrations that this database went through to the end. */
export async function listAppliedMigrations(): Promise<string[]> {
  const rows = await database().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return rows.map((row) => row.migration_name)
}

/** How the connections of this process are used at the moment. */
export function readPool(): { busy: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = databasePool()
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}

/** Closes every connection, so that a script can end. */
export async function disconnectDatabase(): Promise<void> {
  await Promise.all([closeConnections(), closeReplica()])
}
