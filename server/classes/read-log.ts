import type { Viewer } from '../auth/viewer'
import type { ClassRecord, Role } from '../db/classes'
import { listClassEvents, type ClassEvent } from '../db/audit'
import { isRefusal, type Refusal } from '../refusal'
import { permit } from './permissions'

const LOG_PAGE = 50

export interface ClassLog {
  readonly class: ClassRecord
  /** The viewer's. */
  readonly role: Role
  /** Newest first. */
  readonly events: readonly ClassEvent[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** Who did what in a class, for its instructors. */
export async function readLog(
  viewer: Viewer,
  classId: string,
  before: string | null,
): Promise<ClassLog | Refusal> {
  const standing = await permit(viewer, classId, 'see-log')
  if (isRefusal(standing)) return standing
  const events = await listClassEvents(standing.class.id, { before, limit: LOG_PAGE + 1 })
  const shown = events.slice(0, LOG_PAGE)
  return {
    class: standing.class,
    role: standing.role,
    events: shown,
    next: events.length > LOG_PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}
