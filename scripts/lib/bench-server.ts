import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { migrate } from '../prisma/migrate.mjs'
import { freePort, startEmbeddedDatabase } from './embedded-database.mjs'
import { buildPages } from './prepare.mjs'
import { makeThrowAwayFolder } from './throw-away-folder.mjs'
import { startWebServer } from './web-server.mjs'

export interface BenchServer {
  readonly address: string
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** The production build with a database of its own, to be measured and thrown away. */
export async function startBenchServer(): Promise<BenchServer> {
  const directory = makeThrowAwayFolder('bench')
  await buildPages()
  const database = await startEmbeddedDatabase({ directory })
  await migrate(database.url)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const secret = randomUUID() + randomUUID()
  const environment = {
    DATABASE_URL: database.url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    LOG_LEVEL: 'error',
  }
  const server = await startWebServer({ port, environment, isQuiet: true })
  return {
    address,
    databaseUrl: database.url,
    async stop() {
      await server.stop()
      await database.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The value below which this share of the measurements lies. @param sorted ascending. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
