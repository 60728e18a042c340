import type pg from 'pg'
import type { BackupTable } from './backup-file'

/** Kept by the migrations themselves. */
const MIGRATIONS_TABLE = '_prisma_migrations'

/** Every table with its columns and how many rows it has, referred-to tables before those that refer to them. */
export async function listTables(connection: pg.ClientBase): Promise<readonly BackupTable[]> {
  const columns = await connection.query<{ name: string; columns: string[] }>(
    `SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> $1
       AND c.is_generated = 'NEVER'
     GROUP BY 1 ORDER BY 1`,
    [MIGRATIONS_TABLE],
  )
  const references = await connection.query<{ from: string; to: string }>(
    `SELECT DISTINCT a.relname AS "from", b.relname AS "to"
     FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
     WHERE k.contype = 'f' AND a.relname <> b.relname`,
  )
  const ordered = inOrder(columns.rows, references.rows)
  const tables: BackupTable[] = []
  for (const table of ordered) {
    const counted = await connection.query<{ rows: string }>(
      `SELECT count(*) AS rows FROM ${quoted(table.name)}`,
    )
    tables.push({ ...table, rows: Number(counted.rows[0]?.rows) })
  }
  return tables
}

export async function listMigrations(connection: pg.ClientBase): Promise<readonly string[]> {
  const exists = await connection.query('SELECT to_regclass($1) AS found', [`public.${MIGRATIONS_TABLE}`])
  if (exists.rows[0]?.found === null) return []
  const { rows } = await connection.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${MIGRATIONS_TABLE} WHERE finished_at IS NOT NULL ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

interface Named {
  readonly name: string
}

function inOrder<Table extends Named>(
  tables: readonly Table[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly Table[] {
  const ordered: Table[] = []
  while (ordered.length < tables.length) {
    const isPlaced = (name: string) => ordered.some((table) => table.name === name)
    const next = tables.filter(
      ({ name }) => !isPlaced(name) && references.every(({ from, to }) => from !== name || isPlaced(to)),
    )
    // The schema has no tables that refer to one another in a ring; with one, no order would do.
    if (next.length === 0) throw new Error('Tables refer to one another in a ring.')
    ordered.push(...next)
  }
  return ordered
}
