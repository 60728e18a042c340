import type { Server } from 'node:http'

interface ProcessState {
  /** Set by a signal to stop: the process finishes what it has and takes nothing new. */
  isShuttingDown: boolean
  /** Known from the first request on. */
  server: Server | null
  requestsInProgress: number
  /** Work that outlives the request which began it. */
  readonly background: Set<Promise<unknown>>
  /** Called whenever something in progress has ended. */
  onEnd: () => void
}

// The page bundler loads this module once per entry; what it holds belongs to the whole process.
const holder = globalThis as typeof globalThis & { faultlineProcess?: ProcessState }

export function processState(): ProcessState {
  holder.faultlineProcess ??= {
    isShuttingDown: false,
    server: null,
    requestsInProgress: 0,
    background: new Set(),
    onEnd: () => undefined,
  }
  return holder.faultlineProcess
}
