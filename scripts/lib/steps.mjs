import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { root } from './prepare.mjs'

/**
 * A list of named steps: each runs, prints one line with its time and what it counted, and shows its output only
 * when it failed or is loud. All of them run, so that one reading shows everything that is wrong.
 */
export function makeReport() {
  const results = []

  async function step(name, work, { isLoud = false } = {}) {
    const startedAt = Date.now()
    const { passed, failed, output } = await work().catch((error) => ({
      passed: 0,
      failed: 1,
      output: error.remedy ? `${error.message}\n${error.remedy}` : String(error.stack ?? error),
    }))
    const seconds = (Date.now() - startedAt) / 1000
    results.push({ name, passed, failed, seconds })
    process.stdout.write(
      `${failed > 0 ? '✕' : '✓'} ${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s   ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}\n`,
    )
    if (failed > 0 || isLoud) process.stdout.write(`${output.trimEnd()}\n\n`)
    return failed === 0
  }

  function conclude(startedAt) {
    const slowest = [...results].sort((a, b) => b.seconds - a.seconds).slice(0, 5)
    const whole = (Date.now() - startedAt) / 1000
    process.stdout.write(
      `\nTime: ${whole.toFixed(0)} s in all; longest: ${slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`).join(', ')}\n`,
    )
    const passed = results.reduce((sum, result) => sum + result.passed, 0)
    const failed = results.reduce((sum, result) => sum + result.failed, 0)
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
    return failed === 0
  }

  return { step, conclude, results }
}

/** A step that is one program: it counts as one, passed when it exits with 0. */
export function command(program, parameters, environment = {}) {
  return async () => {
    const { status, output } = await run(program, parameters, environment)
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output }
  }
}

/** A step that is a test program writing a report: it counts what the report counts. */
export function tests(program, parameters, { environment = {}, reportFile, count }) {
  return async () => {
    const { status, output } = await run(program, parameters, environment)
    if (!existsSync(reportFile)) return { passed: 0, failed: 1, output }
    const { passed, failed } = count(JSON.parse(readFileSync(reportFile, 'utf8')))
    // A crash outside any test, or no test at all, is a failure that the report does not know.
    const unseen = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0
    return { passed, failed: failed + unseen, output }
  }
}

function run(program, parameters, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.once('error', reject)
    child.once('exit', (status) => resolve({ status, output }))
  })
}

export const countVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numPendingTests,
})

export const countPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
})
