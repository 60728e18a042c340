import { database } from './client'

/** An answer, as far as it says what somebody can do. */
export interface EvidenceRecord {
  readonly attemptId: string
  readonly context: 'practice' | 'quiz' | 'review'
  readonly lessonId: string
  readonly exerciseId: string
  readonly createdAt: Date
  /** By the newest grading. */
  readonly isCorrect: boolean
}

const ROWS_MAX = 20_000

/** Every graded answer of a learner, oldest first. */
export async function listEvidence(learnerId: string): Promise<readonly EvidenceRecord[]> {
  return database().$queryRaw<EvidenceRecord[]>`
    SELECT a."attemptId", t.context::text AS context, a."lessonId", a."exerciseId", a."createdAt", g."isCorrect"
    FROM "Answer" a
    JOIN "Attempt" t ON t.id = a."attemptId"
    JOIN LATERAL (
      SELECT "isCorrect" FROM "Grading" WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
    WHERE a."learnerId" = ${learnerId} ORDER BY a."createdAt", a.id LIMIT ${ROWS_MAX}`
}
