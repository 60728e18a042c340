import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A digest of the files below the given paths: names and contents, in a fixed order. */
export function digestOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, root, path)
  return hash.digest('hex')
}

function addTo(hash, root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (statSync(full).isDirectory()) {
    if (/(^|\/)(generated|node_modules|fonts)$/.test(path)) return
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`)
  } else {
    hash.update(path).update('\0').update(readFileSync(full)).update('\0')
  }
}

/** Whether `file` holds this digest, that is, whether the work it stands for was done for exactly these inputs. */
export function isStamped(file, digest) {
  return existsSync(file) && readFileSync(file, 'utf8') === digest
}

export function writeStamp(file, digest) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, digest)
}
