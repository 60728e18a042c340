// npm test: everything that must hold, on a fresh clone too, against a production build and a throw-away database.
// npm run check: the part of it that needs neither database nor browser.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { reportFailure } from './lib/failure.mjs'
import { requireNode } from './lib/preconditions.mjs'
import { buildPages, buildWorker, generateCode, installPackages, root } from './lib/prepare.mjs'
import { command, countVitest, makeReport, tests } from './lib/steps.mjs'
import { TEST_SECRET } from './lib/test-secret.mjs'
import { makeThrowAwayFolder } from './lib/throw-away-folder.mjs'

const isCheckOnly = process.argv.includes('--check')
const startedAt = Date.now()
const directory = makeThrowAwayFolder('test')
const startedParts = []
const KILL_ROUNDS = 20

const bin = (name) => join(root, 'node_modules/.bin', name)
const { step, conclude } = makeReport()

function staticChecks() {
  return [
    ['format', command(bin('prettier'), ['--check', '--log-level', 'warn', '.'])],
    ['lint', command(bin('eslint'), ['.', '--max-warnings', '0'])],
    ['types', command(bin('tsc'), ['--noEmit', '--incremental', 'false'])],
    ['types of simulation', command(bin('tsc'), ['--noEmit', '-p', 'simulation'])],
    ['types of assessment', command(bin('tsc'), ['--noEmit', '-p', 'assessment'])],
    [
      'import rules',
      command(bin('depcruise'), [
        'app',
        'components',
        'course',
        'assessment',
        'simulation',
        'messages',
        'server',
        'scripts',
        'e2e',
        '--config',
        '.dependency-cruiser.cjs',
      ]),
    ],
    ['unused code', command(bin('knip'), [])],
    ['content', command(bin('tsx'), ['scripts/check-content.ts'])],
    ['unit tests', vitest('unit')],
  ]
}

function vitest(project, environment = {}) {
  const reportFile = join(directory, `${project}.json`)
  return tests(
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
    {
      environment,
      reportFile,
      count: countVitest,
    },
  )
}

async function checkAll() {
  const built = step('build', async () => {
    await buildPages()
    return { passed: 1, failed: 0, output: '' }
  })
  for (const [name, work] of staticChecks()) await step(name, work)
  const isBuilt = await built
  if (isBuilt)
    await step('budgets', command(process.execPath, ['scripts/check-budgets.mjs']), { isLoud: true })
  return isBuilt
}

async function startDatabase() {
  const { startEmbeddedDatabase } = await import('./lib/embedded-database.mjs')
  const { migrate } = await import('./prisma/migrate.mjs')
  const database = await startEmbeddedDatabase({ directory: join(directory, 'data'), isThrowAway: true })
  startedParts.unshift(database)
  await migrate(database.url)
  return database.url
}

async function killRounds() {
  const { runKillRounds } = await import('./kill-rounds.mjs')
  return runKillRounds({ rounds: KILL_ROUNDS, seed: 1 })
}

async function runJourneys(databaseUrl) {
  // Loaded only now: on a fresh clone there were no packages when this file was.
  const { journeys, startJourneyServer } = await import('./lib/journeys.mjs')
  const { address, server } = await startJourneyServer(databaseUrl)
  startedParts.unshift(server)
  const reportFile = join(directory, 'journeys.json')
  await step('journeys', await journeys({ databaseUrl, address, reportFile }))
}

async function main() {
  requireNode()
  await installPackages()
  await generateCode()
  await buildWorker()
  const isBuilt = await checkAll()
  if (!isCheckOnly) {
    const databaseUrl = await startDatabase()
    await step('database tests', vitest('database', { DATABASE_URL: databaseUrl, AUTH_SECRET: TEST_SECRET }))
    await step('property tests', vitest('property'))
    if (isBuilt) {
      await step('kill rounds', killRounds)
      await runJourneys(databaseUrl)
    }
  }
  return conclude(startedAt)
}

async function cleanUp() {
  for (const part of startedParts) await part.stop()
  rmSync(directory, { recursive: true, force: true })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void cleanUp().then(() => process.exit(130)))

main().then(
  async (isGreen) => {
    await cleanUp()
    process.exit(isGreen ? 0 : 1)
  },
  async (error) => {
    reportFailure(error)
    await cleanUp()
    process.exit(1)
  },
)
