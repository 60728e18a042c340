// What both commands need before they can run: packages, generated code and the built pages. Each is done only when
// its inputs changed, which a digest kept beside its result tells.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runQuietly } from './commands.mjs'
import { withProgress } from './progress.mjs'
import { digestOf, isStamped, writeStamp } from './stamp.mjs'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const GENERATED_FROM = [
  'prisma',
  'prisma.config.ts',
  'package-lock.json',
  'scripts/prisma',
  'scripts/copy-fonts.mjs',
]
const BUILT_FROM = [
  ...[
    'app',
    'components',
    'content',
    'course',
    'assessment',
    'simulation',
    'messages',
    'server',
    'prisma',
    'public',
  ],
  ...[
    'scripts/build-worker.mjs',
    'instrumentation.ts',
    'next.config.js',
    'postcss.config.mjs',
    'proxy.ts',
    'package-lock.json',
    'tsconfig.json',
  ],
]

/**
 * Installs the packages of the lock file. Not with `npm ci`: it refuses a lock file that lacks the packages of other
 * platforms, and some registries carry only those of their own (docs/decisions/0008-install-with-npm-install.md).
 */
export async function installPackages() {
  const digest = digestOf(root, ['package.json', 'package-lock.json'])
  const stamp = join(root, 'node_modules/.installed-from')
  if (isStamped(stamp, digest)) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  await withProgress('Installing packages', () =>
    runQuietly(npm, ['install', '--no-save', '--no-audit', '--no-fund'], {
      code: 'install-failed',
      remedy: 'Check that the npm registry can be reached (npm ping), and run the command again.',
      cwd: root,
      shell: process.platform === 'win32',
    }),
  )
  writeStamp(stamp, digest)
}

/** Writes the database client, the grading worker and the fonts that pages load by name. */
export async function generateCode() {
  const digest = digestOf(root, GENERATED_FROM)
  const stamp = join(root, 'server/db/generated/.generated-from')
  if (!isStamped(stamp, digest) || !existsSync(join(root, 'public/fonts'))) {
    await withProgress('Generating the database client', async () => {
      await runScript('scripts/prisma/generate.mjs')
      await runScript('scripts/copy-fonts.mjs')
    })
    writeStamp(stamp, digest)
  }
}

/** Bundles what runs in the server's grading threads. */
export async function buildWorker() {
  await runScript('scripts/build-worker.mjs')
}

/** Builds the pages when anything they are made from changed. */
export async function buildPages() {
  const digest = digestOf(root, BUILT_FROM)
  const stamp = join(root, '.next/built-from')
  if (isStamped(stamp, digest)) return false
  await withProgress('Building the pages', async () => {
    await buildWorker()
    await runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      code: 'build-failed',
      remedy: 'Mend what it names, and run the command again.',
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    })
  })
  writeStamp(stamp, digest)
  return true
}

function runScript(path) {
  return runQuietly(process.execPath, [path], {
    code: 'generate-failed',
    remedy: 'Mend what it names, and run the command again.',
    cwd: root,
  })
}
