import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diffSchemas, listMigrationNames, migrationsDirectory, schemaPath } from './schema-engine.mjs'

/**
 * The SQL that the schema needs beyond the last migration; empty when they agree. Each migration keeps a copy of the
 * schema it led to, so that this needs no database.
 */
export async function pendingSql() {
  const last = (await listMigrationNames()).at(-1)
  const from =
    last === undefined ? null : await readFile(join(migrationsDirectory, last, 'schema.prisma'), 'utf8')
  const sql = await diffSchemas(from, await readFile(schemaPath, 'utf8'))
  return sql.includes('This is an empty migration') ? '' : sql
}

async function makeMigration(name) {
  const sql = await pendingSql()
  if (sql === '') return console.log('The schema and the last migration agree: nothing to write.')
  const directory = join(migrationsDirectory, name)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'migration.sql'), sql)
  await writeFile(join(directory, 'schema.prisma'), await readFile(schemaPath, 'utf8'))
  console.log(`Wrote ${join(directory, 'migration.sql')}. Read it before you commit it.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const name = process.argv[2] ?? ''
  if (/^\d{14}_[a-z0-9_]+$/.test(name)) {
    await makeMigration(name)
  } else {
    console.error('Name the migration by instant and purpose, for example 20261121000000_initial.')
    process.exitCode = 2
  }
}
