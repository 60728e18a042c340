import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * npm packages cannot carry symbolic links, so the PostgreSQL package lists them and its install script makes them.
 * npm may be told not to run install scripts; the links are then made here.
 */
export function restoreLibraryLinks(packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}
