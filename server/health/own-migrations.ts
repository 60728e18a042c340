import { readdirSync } from 'node:fs'
import { join } from 'node:path'

let names: readonly string[] | undefined

/** The migrations that this version was written for. They do not change while it runs. */
export function listOwnMigrations(): readonly string[] {
  names ??= readdirSync(join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations'), {
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return names
}
