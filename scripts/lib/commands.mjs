import { spawn } from 'node:child_process'
import { StartFailure } from './failure.mjs'

/**
 * Runs a program to its end and keeps what it said; only a failure shows it.
 * @returns {Promise<string>} its output
 * @throws {StartFailure} with the end of the output when it fails
 */
export function runQuietly(program, parameters, { code, remedy, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.once('error', reject)
    child.once('exit', (status) => {
      if (status === 0) return resolve(output)
      const end = output.trim().split('\n').slice(-40).join('\n')
      reject(
        new StartFailure(
          code,
          `${program.split('/').at(-1)} ${parameters.join(' ')} failed:\n${end}\n`,
          remedy,
        ),
      )
    })
  })
}
