import { database } from './client'

/** An answer, or an exercise of a submitted quiz left without one, as far as it says what somebody can do. */
export interface EvidenceRecord {
  readonly attemptId: string
  readonly context: 'practice' | 'quiz' | 'review'
  readonly lessonId: string
  readonly exerciseId: string
  readonly createdAt: Date
  readonly isAnswered: boolean
  /** By the newest grading; false without an answer. */
  readonly isCorrect: boolean
}

const ROWS_MAX = 20_000

/** Every graded answer of a learner, and what their quizzes asked in vain, oldest first. */
export async function listEvidence(learnerId: string): Promise<readonly EvidenceRecord[]> {
  return database().$queryRaw<EvidenceRecord[]>`
    SELECT a."attemptId", t.context::text AS context, a."lessonId", a."exerciseId", a."createdAt",
      true AS "isAnswered", g."isCorrect"
    FROM "Answer" a
    JOIN "Attempt" t ON t.id = a."attemptId"
    JOIN LATERAL (
      SELECT "isCorrect" FROM "Grading" WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
    WHERE a."learnerId" = ${learnerId}
    UNION ALL
    SELECT i."attemptId", 'quiz', i."lessonId", i."exerciseId", t."submittedAt", false, false
    FROM "Attempt" t
    JOIN "AttemptItem" i ON i."attemptId" = t.id
    WHERE t."learnerId" = ${learnerId} AND t.context = 'quiz' AND t."submittedAt" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Answer" a WHERE a."attemptId" = t.id
        AND a."lessonId" = i."lessonId" AND a."exerciseId" = i."exerciseId")
    ORDER BY "createdAt" LIMIT ${ROWS_MAX}`
}
