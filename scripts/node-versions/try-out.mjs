// Runs inside a copy of the project, with the Node to be tried out: install, unit tests, build and one journey.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPages, buildWorker, generateCode, installPackages, root } from '../lib/prepare.mjs'
import { countVitest, makeReport, tests } from '../lib/steps.mjs'
import { makeThrowAwayFolder } from '../lib/throw-away-folder.mjs'

const SMOKE = 'a guest predicts, answers, closes the page and finds everything again'

const [resultFile] = process.argv.slice(2)
const directory = makeThrowAwayFolder('try-out')
const startedParts = []
const { step, results } = makeReport()
const once = (work) => async () => {
  await work()
  return { passed: 1, failed: 0, output: '' }
}

async function journey() {
  const { startEmbeddedDatabase } = await import('../lib/embedded-database.mjs')
  const { journeys, startJourneyServer } = await import('../lib/journeys.mjs')
  const { migrate } = await import('../prisma/migrate.mjs')
  const database = await startEmbeddedDatabase({ directory: join(directory, 'data'), isThrowAway: true })
  startedParts.unshift(database)
  await migrate(database.url)
  const { address, server } = await startJourneyServer(database.url)
  startedParts.unshift(server)
  const reportFile = join(directory, 'journey.json')
  const parameters = ['--project=en', '-g', SMOKE]
  return (await journeys({ databaseUrl: database.url, address, reportFile, parameters }))()
}

const unitReport = join(directory, 'unit.json')
const unitTests = tests(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ],
  { reportFile: unitReport, count: countVitest },
)

try {
  const isInstalled = await step(
    'install',
    once(() => installPackages().then(generateCode).then(buildWorker)),
  )
  if (isInstalled) {
    await step('unit tests', unitTests)
    if (await step('build', once(buildPages))) await step('smoke journey', journey)
  }
} finally {
  for (const part of startedParts) await part.stop()
  writeFileSync(resultFile ?? join(root, 'node-version.json'), JSON.stringify(results))
  rmSync(directory, { recursive: true, force: true })
}
process.exit(0)
