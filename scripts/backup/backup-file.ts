import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** A backup that cannot be used. Its message says what is wrong, its remedy what would be right. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  constructor(
    readonly code:
      'nothing-to-back-up' | 'backup-damaged' | 'backup-newer' | 'database-not-empty' | 'no-such-file',
    message: string,
    readonly remedy: string,
  ) {
    super(message)
  }
}

export const BACKUP_FORMAT = 1

export interface BackupHeader {
  readonly format: 'faultline-backup'
  readonly version: number
  readonly createdAt: string
  /** The migrations that the rows were written under, oldest first. */
  readonly migrations: readonly string[]
  /** In an order in which every row finds what it refers to. */
  readonly tables: readonly BackupTable[]
}

export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
}

const NEWLINE = 10
const DAMAGED = 'Use another backup: this one was cut short or changed after it was written.'

/**
 * Writes a backup: one line of JSON, then one line for each row in PostgreSQL's own text format, table after table, then
 * a checksum of all that; compressed. It gets its name when it is whole: there is never half a backup.
 */
export async function writeBackupFile(
  file: string,
  header: BackupHeader,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const partial = `${file}.partial`
  const hash = createHash('sha256')
  async function* whole() {
    const first = Buffer.from(`${JSON.stringify(header)}\n`)
    hash.update(first)
    yield first
    for await (const chunk of rows) {
      hash.update(chunk)
      yield chunk
    }
    yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`)
  }
  try {
    // Only its owner may read it: it holds everything that learners wrote.
    await pipeline(whole, createGzip(), createWriteStream(partial, { mode: 0o600 }))
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/**
 * Reads a backup to its end before anything is done with it.
 * @throws {BackupError} when it is no backup, was cut short, or was changed.
 */
export async function checkBackupFile(file: string): Promise<BackupHeader> {
  const hash = createHash('sha256')
  let header: BackupHeader | null = null
  let last: Buffer | null = null
  let lines = 0
  for await (const line of linesOf(file)) {
    if (last !== null) hash.update(last)
    if (lines === 0) header = readHeader(line)
    last = line
    lines += 1
  }
  const rows = header?.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0
  const isWhole = last?.toString() === `${JSON.stringify({ sha256: hash.digest('hex') })}\n`
  if (header === null || !isWhole || lines !== rows + 2)
    throw new BackupError('backup-damaged', `${file} is not a whole backup.`, DAMAGED)
  return header
}

/** The rows of each table, in the order of the header, each line with its line end. */
export async function* readBackupRows(
  file: string,
  header: BackupHeader,
): AsyncGenerator<{ readonly table: BackupTable; readonly line: Buffer }> {
  const lines = linesOf(file)
  await lines.next()
  for (const table of header.tables) {
    for (let row = 0; row < table.rows; row += 1) {
      const { value } = await lines.next()
      if (value) yield { table, line: value }
    }
  }
}

function readHeader(line: Buffer): BackupHeader {
  try {
    const header = JSON.parse(line.toString()) as Partial<BackupHeader>
    if (header.format === 'faultline-backup' && Array.isArray(header.tables)) {
      if (header.version === BACKUP_FORMAT) return header as BackupHeader
      throw new BackupError(
        'backup-newer',
        `The backup has format ${header.version}, and this Faultline reads format ${BACKUP_FORMAT}.`,
        'Restore it with the version of Faultline that wrote it.',
      )
    }
  } catch (error) {
    if (error instanceof BackupError) throw error
  }
  throw new BackupError('backup-damaged', 'The file is not a backup of Faultline.', DAMAGED)
}

async function* linesOf(file: string): AsyncGenerator<Buffer, undefined> {
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(file).pipe(createGunzip())) {
      let from = 0
      const whole = Buffer.concat([rest, chunk as Buffer])
      for (let end = whole.indexOf(NEWLINE); end >= 0; end = whole.indexOf(NEWLINE, from)) {
        yield whole.subarray(from, end + 1)
        from = end + 1
      }
      rest = whole.subarray(from)
    }
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError('backup-damaged', `${file} cannot be unpacked.`, DAMAGED)
  }
  if (rest.length > 0) yield rest
}
