import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import postgres from 'pg'
import { pendingSql } from './make-migration.mjs'
import { MIGRATION_LOCK, migrate } from './migrate.mjs'

const address = process.env.DATABASE_URL ?? ''
const administration = new postgres.Client({ connectionString: address })
await administration.connect()
const all = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
const made: string[] = []
let url = ''

beforeEach(async () => {
  const name = `migrate_${randomBytes(6).toString('hex')}`
  await administration.query(`CREATE DATABASE ${name}`)
  made.push(name)
  url = address.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
})

afterAll(async () => {
  for (const name of made) await administration.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await administration.end()
})

async function change(sql: string): Promise<void> {
  const client = new postgres.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

test('the migrations lead to the schema', async () => {
  expect(await pendingSql()).toBe('')
})

test('a fresh database is migrated once, even when two processes start together', async () => {
  const applied = await Promise.all([migrate(url), migrate(url)])
  expect(applied.flat()).toEqual(all)
  expect(await migrate(url)).toEqual([])
})

test('waits as long as another process takes to migrate', async () => {
  const other = new postgres.Client({ connectionString: url })
  await other.connect()
  await other.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
  const migrating = migrate(url)
  await vi.waitUntil(async () => (await other.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount)
  await other.end()
  expect(await migrating).toEqual(all)
})

test('a database from a newer version is left alone', async () => {
  await migrate(url)
  await change(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ('newer', 'unknown', '29991231000000_future', now(), now(), 1)`)
  await expect(migrate(url)).rejects.toMatchObject({
    code: 'database-newer',
    remedy: expect.stringContaining('newer version'),
  })
})

test('a migration that failed half-way is not tried again', async () => {
  await migrate(url)
  await change('UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(migrate(url)).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining('half-way'),
  })
})

test('a migration that fails says so', async () => {
  await change('CREATE TABLE "Learner" (id text)')
  await expect(migrate(url)).rejects.toMatchObject({ code: 'migration-failed' })
})

test('an applied migration that was edited is noticed', async () => {
  await migrate(url)
  await change(`UPDATE _prisma_migrations SET checksum = 'edited'`)
  await expect(migrate(url)).rejects.toMatchObject({ code: 'migration-edited' })
})

test('a database that cannot be reached is named as such', async () => {
  await expect(migrate('postgresql://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
    code: 'database-unreachable',
  })
})
