// npm run backup -- <file>: everything the site keeps, in one file. The site may go on working meanwhile.
import { BackupError } from './backup/backup-file'
import { makeBackup } from './backup/make-backup'
import { reportBackup } from './backup/report'
import { withDatabase } from './backup/with-database'
import { BadInput, runCommand } from './lib/bad-input'

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0)
    throw new BadInput('npm run backup -- <file>, for example backup-2026-11-26.gz')
  try {
    return reportBackup(await withDatabase((url) => makeBackup(url, file)), `written to ${file}`)
  } catch (error) {
    throw error instanceof BackupError ? new BadInput(`${error.message}\n${error.remedy}`) : error
  }
})
// The schema engine leaves a timer behind.
process.exit()
