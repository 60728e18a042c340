import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startEmbeddedDatabase } from '../lib/embedded-database.mjs'
import { findRunningInstallation } from '../lib/running-installation'

/** Works on the database of DATABASE_URL, on the one that npm start runs, or else starts the embedded one for the while. */
export async function withDatabase<Result>(
  work: (connectionString: string) => Promise<Result>,
): Promise<Result> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL)
  const directory = resolve(process.env.DATA_DIR ?? '.data')
  if (existsSync(join(directory, 'postgres/postmaster.pid'))) {
    const { DATABASE_URL: url } = findRunningInstallation({ ...process.env, DATABASE_URL: undefined })
    return work(url)
  }
  const database = await startEmbeddedDatabase({ directory })
  try {
    return await work(database.url)
  } finally {
    await database.stop()
  }
}
