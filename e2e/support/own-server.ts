import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface OwnServer {
  readonly address: string
  readonly child: ChildProcess
  /** The lines that it has logged so far. */
  readonly log: () => string
  /** The exit status, once it has ended. */
  readonly ended: Promise<number | null>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Starts a web process of this build beside the one that the journeys share, on the same database: for what would
 * disturb the others, or needs other settings.
 */
export async function startOwnServer(settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      NEXTAUTH_URL: address,
      LOG_LEVEL: 'info',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString()
      if (output.includes('"msg":"starting"')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`The server ended at once:\n${output}`)))
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await ready
  return { address, child, log: () => output, ended }
}

/** Ends a server that a test left running. */
export async function stopOwnServer({ child, ended }: OwnServer): Promise<void> {
  child.kill('SIGKILL')
  await ended
}
