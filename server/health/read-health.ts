import { isDatabaseReachable, listAppliedMigrations } from '../db/health'
import { gradingLoad } from '../grading/grade-answer'
import { processState } from '../process/state'
import { listOwnMigrations } from './own-migrations'

const DATABASE_TIME_OUT_MS = 2_000

/** Why a process should get no requests at the moment. */
type Unreadiness = 'shutting-down' | 'database-unreachable' | 'migrations-missing' | 'grading-saturated'

function reply(status: 'ok' | Unreadiness): Response {
  return Response.json(
    { status },
    { status: status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

/** Whether this process runs at all. A supervisor starts one anew that does not answer; the database is none of it. */
export function readLiveness(): Response {
  return reply('ok')
}

/** Whether this process can serve learners now. For load balancers and the start script. */
export async function readReadiness(): Promise<Response> {
  return reply((await findUnreadiness()) ?? 'ok')
}

async function findUnreadiness(): Promise<Unreadiness | null> {
  if (processState().isShuttingDown) return 'shutting-down'
  const { waiting, waitingMax } = gradingLoad()
  if (waiting >= waitingMax) return 'grading-saturated'
  if (!(await isDatabaseReachable(DATABASE_TIME_OUT_MS))) return 'database-unreachable'
  // A newer version may have migrated already while this one still runs: what it added is no fault.
  const applied = new Set(await listAppliedMigrations())
  return listOwnMigrations().every((name) => applied.has(name)) ? null : 'migrations-missing'
}
