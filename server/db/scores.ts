import { database } from './client'
import type { Prisma } from './generated/client'

export interface ScoreRecord {
  readonly lessonId: string
  readonly exerciseId: string
  /** The best so far, in [0, 1]. */
  readonly fraction: number
  readonly isCorrect: boolean
  readonly answerCount: number
}

const SCORE_COLUMNS = {
  lessonId: true,
  exerciseId: true,
  fraction: true,
  isCorrect: true,
  answerCount: true,
} as const

interface ScoreKey {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
}

/** Adds one graded answer to a score, in one statement: parallel answers neither lose a count nor lower a score. */
export async function raiseScore(
  transaction: Prisma.TransactionClient,
  { learnerId, lessonId, exerciseId }: ScoreKey,
  grading: { readonly fraction: number; readonly isCorrect: boolean },
): Promise<Pick<ScoreRecord, 'fraction' | 'answerCount'>> {
  const rows = await transaction.$queryRaw<{ fraction: number; answerCount: number }[]>`
    INSERT INTO "Score" ("learnerId", "lessonId", "exerciseId", fraction, "isCorrect", "answerCount", "updatedAt")
    VALUES (${learnerId}, ${lessonId}, ${exerciseId}, ${grading.fraction}, ${grading.isCorrect}, 1, now())
    ON CONFLICT ("learnerId", "lessonId", "exerciseId") DO UPDATE SET
      fraction = greatest("Score".fraction, excluded.fraction),
      "isCorrect" = "Score"."isCorrect" OR excluded."isCorrect",
      "answerCount" = "Score"."answerCount" + 1,
      "updatedAt" = now()
    RETURNING fraction, "answerCount"`
  const row = rows[0]
  if (!row) throw new Error('An upsert returned no row.')
  return row
}

export async function findScore(key: ScoreKey): Promise<ScoreRecord | null> {
  return database().score.findUnique({ where: { learnerId_lessonId_exerciseId: key }, select: SCORE_COLUMNS })
}

/** A learner's scores, of one lesson or of all. */
export async function listScores(learnerId: string, lessonId?: string): Promise<readonly ScoreRecord[]> {
  return database().score.findMany({ where: { learnerId, lessonId }, select: SCORE_COLUMNS, take: 1000 })
}

/** Computes every score anew from the newest grading of each answer. Changes nothing unless a grading was added. */
export async function rebuildScores(): Promise<void> {
  await database().$transaction([
    database().$executeRaw`LOCK TABLE "Score" IN EXCLUSIVE MODE`,
    database().$executeRaw`DELETE FROM "Score"`,
    database().$executeRaw`
      INSERT INTO "Score" ("learnerId", "lessonId", "exerciseId", fraction, "isCorrect", "answerCount", "updatedAt")
      SELECT a."learnerId", a."lessonId", a."exerciseId", max(g.fraction), bool_or(g."isCorrect"), count(*)::int, now()
      FROM "Answer" a
      JOIN LATERAL (
        SELECT fraction, "isCorrect" FROM "Grading"
        WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
      ) g ON true
      GROUP BY a."learnerId", a."lessonId", a."exerciseId"`,
  ])
}

export interface ClassScore extends ScoreRecord {
  readonly learnerId: string
  readonly displayName: string
}

const CLASS_SCORES_MAX = 200_000

/** The scores of everybody who learns in a class, learner by learner. */
export async function listScoresOfClass(classId: string): Promise<readonly ClassScore[]> {
  return database().$queryRaw<ClassScore[]>`
    SELECT s."learnerId", e."displayName", s."lessonId", s."exerciseId", s.fraction, s."isCorrect", s."answerCount"
    FROM "Score" s
    JOIN "Enrolment" e ON e."learnerId" = s."learnerId" AND e."classId" = ${classId} AND e.role = 'learner'
    ORDER BY e."displayName", s."learnerId", s."lessonId", s."exerciseId" LIMIT ${CLASS_SCORES_MAX}`
}
