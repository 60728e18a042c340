import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from '../lib/commands.mjs'
import { StartFailure } from '../lib/failure.mjs'
import { withProgress } from '../lib/progress.mjs'

const POSTGRES_VERSIONS = '/usr/lib/postgresql'
const POSTGRES_VERSION_MIN = 15
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx']

function find() {
  const versions = existsSync(POSTGRES_VERSIONS) ? readdirSync(POSTGRES_VERSIONS).map(Number) : []
  const version = Math.max(0, ...versions.filter((number) => number >= POSTGRES_VERSION_MIN))
  const postgres = version > 0 ? join(POSTGRES_VERSIONS, String(version), 'bin') : null
  const nginx = NGINX.find((file) => existsSync(file)) ?? null
  const hasServer = postgres !== null && existsSync(join(postgres, 'postgres'))
  return hasServer && nginx ? { postgres, nginx } : null
}

/**
 * Finds nginx and PostgreSQL as Debian and Ubuntu package them, and as root installs what is missing.
 * @returns {Promise<{ postgres: string, nginx: string }>} the folder of PostgreSQL's programs, and nginx
 * @throws {StartFailure}
 */
export async function findClusterPrograms() {
  const found = find()
  if (found) return found
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const options = {
      code: 'packages-not-installed',
      remedy: 'Install the packages nginx and postgresql yourself.',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    await withProgress('Installing nginx and PostgreSQL from the distribution', async () => {
      await runQuietly('apt-get', ['update', '-qq'], options)
      await runQuietly('apt-get', ['install', '-y', '-qq', 'nginx', 'postgresql'], options)
    })
  }
  const installed = find()
  if (installed) return installed
  throw new StartFailure(
    'cluster-programs-missing',
    'A cluster on this machine needs nginx and PostgreSQL 15 or newer as Debian packages them.',
    'Install them: apt-get install nginx postgresql',
  )
}
