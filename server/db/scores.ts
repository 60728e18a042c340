import { database } from './client'
import { Prisma } from './generated/client'
import { keepLessonScore, rebuildLessonScores } from './lesson-scores'

type Transaction = Prisma.TransactionClient

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

interface Graded {
  readonly fraction: number
  readonly isCorrect: boolean
  readonly misconceptions: readonly string[]
  /** The options chosen. */
  readonly choices: readonly string[]
  readonly durationMs: number | null
  readonly answeredAt: Date
}

/**
 * Adds one graded answer to a score, in one statement: parallel answers neither lose a count nor lower a score. The
 * caller holds the lock of the learner, for what is summed up from several scores.
 */
export async function raiseScore(
  transaction: Transaction,
  { learnerId, lessonId, exerciseId }: ScoreKey,
  { fraction, isCorrect, misconceptions, choices, durationMs, answeredAt }: Graded,
): Promise<Pick<ScoreRecord, 'fraction' | 'answerCount'>> {
  const rows = await transaction.$queryRaw<{ fraction: number; answerCount: number }[]>`
    INSERT INTO "Score" ("learnerId", "lessonId", "exerciseId", fraction, "isCorrect", "answerCount",
      "firstFraction", "firstChoices", "firstDurationMs", "progressAt", misconceptions, "updatedAt")
    VALUES (${learnerId}, ${lessonId}, ${exerciseId}, ${fraction}, ${isCorrect}, 1,
      ${fraction}, ${choices}, ${durationMs}, ${answeredAt},
      ARRAY(SELECT DISTINCT m FROM unnest(${misconceptions}::text[]) m ORDER BY m), ${answeredAt})
    ON CONFLICT ("learnerId", "lessonId", "exerciseId") DO UPDATE SET
      fraction = greatest("Score".fraction, excluded.fraction),
      "isCorrect" = "Score"."isCorrect" OR excluded."isCorrect",
      "answerCount" = "Score"."answerCount" + 1,
      "progressAt" = CASE WHEN excluded.fraction > "Score".fraction
        THEN excluded."progressAt" ELSE "Score"."progressAt" END,
      misconceptions = ARRAY(
        SELECT DISTINCT m FROM unnest("Score".misconceptions || excluded.misconceptions) m ORDER BY m),
      "updatedAt" = excluded."updatedAt"
    RETURNING fraction, "answerCount"`
  const row = rows[0]
  if (!row) throw new Error('An upsert returned no row.')
  const data = misconceptions.map((misconception) => ({ learnerId, misconception }))
  if (data.length > 0) await transaction.shownMisconception.createMany({ data, skipDuplicates: true })
  await keepLessonScore(transaction, { learnerId, lessonId })
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
  await database().$transaction(
    async (transaction) => {
      // A year of classes takes longer than any request may.
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(REBUILD_MS_MAX)}, true)`
      await transaction.$executeRaw`LOCK TABLE "Score" IN EXCLUSIVE MODE`
      await transaction.$executeRaw`DELETE FROM "Score"`
      await transaction.$executeRaw`DELETE FROM "ShownMisconception"`
      await insertScores(transaction, Prisma.sql`true`)
      await insertShown(transaction, Prisma.sql`true`)
      await rebuildLessonScores(transaction)
    },
    { timeout: REBUILD_MS_MAX },
  )
}

/** The same for some learners, one after the other: nobody else's answers wait for it. */
export async function rebuildScoresOfEach(learnerIds: readonly string[]): Promise<void> {
  for (const learnerId of learnerIds)
    await database().$transaction((transaction) => rebuildScoresOf(transaction, learnerId))
}

/** The same for one learner, whose answers have just come from or gone to somewhere. */
export async function rebuildScoresOf(transaction: Transaction, learnerId: string): Promise<void> {
  await transaction.score.deleteMany({ where: { learnerId } })
  await transaction.shownMisconception.deleteMany({ where: { learnerId } })
  await insertScores(transaction, Prisma.sql`a."learnerId" = ${learnerId}`)
  await insertShown(transaction, Prisma.sql`s."learnerId" = ${learnerId}`)
  await rebuildLessonScores(transaction, learnerId)
}

const REBUILD_MS_MAX = 30 * 60_000

async function insertScores(transaction: Transaction, which: Prisma.Sql): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "Score" ("learnerId", "lessonId", "exerciseId", fraction, "isCorrect", "answerCount",
      "firstFraction", "firstChoices", "firstDurationMs", "progressAt", misconceptions, "updatedAt")
    WITH graded AS (
      SELECT a."learnerId", a."lessonId", a."exerciseId", a.raw, a."durationMs", a."createdAt", g.*,
        row_number() OVER own AS place,
        max(g.fraction) OVER (own ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS best
      FROM "Answer" a
      JOIN "Attempt" t ON t.id = a."attemptId" AND t.context = 'practice'
      JOIN LATERAL (
        SELECT fraction, "isCorrect", misconceptions FROM "Grading"
        WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
      ) g ON true
      WHERE ${which}
      WINDOW own AS (PARTITION BY a."learnerId", a."lessonId", a."exerciseId" ORDER BY a."createdAt", a.id)),
    totals AS (
      SELECT "learnerId", "lessonId", "exerciseId", max(fraction) AS fraction, bool_or("isCorrect") AS correct,
        count(*)::int AS answers, max("createdAt") FILTER (WHERE best IS NULL OR fraction > best) AS progress,
        max("createdAt") AS last
      FROM graded GROUP BY 1, 2, 3),
    shown AS (
      SELECT "learnerId", "lessonId", "exerciseId", array_agg(DISTINCT m ORDER BY m) AS ids
      FROM graded CROSS JOIN LATERAL unnest(misconceptions) m GROUP BY 1, 2, 3)
    SELECT t."learnerId", t."lessonId", t."exerciseId", t.fraction, correct, answers, f.fraction,
      CASE WHEN jsonb_typeof(f.raw->'choices') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(f.raw->'choices'))
        WHEN jsonb_typeof(f.raw->'choice') = 'string' THEN ARRAY[f.raw->>'choice'] ELSE '{}' END,
      f."durationMs", progress, coalesce(ids, '{}'), last
    FROM totals t
    JOIN graded f USING ("learnerId", "lessonId", "exerciseId")
    LEFT JOIN shown USING ("learnerId", "lessonId", "exerciseId")
    WHERE f.place = 1`
}

async function insertShown(transaction: Transaction, which: Prisma.Sql): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "ShownMisconception" ("learnerId", misconception)
    SELECT DISTINCT s."learnerId", m FROM "Score" s CROSS JOIN LATERAL unnest(s.misconceptions) m WHERE ${which}`
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
