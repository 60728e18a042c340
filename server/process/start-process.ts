import { ConfigurationError, parseServerSettings, type Settings } from '../configuration'
import { log } from '../log'
import { shutDown } from './shut-down'
import { watchRequests } from './watch-requests'

const STATUS_UNCONFIGURED = 78 // EX_CONFIG of sysexits.h: starting again will not help
const STATUS_UNFINISHED = 1

/** What a web process does before its first request. */
export function startProcess(): void {
  const settings = readSettings()
  watchRequests(settings)
  stopOnSignal(settings)
  log.info({ node: process.versions.node, pid: process.pid }, 'starting')
}

/** A setting that cannot be used is told now and not at the first sign-in. */
function readSettings(): Settings {
  try {
    return parseServerSettings(process.env)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    process.stderr.write(`\n✕ ${error.message}\n`)
    process.exit(STATUS_UNCONFIGURED)
  }
}

/** NEXT_MANUAL_SIG_HANDLE leaves signals to us: Next would wait without a bound, and for nothing but requests. */
function stopOnSignal({ shutdownDelayMs, shutdownTimeoutMs }: Settings): void {
  let isStopping = false
  const stop = async () => {
    // A terminal sends Ctrl-C to every process of a group, and the one that started us sends it on.
    if (isStopping) return
    isStopping = true
    const isDone = await shutDown({ delayMs: shutdownDelayMs, timeoutMs: shutdownTimeoutMs })
    process.exit(isDone ? 0 : STATUS_UNFINISHED)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop())
}
