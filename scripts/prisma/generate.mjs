import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Writes the database client to server/db/generated. The command line insists on a schema engine that `generate`
 * never runs and would fetch it from Prisma's own host; any existing file satisfies it.
 */
export function generateClient() {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const result = spawnSync(process.execPath, [prisma, 'generate'], {
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}${result.stderr}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generateClient()
