// npm run cluster: three web processes behind nginx on a PostgreSQL with a read replica, all on this machine and all
// gone afterwards. With --journeys it runs the journeys against them, and then ends processes under a learner's hands;
// with --losses only the latter.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { reportFailure } from './lib/failure.mjs'
import { requireNode } from './lib/preconditions.mjs'
import { buildPages, buildWorker, generateCode, installPackages } from './lib/prepare.mjs'
import { makeReport } from './lib/steps.mjs'
import { makeThrowAwayFolder } from './lib/throw-away-folder.mjs'

const SIZE = 3
const areLossesOnly = process.argv.includes('--losses')

const startedAt = Date.now()
const directory = makeThrowAwayFolder('cluster')
const startedParts = []

async function start() {
  const { startCluster } = await import('./cluster/cluster.mjs')
  const cluster = await startCluster({ directory: join(directory, 'data'), size: SIZE })
  startedParts.unshift(cluster)
  process.stdout.write(
    `\n  ${SIZE} processes behind nginx at ${cluster.address}\n  primary ${cluster.primaryUrl}\n  replica ${cluster.replicaUrl}\n\n`,
  )
  return cluster
}

async function runJourneys({ address, primaryUrl, replicaUrl, processes, psql }) {
  const { journeys } = await import('./lib/journeys.mjs')
  const { step, conclude } = makeReport()
  const common = { databaseUrl: primaryUrl, address }
  if (!areLossesOnly) {
    const reportFile = join(directory, 'journeys.json')
    await step('journeys against the cluster', await journeys({ ...common, reportFile }))
  }
  const environment = {
    CLUSTER_PROCESSES: processes.map(({ pid, port }) => `${pid}:${port}`).join(','),
    CLUSTER_REPLICA_URL: replicaUrl,
    CLUSTER_PSQL: psql,
  }
  await step(
    'losing processes, a replica behind',
    await journeys({
      ...common,
      reportFile: join(directory, 'cluster.json'),
      parameters: ['--project=en', '--workers=1', 'e2e/cluster'],
      environment,
    }),
  )
  return conclude(startedAt)
}

async function main() {
  requireNode()
  await installPackages()
  await generateCode()
  await buildWorker()
  await buildPages()
  const cluster = await start()
  if (areLossesOnly || process.argv.includes('--journeys')) return runJourneys(cluster)
  process.stdout.write('  Ctrl-C ends and removes it all.\n')
  return new Promise(() => undefined)
}

async function end(status) {
  for (const part of startedParts.splice(0)) await part.stop()
  rmSync(directory, { recursive: true, force: true })
  process.exit(status)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130))

main().then(
  (isGreen) => end(isGreen ? 0 : 1),
  (error) => {
    reportFailure(error)
    return end(1)
  },
)
