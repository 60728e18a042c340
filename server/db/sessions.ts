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

/** The learner a session belongs to, or null when it is unknown, revoked or over. */
export async function findSessionLearner(sessionId: string, now: Date): Promise<LearnerRecord | null> {
  const row = await database().session.findUnique({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now } },
    select: { learner: { select: LEARNER_COLUMNS } },
  })
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
