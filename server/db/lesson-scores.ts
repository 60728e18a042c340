import { Prisma } from './generated/client'

/** The sums of scores "s", each row of which is one exercise, over what it is grouped by. */
export const LESSON_SUMS = Prisma.sql`
  array_agg(s."exerciseId" ORDER BY s."exerciseId") AS "exerciseIds", sum(s."answerCount")::int AS "answerCount",
  sum(s."firstFraction" ORDER BY s."exerciseId") AS "firstFractionSum", max(s."progressAt") AS "progressAt",
  (array_agg(s."exerciseId" ORDER BY s."answerCount" DESC, s."exerciseId") FILTER (WHERE NOT s."isCorrect"))[1]
    AS "hardestExerciseId",
  max(s."answerCount") FILTER (WHERE NOT s."isCorrect") AS "hardestAnswerCount"`

interface Lesson {
  readonly learnerId: string
  readonly lessonId: string
}

/** Sums a lesson up anew after one of its scores changed. The caller holds the lock of the learner. */
export async function keepLessonScore(
  transaction: Prisma.TransactionClient,
  { learnerId, lessonId }: Lesson,
): Promise<void> {
  await insertSums(transaction, Prisma.sql`s."learnerId" = ${learnerId} AND s."lessonId" = ${lessonId}`)
}

/** Sums every lesson up anew, of one learner or of all. */
export async function rebuildLessonScores(
  transaction: Prisma.TransactionClient,
  learnerId?: string,
): Promise<void> {
  await transaction.lessonScore.deleteMany({ where: { learnerId } })
  await insertSums(
    transaction,
    learnerId === undefined ? Prisma.sql`true` : Prisma.sql`s."learnerId" = ${learnerId}`,
  )
}

async function insertSums(transaction: Prisma.TransactionClient, which: Prisma.Sql): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "LessonScore" ("learnerId", "lessonId", "exerciseIds", "answerCount", "firstFractionSum", "progressAt",
      "hardestExerciseId", "hardestAnswerCount")
    SELECT s."learnerId", s."lessonId", ${LESSON_SUMS} FROM "Score" s WHERE ${which} GROUP BY 1, 2
    ON CONFLICT ("learnerId", "lessonId") DO UPDATE SET
      "exerciseIds" = excluded."exerciseIds", "answerCount" = excluded."answerCount",
      "firstFractionSum" = excluded."firstFractionSum", "progressAt" = excluded."progressAt",
      "hardestExerciseId" = excluded."hardestExerciseId", "hardestAnswerCount" = excluded."hardestAnswerCount"`
}
