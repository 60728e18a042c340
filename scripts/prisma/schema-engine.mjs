import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

export const prismaDirectory = fileURLToPath(new URL('../../prisma', import.meta.url))
export const schemaPath = join(prismaDirectory, 'schema.prisma')
export const migrationsDirectory = join(prismaDirectory, 'migrations')

const NO_FILTERS = { externalTables: [], externalEnums: [] }
const LOCKFILE = 'migration_lock.toml'

let loading

/** The package's own entry imports the .wasm as a module, which Node 20 does not do: so it is instantiated by hand. */
async function loadEngine() {
  const require = createRequire(import.meta.url)
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const directory = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const wasm = await WebAssembly.compile(await readFile(join(directory, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine
}

/** Comparing two schemas asks nothing of a database, yet the engine wants to be connected: this one answers nothing. */
const emptyConnection = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: false }),
  dispose: async () => {},
}
const emptyDatabase = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () => emptyConnection,
  connectToShadowDb: async () => emptyConnection,
}

/**
 * Prisma's schema engine as WebAssembly: the command line would fetch a binary from Prisma's own host.
 * @param connectionString without one the engine can compare schemas, but reach no database.
 */
export async function openSchemaEngine(schema, connectionString) {
  loading ??= loadEngine()
  const SchemaEngine = await loading
  // The engine never closes what it opened, so the pool is ours.
  const pool = connectionString ? new pg.Pool({ connectionString, max: 2 }) : null
  const adapter = bindMigrationAwareSqlAdapterFactory(pool ? new PrismaPg(pool) : emptyDatabase)
  const engine = await SchemaEngine.new({ datamodels: [[schemaPath, schema]] }, () => {}, adapter)
  return { engine, close: async () => pool?.end() }
}

/** @returns the SQL that leads from one schema to the other; `from` null means an empty database. */
export async function diffSchemas(from, to) {
  const { engine } = await openSchemaEngine(to)
  const target = (content) => ({ tag: 'schemaDatamodel', files: [{ path: schemaPath, content }] })
  const result = await engine.diff({
    from: from === null ? { tag: 'empty' } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  })
  return result.stdout ?? ''
}

export async function listMigrationNames() {
  const entries = await readdir(migrationsDirectory, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function readMigrations(upTo) {
  const names = (await listMigrationNames()).filter((name) => upTo === undefined || name <= upTo)
  const migrationDirectories = await Promise.all(
    names.map(async (path) => {
      const value = await readFile(join(migrationsDirectory, path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
    }),
  )
  const content = await readFile(join(migrationsDirectory, LOCKFILE), 'utf8')
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: LOCKFILE, content },
    migrationDirectories,
    shadowDbInitScript: '',
  }
}

/** @returns what the database says of the migrations beside it; changes nothing. */
export async function diagnoseMigrations(engine, upTo) {
  return engine.diagnoseMigrationHistory({
    migrationsList: await readMigrations(upTo),
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  })
}

/** @returns the names of the migrations that were applied now. */
export async function applyMigrations(engine, upTo) {
  const output = await engine.applyMigrations({
    migrationsList: await readMigrations(upTo),
    filters: NO_FILTERS,
  })
  return output.appliedMigrationNames
}
