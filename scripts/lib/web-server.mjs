import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { StartFailure } from './failure.mjs'
import { root } from './prepare.mjs'

/** How much longer a server gets than it gives itself before it is ended outright. */
const GRACE_MS = 5_000

/**
 * Starts Next on a port and waits until it answers.
 * @returns {Promise<{ stop: () => Promise<void>, kill: () => Promise<void>, ended: Promise<number | null>, pid: number }>}
 *   `kill` gives it no time for anything.
 */
export async function startWebServer({ port, isDevelopment = false, environment, isQuiet = false }) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'scripts/lib/end-with-parent.mjs'),
      'node_modules/next/dist/bin/next',
      isDevelopment ? 'dev' : 'start',
      '-p',
      String(port),
    ],
    {
      cwd: root,
      env: {
        // A server that is started quietly tells of errors only, unless it was asked for more.
        ...(isQuiet && { LOG_LEVEL: 'error' }),
        ...process.env,
        ...environment,
        NEXT_TELEMETRY_DISABLED: '1',
        // The server finishes what it has by itself (server/process), which needs signals for itself.
        ...(!isDevelopment && { NEXT_MANUAL_SIG_HANDLE: 'true' }),
        NODE_ENV: isDevelopment ? 'development' : 'production',
      },
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', 'inherit', 'ipc'],
      // A group of its own, so that Ctrl-C reaches us first and we end it before the database.
      detached: process.platform !== 'win32',
    },
  )
  if (isQuiet) passLogOn(child.stdout)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) signalGroup(child, 'SIGKILL')
    await ended
  }
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      signalGroup(child, 'SIGTERM')
      const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), shutdownMs() + GRACE_MS)
      await ended
      clearTimeout(insist)
    }
  }
  await untilAnswering(port, child)
  return { stop, kill, ended, pid: child.pid }
}

/** The server's limits for shutting down (server/configuration.ts), which were checked when it started. */
function shutdownMs() {
  const { SHUTDOWN_DELAY_MS, SHUTDOWN_TIMEOUT_MS } = process.env
  return Number(SHUTDOWN_DELAY_MS || 0) + Number(SHUTDOWN_TIMEOUT_MS || 25_000)
}

/** Shows the lines of our own log, which are JSON, and leaves out what Next says about itself. */
function passLogOn(stream) {
  createInterface({ input: stream }).on('line', (line) => {
    if (line.startsWith('{')) process.stdout.write(`${line}\n`)
  })
}

function signalGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function untilAnswering(port, child) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) break
    const isUp = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  signalGroup(child, 'SIGKILL')
  throw new StartFailure(
    'server-not-started',
    'The web server did not start.',
    'What it printed above says why.',
  )
}
