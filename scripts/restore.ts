// npm run restore -- <file>: fills an empty database from a backup, all of it or nothing.
import { BackupError } from './backup/backup-file'
import { restoreBackup } from './backup/restore-backup'
import { reportBackup } from './backup/report'
import { withDatabase } from './backup/with-database'
import { BadInput, runCommand } from './lib/bad-input'

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0)
    throw new BadInput('npm run restore -- <file>, for example backup-2026-11-26.gz')
  try {
    return reportBackup(await withDatabase((url) => restoreBackup(url, file)), `restored from ${file}`)
  } catch (error) {
    throw error instanceof BackupError ? new BadInput(`${error.message}\n${error.remedy}`) : error
  }
})
// The schema engine leaves a timer behind.
process.exit()
