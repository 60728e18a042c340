// A PostgreSQL and a replica that streams from it, each in a folder of its own, from the distribution's programs.
import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { runQuietly } from '../lib/commands.mjs'
import { freePort, unprivilegedOwner } from '../lib/embedded-database.mjs'
import { StartFailure } from '../lib/failure.mjs'

const USER = 'faultline'
const DATABASE = 'faultline'
const ATTEMPTS_MAX = 300
const PAUSE_MS = 100

/**
 * @param {{ programs: string, directory: string }} options
 * @returns {Promise<{ primaryUrl: string, replicaUrl: string, stop: () => Promise<void> }>}
 */
export async function startPostgresPair({ programs, directory }) {
  const owner = unprivilegedOwner()
  const password = 'kept for one run only'
  const primary = { folder: join(directory, 'primary'), port: await freePort() }
  const replica = { folder: join(directory, 'replica'), port: await freePort() }
  for (const { folder } of [primary, replica]) makeFolder(folder, owner)
  const passwordFile = join(directory, 'password')
  writeFileSync(passwordFile, password)
  const run = (name, parameters) =>
    runQuietly(join(programs, name), parameters, {
      ...owner,
      cwd: '/',
      env: { ...process.env, PGPASSWORD: password },
      code: 'cluster-database-not-created',
      remedy: 'Check the disk space of the temporary folder.',
    })
  const url = ({ port }, database = DATABASE) =>
    `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

  await run('initdb', [
    '-D',
    primary.folder,
    '-U',
    USER,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ])
  const servers = [launch({ programs, owner, ...primary })]
  await untilReady(servers[0], url(primary, 'postgres'))
  await query(url(primary, 'postgres'), `CREATE DATABASE ${DATABASE}`)
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', USER]
  await run('pg_basebackup', [
    ...from,
    '-D',
    replica.folder,
    '--write-recovery-conf',
    '--wal-method=stream',
    '--checkpoint=fast',
  ])
  servers.unshift(launch({ programs, owner, ...replica }))
  await untilReady(servers[0], url(replica))
  const stop = async () => {
    for (const server of servers) await stopServer(server)
  }
  return { primaryUrl: url(primary), replicaUrl: url(replica), stop }
}

function makeFolder(folder, owner) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (owner) chownSync(folder, owner.uid, owner.gid)
}

function launch({ programs, owner, folder, port }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
  }
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(programs, 'postgres'), ['-D', folder, '-p', String(port), ...parameters], {
    ...owner,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  server.lastWords = ''
  server.stderr.on('data', (data) => (server.lastWords = (server.lastWords + data).slice(-2000)))
  process.on('exit', () => server.exitCode === null && server.kill('SIGINT'))
  return server
}

async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function untilReady(server, url) {
  for (let attempt = 0; attempt < ATTEMPTS_MAX && server.exitCode === null; attempt += 1) {
    const isReady = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new StartFailure(
    'cluster-database-not-started',
    `PostgreSQL did not start: ${server.lastWords}`,
    'What it says above tells why.',
  )
}

function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', resolve)
    server.kill('SIGINT')
  })
}
