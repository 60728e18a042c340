import type { BackupHeader } from './backup-file'

/** What a backup holds, for whoever made or restored it. */
export function reportBackup({ tables, createdAt }: BackupHeader, what: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const learners = tables.find(({ name }) => name === 'Learner')?.rows ?? 0
  const answers = tables.find(({ name }) => name === 'Answer')?.rows ?? 0
  return `${rows} rows of ${tables.length} tables ${what}: ${learners} learners, ${answers} answers, as of ${createdAt}.`
}
