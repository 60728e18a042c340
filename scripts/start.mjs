// npm start (and npm run dev): everything from a fresh clone to a page in the browser. Plain JavaScript without
// packages at its top, because on a fresh clone there are none yet.
import { join, resolve } from 'node:path'
import { reportFailure } from './lib/failure.mjs'
import { requireFreePort, requireNode, requireSecret } from './lib/preconditions.mjs'
import { buildPages, buildWorker, generateCode, installPackages, root } from './lib/prepare.mjs'
import { withProgress } from './lib/progress.mjs'

const isDevelopment = process.argv.includes('--dev')
const startedParts = []
let isStopping = false

async function start() {
  requireNode()
  const port = await requireFreePort()
  const directory = resolve(process.env.DATA_DIR ?? join(root, '.data'))
  const secret = requireSecret(directory)
  await installPackages()
  await generateCode()
  const databaseUrl = await prepareDatabase(directory)
  if (isDevelopment) await buildWorker()
  else await buildPages()
  const { startWebServer } = await import('./lib/web-server.mjs')
  const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`
  const server = await withProgress('Starting the web server', () =>
    startWebServer({
      port,
      isDevelopment,
      // On a terminal only what went wrong is shown; a service's log holds every request.
      isQuiet: !isDevelopment && process.stdout.isTTY === true,
      environment: {
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: secret,
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: address,
      },
    }),
  )
  startedParts.unshift(server)
  process.stdout.write(
    `\n  Faultline is at ${address}\n  Ctrl-C stops it. Learners' work is kept in ${describeStore(directory)}.\n\n`,
  )
  const status = await server.ended
  if (!isStopping) {
    process.stderr.write('\n✕ The web server ended by itself.\n')
    await stop(status ?? 1)
  }
}

async function prepareDatabase(directory) {
  const { migrate } = await import('./prisma/migrate.mjs')
  let databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) {
    const { startEmbeddedDatabase } = await import('./lib/embedded-database.mjs')
    const database = await withProgress('Starting the database', () => startEmbeddedDatabase({ directory }))
    startedParts.unshift(database)
    databaseUrl = database.url
  }
  const applied = await migrate(databaseUrl)
  if (applied.length > 0) process.stdout.write(`✓ Applied ${applied.length} migration(s)\n`)
  return databaseUrl
}

function describeStore(directory) {
  return process.env.DATABASE_URL ? 'your own PostgreSQL' : directory
}

async function stop(status) {
  if (isStopping) return
  isStopping = true
  for (const part of startedParts) await part.stop()
  process.exit(status)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0))

start().catch(async (error) => {
  reportFailure(error)
  await stop(1)
})
