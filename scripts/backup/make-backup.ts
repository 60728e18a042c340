import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { BACKUP_FORMAT, BackupError, writeBackupFile, type BackupHeader } from './backup-file'
import { listMigrations, listTables, quoted } from './tables'

/**
 * Writes everything the database holds into one file, as it was at one instant, while the site goes on working.
 * @returns what was written.
 */
export async function makeBackup(connectionString: string, file: string): Promise<BackupHeader> {
  const connection = new pg.Client({ connectionString })
  await connection.connect()
  try {
    // One snapshot for all tables: an answer without its learner would be no backup.
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const header: BackupHeader = {
      format: 'faultline-backup',
      version: BACKUP_FORMAT,
      createdAt: new Date().toISOString(),
      migrations: await listMigrations(connection),
      tables: await listTables(connection),
    }
    if (header.migrations.length === 0) {
      throw new BackupError(
        'nothing-to-back-up',
        'The database has no tables of Faultline.',
        'Check DATABASE_URL or DATA_DIR: the data lies elsewhere.',
      )
    }
    await writeBackupFile(file, header, rowsOf(connection, header))
    await connection.query('COMMIT')
    return header
  } finally {
    await connection.end()
  }
}

async function* rowsOf(connection: pg.Client, header: BackupHeader): AsyncGenerator<Buffer> {
  for (const { name, columns } of header.tables) {
    const sql = `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`
    for await (const chunk of connection.query(copyTo(sql))) yield chunk as Buffer
  }
}
