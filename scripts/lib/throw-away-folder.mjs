import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder below the system's temporary one that other users may enter: as root, the database runs as nobody. */
export function makeThrowAwayFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `faultline-${name}-`))
  chmodSync(folder, 0o755)
  return folder
}
