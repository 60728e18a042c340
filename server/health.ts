import { isDatabaseReachable } from './db/health'

/** Whether this process can serve learners. For load balancers and the start script. */
export async function readHealth(): Promise<Response> {
  const isReachable = await isDatabaseReachable()
  const body = { status: isReachable ? 'ok' : 'database-unreachable' }
  return Response.json(body, { status: isReachable ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
