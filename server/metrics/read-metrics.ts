import { createHash, timingSafeEqual } from 'node:crypto'
import { getSettings } from '../configuration'
import { readPool } from '../db/health'
import { readReplicaLag } from '../db/replica'
import { gradingLoad } from '../grading/grade-answer'
import { errorResponse } from '../http/errors'
import { processState } from '../process/state'
import { refuse } from '../refusal'
import { metrics } from './metrics'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Without a token in the settings there is nothing here, and without the right one it looks the same. */
function isAllowed(headers: Headers): boolean {
  const { metricsToken } = getSettings()
  if (metricsToken === undefined) return false
  const given = headers.get('authorization') ?? ''
  return timingSafeEqual(digest(given), digest(`Bearer ${metricsToken}`))
}

/** What is read at the moment of asking, in contrast to what is counted as it happens. */
async function measure(): Promise<void> {
  const { requestsInProgress, gradingThreads, gradingQueueLength, gradingQueueMax, ...rest } = metrics()
  const { threads, busy, waiting, waitingMax } = gradingLoad()
  requestsInProgress.set(processState().requestsInProgress)
  gradingThreads.set({ state: 'busy' }, busy)
  gradingThreads.set({ state: 'idle' }, threads - busy)
  gradingQueueLength.set(waiting)
  gradingQueueMax.set(waitingMax)
  const pool = readPool()
  rest.databaseConnections.set({ state: 'busy' }, pool.busy)
  rest.databaseConnections.set({ state: 'idle' }, pool.idle)
  rest.databaseWaiting.set(pool.waiting)
  const lagSeconds = await readReplicaLag()
  // No number is better than one that nobody knows: an alert on its absence finds a replica that is gone.
  if (typeof lagSeconds === 'number') rest.replicaLagSeconds.set({ database: 'replica' }, lagSeconds)
  else rest.replicaLagSeconds.reset()
}

/** The numbers of this one process, for Prometheus. */
export async function readMetrics(request: Request): Promise<Response> {
  if (!isAllowed(request.headers)) return errorResponse(refuse('not-found'))
  await measure()
  const { registry } = metrics()
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  })
}
