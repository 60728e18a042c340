// npm run node-versions: unit tests, build and one journey with each Node that Faultline promises to run on. Takes the
// programs from the registry's packages of Node; everything happens in a throw-away copy, installed anew each time.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { runQuietly } from './lib/commands.mjs'
import { reportFailure, StartFailure } from './lib/failure.mjs'
import { root } from './lib/prepare.mjs'
import { makeThrowAwayFolder } from './lib/throw-away-folder.mjs'

const MAJORS = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '22', '24']
const LEFT_OUT = /^(node_modules|\.next.*|\.data|\.git|test-results|playwright-report)$/

const directory = makeThrowAwayFolder('node-versions')

/** The package `node` fetches one of these by an install script, which npm may be told not to run. */
async function installNode(major) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const folder = join(directory, `node-${major}`)
  mkdirSync(folder, { recursive: true })
  await runQuietly('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `${name}@${major}`], {
    code: 'node-not-installed',
    remedy: `Check that the registry carries ${name} (npm view ${name}), and run the command again.`,
    cwd: folder,
  })
  const programs = join(folder, 'node_modules', name, 'bin')
  const { status, stdout } = spawnSync(join(programs, 'node'), ['--version'], { encoding: 'utf8' })
  if (status === 0 && stdout.startsWith(`v${major}.`)) return { programs, version: stdout.trim() }
  throw new StartFailure(
    'node-does-not-run',
    `The Node ${major} of ${name} does not run on this machine.`,
    'Leave it out: npm run node-versions -- 22 24',
  )
}

async function tryOut(major) {
  const { programs, version } = await installNode(major)
  process.stdout.write(`\n— Node ${version}\n`)
  const copy = join(directory, `faultline-${major}`)
  cpSync(root, copy, {
    recursive: true,
    filter: (source) => source === root || !LEFT_OUT.test(basename(source)),
  })
  const resultFile = join(directory, `${major}.json`)
  await new Promise((resolve, reject) => {
    const child = spawn(join(programs, 'node'), ['scripts/node-versions/try-out.mjs', resultFile], {
      cwd: copy,
      env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` },
      stdio: 'inherit',
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const results = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : []
  rmSync(copy, { recursive: true, force: true })
  return { version, results }
}

function print(tried) {
  const names = [...new Set(tried.flatMap(({ results }) => results.map(({ name }) => name)))]
  const cell = (result) =>
    result
      ? `${result.failed > 0 ? `✕ ${result.failed} failed` : `✓ ${result.passed}`}, ${Math.round(result.seconds)} s`
      : '—'
  const rows = [['', ...tried.map(({ version }) => version)]]
  for (const name of names)
    rows.push([name, ...tried.map(({ results }) => cell(results.find((result) => result.name === name)))])
  process.stdout.write('\n')
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((text) => text.padEnd(20))
        .join('')
        .trimEnd()}\n`,
    )
}

async function main() {
  const tried = []
  for (const major of MAJORS) tried.push(await tryOut(major))
  print(tried)
  return tried.every(({ results }) => results.length > 0 && results.every(({ failed }) => failed === 0))
}

const cleanUp = () => rmSync(directory, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    cleanUp()
    process.exit(130)
  })
}

main().then(
  (isGreen) => {
    cleanUp()
    process.exit(isGreen ? 0 : 1)
  },
  (error) => {
    reportFailure(error)
    cleanUp()
    process.exit(1)
  },
)
