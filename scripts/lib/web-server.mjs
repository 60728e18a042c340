import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { root } from './prepare.mjs'

/**
 * Starts Next on a port and waits until it answers.
 * @returns {Promise<{ stop: () => Promise<void>, ended: Promise<number | null> }>}
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
        ...process.env,
        ...environment,
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_ENV: isDevelopment ? 'development' : 'production',
      },
      stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
      // A group of its own, so that Ctrl-C reaches us first and we end it before the database.
      detached: process.platform !== 'win32',
    },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      signalGroup(child, 'SIGTERM')
      const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 10_000)
      await ended
      clearTimeout(insist)
    }
  }
  await untilAnswering(port, child)
  return { stop, ended }
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
