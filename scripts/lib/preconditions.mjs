import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StartFailure } from './failure.mjs'

const NODE_VERSION_MIN = [20, 19]

/** @throws {StartFailure} when this Node is older than the project needs. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  const [majorMin, minorMin] = NODE_VERSION_MIN
  if (major > majorMin || (major === majorMin && minor >= minorMin)) return
  throw new StartFailure(
    'node-too-old',
    `Faultline needs Node ${NODE_VERSION_MIN.join('.')} or newer, and this is ${version}.`,
    'Install a current Node from your system or from nodejs.org, and run the command again.',
  )
}

/** @returns the port of PORT, 3000 without one. @throws {StartFailure} when it is no port or somebody listens there. */
export async function requireFreePort(text = process.env.PORT ?? '3000') {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartFailure(
      'port-invalid',
      `PORT is "${text}", which is no port.`,
      'Use a number from 1 to 65535, for example PORT=3001 npm start.',
    )
  }
  const error = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, () => probe.close(() => resolve(null)))
  })
  if (!error) return port
  if (error.code === 'EACCES') {
    throw new StartFailure(
      'port-forbidden',
      `This user may not listen on port ${port}.`,
      'Use a port above 1023, for example PORT=3001 npm start.',
    )
  }
  throw new StartFailure(
    'port-taken',
    `Something already listens on port ${port}.`,
    `Stop it (is Faultline already running?), or choose another port: PORT=${port === 65_535 ? 3001 : port + 1} npm start.`,
  )
}

/**
 * The secret that signs sessions, guests and tickets. With the embedded database it is made once and kept beside the
 * data; with a database of one's own it must be given, because several processes have to share it.
 * @param {string} directory where the data lies
 * @param {Record<string, string | undefined>} environment
 * @throws {StartFailure}
 */
export function requireSecret(directory, environment = process.env) {
  if (environment.AUTH_SECRET) {
    if (environment.AUTH_SECRET.length >= 32) return environment.AUTH_SECRET
    throw new StartFailure(
      'secret-too-short',
      'AUTH_SECRET has fewer than 32 characters.',
      'Make one with: openssl rand -base64 48',
    )
  }
  if (environment.DATABASE_URL) {
    throw new StartFailure(
      'secret-missing',
      'DATABASE_URL is set but AUTH_SECRET is not, and sessions cannot be signed without it.',
      'Make one with: openssl rand -base64 48 — and give every process the same.',
    )
  }
  const file = join(directory, 'auth-secret')
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
