import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate } from '../prisma/migrate.mjs'
import { listMigrationNames } from '../prisma/schema-engine.mjs'
import {
  BackupError,
  checkBackupFile,
  readBackupRows,
  type BackupHeader,
  type BackupTable,
} from './backup-file'
import { listMigrations, listTables, quoted } from './tables'

/** Counters that begin anew with any process that needs them. */
const MAY_HOLD_ROWS = ['RateLimit']

/**
 * Fills an empty database from a backup, all of it or nothing. A backup of an earlier version is read into that version's
 * tables and brought up to date afterwards.
 * @throws {BackupError} when the file is damaged or newer, or the database is not empty.
 */
export async function restoreBackup(connectionString: string, file: string): Promise<BackupHeader> {
  if (!existsSync(file))
    throw new BackupError('no-such-file', `There is no file ${file}.`, 'Check the path of the backup.')
  const header = await checkBackupFile(file)
  await refuseNewer(header)
  const connection = new pg.Client({ connectionString })
  await connection.connect()
  try {
    await requireEmpty(connection)
    await makeTables(connection, connectionString, header)
    await connection.query('BEGIN')
    await connection.query(`TRUNCATE ${header.tables.map(({ name }) => quoted(name)).join(', ')}`)
    for await (const { table, lines } of tablesOf(file, header)) await fill(connection, table, lines)
    await checkCounts(connection, header)
    await connection.query('COMMIT')
  } finally {
    await connection.end()
  }
  await migrate(connectionString)
  return header
}

async function refuseNewer({ migrations }: BackupHeader): Promise<void> {
  const known = await listMigrationNames()
  const unknown = migrations.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new BackupError(
    'backup-newer',
    `The backup was made by a newer version of Faultline, which knows ${unknown.join(', ')}.`,
    'Restore it with that version or a later one.',
  )
}

async function requireEmpty(connection: pg.Client): Promise<void> {
  const full = (await listTables(connection)).filter(
    ({ name, rows }) => rows > 0 && !MAY_HOLD_ROWS.includes(name),
  )
  if (full.length === 0) return
  throw new BackupError(
    'database-not-empty',
    `The database holds data: ${full.map(({ name, rows }) => `${rows} in ${name}`).join(', ')}.`,
    'Restore into an empty database. Move DATA_DIR aside, or make a new database and name it in DATABASE_URL.',
  )
}

/** The tables as they were when the backup was made. Those of another version are empty, so they may go. */
async function makeTables(
  connection: pg.Client,
  connectionString: string,
  header: BackupHeader,
): Promise<void> {
  const present = await listMigrations(connection)
  if (present.join() === header.migrations.join()) return
  if (present.length > 0) await connection.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await migrate(connectionString, { upTo: header.migrations.at(-1) })
}

/** Groups the rows of the file by table without holding a table in memory. */
async function* tablesOf(file: string, header: BackupHeader) {
  const rows = readBackupRows(file, header)
  for (const table of header.tables) {
    yield {
      table,
      lines: (async function* () {
        for (let row = 0; row < table.rows; row += 1) {
          const { value } = await rows.next()
          if (value) yield value.line
        }
      })(),
    }
  }
}

async function fill(
  connection: pg.Client,
  { name, columns }: BackupTable,
  lines: AsyncIterable<Buffer>,
): Promise<void> {
  const sql = `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`
  await pipeline(Readable.from(lines), connection.query(copyFrom(sql)))
}

async function checkCounts(connection: pg.Client, header: BackupHeader): Promise<void> {
  const now = await listTables(connection)
  const wrong = header.tables.filter(
    ({ name, rows }) => now.find((table) => table.name === name)?.rows !== rows,
  )
  if (wrong.length > 0) throw new Error(`Rows are missing in ${wrong.map(({ name }) => name).join(', ')}.`)
}
