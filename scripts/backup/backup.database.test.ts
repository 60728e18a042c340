import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '../prisma/migrate.mjs'
import { listMigrationNames } from '../prisma/schema-engine.mjs'
import { makeBackup } from './make-backup'
import { restoreBackup } from './restore-backup'
import { FIRST_ROWS, LATER_ROWS, TEXTS, type SampleRow } from './sample-rows'
import { listTables, quoted } from './tables'

const address = process.env.DATABASE_URL ?? ''
const administration = new pg.Client({ connectionString: address })
await administration.connect()
const folder = mkdtempSync(join(tmpdir(), 'faultline-backup-'))
const made: string[] = []

afterAll(async () => {
  for (const name of made) await administration.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await administration.end()
  rmSync(folder, { recursive: true, force: true })
})

async function makeDatabase(): Promise<string> {
  const name = `backup_${randomBytes(6).toString('hex')}`
  await administration.query(`CREATE DATABASE ${name}`)
  made.push(name)
  return address.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
}

async function on<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function insert(client: pg.Client, { table, values }: SampleRow): Promise<void> {
  const columns = Object.keys(values)
  // Lists are arrays of the database; everything else that is made of parts is JSON.
  const given = Object.values(values).map((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
      ? JSON.stringify(value)
      : value,
  )
  await client.query(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})
     VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
    given,
  )
}

async function fill(url: string, rows: readonly SampleRow[]): Promise<void> {
  await on(url, async (client) => {
    for (const row of rows) await insert(client, row)
    // A row that refers to a later one of its own table.
    await client.query(
      `UPDATE "Learner" SET "claimedById" = 'learner-8', "claimedAt" = now() WHERE id = 'learner-0'`,
    )
  })
}

/** Every row of every table, in an order of its own. */
function contentOf(url: string): Promise<Record<string, string[]>> {
  return on(url, async (client) => {
    const content: Record<string, string[]> = {}
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM ${quoted(name)} t ORDER BY 1`,
      )
      content[name] = rows.map(({ row }) => row)
    }
    return content
  })
}

async function backUp(upTo?: string): Promise<{ url: string; file: string }> {
  const url = await makeDatabase()
  await migrate(url, { upTo })
  await fill(url, upTo === undefined ? [...FIRST_ROWS, ...LATER_ROWS] : FIRST_ROWS)
  const file = join(folder, randomBytes(6).toString('hex'))
  await makeBackup(url, file)
  return { url, file }
}

test('what is restored into an empty database equals what was backed up, row by row', async () => {
  const { url, file } = await backUp()
  const before = await contentOf(url)
  expect(before.Learner).toHaveLength(TEXTS.length)
  const unfilled = Object.keys(before).filter((table) => before[table]?.length === 0)
  expect(unfilled, 'tables without a row in sample-rows.ts').toEqual([])
  const bare = await makeDatabase()
  await restoreBackup(bare, file)
  expect(await contentOf(bare)).toEqual(before)
  const migrated = await makeDatabase()
  await migrate(migrated)
  await restoreBackup(migrated, file)
  expect(await contentOf(migrated)).toEqual(before)
})

test('a backup of the first version is restored and brought up to date', async () => {
  const [first] = await listMigrationNames()
  const { url, file } = await backUp(first)
  const target = await makeDatabase()
  await migrate(target)
  await restoreBackup(target, file)
  await migrate(url)
  expect(await contentOf(target)).toEqual(await contentOf(url))
})

test('a database that holds anything is left as it is', async () => {
  const { url, file } = await backUp()
  const before = await contentOf(url)
  await expect(restoreBackup(url, file)).rejects.toMatchObject({ code: 'database-not-empty' })
  expect(await contentOf(url)).toEqual(before)
})

test('a backup that was cut short, changed or made up is refused before anything is written', async () => {
  const { file } = await backUp()
  const target = await makeDatabase()
  const bytes = readFileSync(file)
  const text = gunzipSync(bytes).toString()
  const swapped = text.replace('분산 시스템', '분산 시스댐')
  const damaged = [
    bytes.subarray(0, bytes.length - 20),
    gzipSync(text.slice(0, text.lastIndexOf('{"sha256"'))),
    gzipSync(swapped),
    gzipSync('hello\n'),
    Buffer.from('hello'),
    Buffer.alloc(0),
  ]
  for (const content of damaged) {
    const name = join(folder, 'damaged')
    writeFileSync(name, content)
    await expect(restoreBackup(target, name)).rejects.toMatchObject({ code: 'backup-damaged' })
  }
  expect(await contentOf(target)).toEqual({})
  await expect(restoreBackup(target, join(folder, 'absent'))).rejects.toMatchObject({ code: 'no-such-file' })
})

test('a backup of a newer version is refused by the name of what it knows', async () => {
  const { url } = await backUp()
  await on(url, (client) =>
    client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ('x', 'x', now(), '29990101000000_future', 1)`,
    ),
  )
  const file = join(folder, 'newer')
  await makeBackup(url, file)
  await expect(restoreBackup(await makeDatabase(), file)).rejects.toMatchObject({
    code: 'backup-newer',
    message: expect.stringContaining('29990101000000_future') as string,
  })
})

test('a database without tables gives no backup', async () => {
  const file = join(folder, 'nothing')
  await expect(makeBackup(await makeDatabase(), file)).rejects.toMatchObject({ code: 'nothing-to-back-up' })
  expect(existsSync(file)).toBe(false)
})

test('a backup that fails leaves no file behind', async () => {
  const file = join(folder, 'no-such-folder', 'backup')
  const { url } = await backUp()
  await expect(makeBackup(url, file)).rejects.toThrow(/ENOENT/)
  expect(existsSync(file) || existsSync(`${file}.partial`)).toBe(false)
})
