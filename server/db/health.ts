import { closeConnections, database } from './client'

/** @returns whether the database answers. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

/** Closes every connection, so that a script can end. */
export async function disconnectDatabase(): Promise<void> {
  await closeConnections()
}
