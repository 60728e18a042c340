import { database } from './client'
import { LEARNER_COLUMNS, toLearner, type LearnerRecord } from './learners'

export interface NewSession {
  readonly id: string
  readonly learnerId: string
  readonly expiresAt: Date
  readonly userAgent: string | null
}

export async function recordSession({ id, learnerId, expiresAt, userAgent }: NewSession): Promise<void> {
  await database().session.create({ data: { id, learnerId, expiresAt, userAgent }, select: { id: true } })
}

/** How old the note of a session's last use may be: one write in this time, however many requests. */
const USE_NOTED_MS = 5 * 60_000

/** The learner a session belongs to, or null when it is unknown, revoked or over. Notes that it is in use. */
export async function findSessionLearner(sessionId: string, now: Date): Promise<LearnerRecord | null> {
  const row = await database().session.findUnique({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
    select: { lastUsedAt: true, learner: { select: LEARNER_COLUMNS } },
  })
  if (row && row.lastUsedAt.getTime() < now.getTime() - USE_NOTED_MS) {
    await database().session.updateMany({ where: { id: sessionId }, data: { lastUsedAt: now } })
  }
  return row && toLearner(row.learner)
}

export async function revokeSession(sessionId: string, now: Date): Promise<void> {
  await database().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } })
}

export async function revokeSessions(learnerId: string, now: Date): Promise<void> {
  await database().$transaction([
    database().session.updateMany({ where: { learnerId, revokedAt: null }, data: { revokedAt: now } }),
    database().auditEvent.create({
      data: { actorId: learnerId, subjectId: learnerId, kind: 'signed-out-everywhere' },
      select: { id: true },
    }),
  ])
}

export interface OpenSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly userAgent: string | null
}

const OPEN_SESSIONS_MAX = 100

/** The sessions that can still be used, the latest used first. */
export async function listOpenSessions(learnerId: string, now: Date): Promise<readonly OpenSession[]> {
  return database().session.findMany({
    where: { learnerId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, createdAt: true, lastUsedAt: true, userAgent: true },
    take: OPEN_SESSIONS_MAX,
  })
}

/** Ends one session of this learner. @returns false when the learner has no such open session. */
export async function revokeOneSession(learnerId: string, sessionId: string, now: Date): Promise<boolean> {
  const ended = await revokeAndRecord(learnerId, { id: sessionId }, now)
  return ended === 1
}

/** Ends every session of this learner but one. @returns how many ended. */
export async function revokeOtherSessions(learnerId: string, keptId: string, now: Date): Promise<number> {
  return revokeAndRecord(learnerId, { id: { not: keptId } }, now)
}

async function revokeAndRecord(learnerId: string, which: object, now: Date): Promise<number> {
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.session.updateMany({
      where: { ...which, learnerId, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    })
    if (count === 0) return 0
    await transaction.auditEvent.create({
      data: { actorId: learnerId, subjectId: learnerId, kind: 'devices-signed-out', details: { count } },
      select: { id: true },
    })
    return count
  })
}
