import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { StartFailure } from './failure.mjs'
import { withProgress } from './progress.mjs'
import { runQuietly } from './commands.mjs'

/** The first draws no window around the page, which nobody would see and which costs a quarter of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

/**
 * Finds a Chromium: the one named, one on the PATH, Playwright's own, or the distribution's package, in this order.
 * @returns {Promise<string>} path of the program
 * @throws {StartFailure}
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH
    throw new StartFailure(
      'chromium-path-wrong',
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is no such file.`,
      'Name the browser’s program, or unset CHROMIUM_PATH to let it be found.',
    )
  }
  return onThePath() ?? (await playwrightsOwn()) ?? (await fromTheDistribution())
}

function onThePath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        // Not this one.
      }
    }
  }
  return null
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

async function fromTheDistribution() {
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = {
      code: 'chromium-not-installed',
      remedy: 'Install a Chromium and set CHROMIUM_PATH.',
      env: environment,
    }
    await withProgress('Installing Chromium from the distribution', async () => {
      await runQuietly('apt-get', ['update', '-qq'], options)
      await runQuietly(
        'apt-get',
        ['install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk'],
        options,
      )
    })
    const found = onThePath()
    if (found) return found
  }
  throw new StartFailure(
    'chromium-missing',
    'The journeys need a Chromium, and none was found on the PATH or with Playwright.',
    'Install one (apt-get install chromium, or npx playwright install chromium), or set CHROMIUM_PATH.',
  )
}
