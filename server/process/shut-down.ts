import { setTimeout as wait } from 'node:timers/promises'
import { disconnectDatabase } from '../db/health'
import { closeGradingPool } from '../grading/grade-answer'
import { log } from '../log'
import { processState } from './state'

interface Limits {
  /** Requests are still taken for so long, while the process says that it is not ready. */
  readonly delayMs: number
  /** What is in progress then gets so long. */
  readonly timeoutMs: number
}

function isIdle(): boolean {
  const { requestsInProgress, background } = processState()
  return requestsInProgress === 0 && background.size === 0
}

async function untilIdle(timeoutMs: number): Promise<boolean> {
  const state = processState()
  const timer = new AbortController()
  const idle = new Promise<boolean>((resolve) => {
    state.onEnd = () => isIdle() && resolve(true)
    state.onEnd()
  })
  const timeout = wait(timeoutMs, false, { signal: timer.signal }).catch(() => false)
  const isDone = await Promise.race([idle, timeout])
  timer.abort()
  return isDone
}

/**
 * Takes nothing new, finishes the requests in progress with their gradings and what they left in the background, and
 * closes what is open.
 * @returns whether everything was finished in time.
 */
export async function shutDown({ delayMs, timeoutMs }: Limits): Promise<boolean> {
  const state = processState()
  state.isShuttingDown = true
  log.info({ inProgress: state.requestsInProgress, delayMs, timeoutMs }, 'shutting down')
  await wait(delayMs)
  // Connections without a request are closed by this as well; the others end with their response.
  state.server?.close()
  const isDone = await untilIdle(timeoutMs)
  await closeGradingPool()
  await disconnectDatabase()
  log.info({ isDone, inProgress: state.requestsInProgress }, 'shut down')
  return isDone
}
