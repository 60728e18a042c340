import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../lib/embedded-database.mjs'
import { journeyEnvironment } from '../lib/journeys.mjs'
import { startWebServer } from '../lib/web-server.mjs'
import { migrate } from '../prisma/migrate.mjs'
import { startNginx } from './nginx.mjs'
import { startPostgresPair } from './postgres-pair.mjs'
import { findClusterPrograms } from './programs.mjs'

/**
 * Starts web processes of this build behind nginx, on a PostgreSQL with a replica, all of it in `directory`.
 * @param {{ directory: string, size: number, port?: number, environment?: Record<string, string> }} options
 */
export async function startCluster({ directory, size, port, environment = {} }) {
  const parts = []
  const stop = async () => {
    for (const part of parts.splice(0)) await part.stop()
  }
  try {
    mkdirSync(directory, { recursive: true })
    const programs = await findClusterPrograms()
    const database = await startPostgresPair({ programs: programs.postgres, directory })
    parts.unshift(database)
    await migrate(database.primaryUrl)
    const address = `http://localhost:${port ?? (await freePort())}`
    const processes = await Promise.all(
      Array.from({ length: size }, () => startProcess({ database, address, environment })),
    )
    parts.unshift(...processes)
    const nginx = await startNginx({
      program: programs.nginx,
      directory: join(directory, 'nginx'),
      port: Number(new URL(address).port),
      upstreams: processes.map((process) => process.port),
    })
    parts.unshift(nginx)
    return { address, processes, ...database, psql: join(programs.postgres, 'psql'), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startProcess({ database, address, environment }) {
  const port = await freePort()
  const server = await startWebServer({
    port,
    isQuiet: true,
    environment: {
      ...journeyEnvironment({ databaseUrl: database.primaryUrl, address }),
      DATABASE_REPLICA_URL: database.replicaUrl,
      TRUST_PROXY: '1',
      ...environment,
    },
  })
  return { ...server, port }
}
