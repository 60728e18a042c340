import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { applyMigrations, diagnoseMigrations, openSchemaEngine, schemaPath } from './schema-engine.mjs'

/**
 * Any number that no other program takes: it names the advisory lock that keeps two starting processes apart. The
 * engine has one of its own, but gives up after ten seconds.
 */
export const MIGRATION_LOCK = 20_261_121

const REMEDIES = {
  'database-unreachable':
    'Check that PostgreSQL runs and that DATABASE_URL names it, with user, password and database.',
  'database-newer':
    'The database was migrated by a newer version of Faultline. Start that version, or restore a backup made before the upgrade.',
  'migration-failed':
    'Nothing else was changed. Restore the backup made before the upgrade, or mend the database by hand and mark the migration in _prisma_migrations.',
  'migration-edited':
    'Put the migration files back as they were released: applied migrations must never change.',
}

/** An expected failure with a stable code, a sentence that says what happened and one that says what to do. */
export class MigrationError extends Error {
  constructor(code, message, options) {
    super(message, options)
    this.name = 'MigrationError'
    this.code = code
    this.remedy = REMEDIES[code]
  }
}

function checkHistory({ failedMigrationNames, editedMigrationNames, history }) {
  if (failedMigrationNames.length > 0) {
    throw new MigrationError(
      'migration-failed',
      `An earlier migration failed half-way: ${failedMigrationNames.join(', ')}.`,
    )
  }
  if (editedMigrationNames.length > 0) {
    throw new MigrationError(
      'migration-edited',
      `Applied migrations were edited: ${editedMigrationNames.join(', ')}.`,
    )
  }
  const unknown = history?.unpersistedMigrationNames ?? []
  if (unknown.length > 0) {
    throw new MigrationError(
      'database-newer',
      `The database knows migrations that are not here: ${unknown.join(', ')}.`,
    )
  }
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (cause) {
    const reason = cause.message || cause.code
    throw new MigrationError('database-unreachable', `The database cannot be reached: ${reason}.`, { cause })
  }
}

async function migrateLocked(connectionString, upTo) {
  const { engine, close } = await openSchemaEngine(await readFile(schemaPath, 'utf8'), connectionString)
  try {
    checkHistory(await diagnoseMigrations(engine, upTo))
    return await applyMigrations(engine, upTo)
  } catch (cause) {
    if (cause instanceof MigrationError) throw cause
    throw new MigrationError('migration-failed', `A migration failed: ${cause.message}`, { cause })
  } finally {
    await close()
  }
}

/**
 * Brings the database up to the schema of this version, or of the one whose last migration `upTo` names.
 * @returns the names of the migrations that were applied now.
 * @throws {MigrationError}
 */
export async function migrate(connectionString, { upTo } = {}) {
  const client = await connect(connectionString)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await migrateLocked(connectionString, upTo)
  } finally {
    await client.end()
  }
}

async function runAsCommand() {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) {
    console.error('DATABASE_URL is not set: say which database to migrate.')
    return 2
  }
  try {
    const applied = await migrate(connectionString)
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
    return 0
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error
    console.error(`${error.message}\n${error.remedy}`)
    return 1
  }
}

// The engine leaves a timer of ten seconds behind, hence the explicit exit.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await runAsCommand())
