import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Installation {
  readonly DATABASE_URL: string
  readonly AUTH_SECRET: string
}

const PORT_LINE = 3

/**
 * Where the database of `npm start` listens, for commands that run beside it.
 * @throws {Error} with what to do, when nothing runs and DATABASE_URL is not set.
 */
export function findRunningInstallation(
  environment: Readonly<Record<string, string | undefined>>,
): Installation {
  const directory = resolve(environment.DATA_DIR ?? '.data')
  const secretFile = join(directory, 'auth-secret')
  const secret =
    environment.AUTH_SECRET ?? (existsSync(secretFile) ? readFileSync(secretFile, 'utf8').trim() : '')
  if (environment.DATABASE_URL) {
    if (!secret) throw new Error('AUTH_SECRET is not set: give the command the one that the server has.')
    return { DATABASE_URL: environment.DATABASE_URL, AUTH_SECRET: secret }
  }
  const processFile = join(directory, 'postgres/postmaster.pid')
  if (!existsSync(processFile)) {
    throw new Error(
      `No database runs in ${directory}. Run npm start beside this command, or set DATABASE_URL.`,
    )
  }
  const port = readFileSync(processFile, 'utf8').split('\n')[PORT_LINE]
  const password = readFileSync(join(directory, 'database-password'), 'utf8').trim()
  return {
    DATABASE_URL: `postgresql://faultline:${password}@127.0.0.1:${port}/faultline`,
    AUTH_SECRET: secret,
  }
}
