import { listAnswersById, type RecordedAnswer } from './answers'
import { Prisma } from './generated/client'
import { knownTable, type KnownExercise } from './known-exercises'
import { LESSON_SUMS } from './lesson-scores'
import { readWithLag } from './replica'

/** What one learner of a class answered first in one lesson: the lists are of one length and order. */
export interface LessonRecord {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseIds: readonly string[]
  readonly firstFractions: readonly number[]
  readonly firstDurationsMs: readonly (number | null)[]
}

/** Of every learner of a class in every lesson they answered something of, or in one lesson, from their kept scores. */
export async function listLessonRecords(
  classId: string,
  lessonId?: string,
): Promise<readonly LessonRecord[]> {
  const which = lessonId === undefined ? Prisma.empty : Prisma.sql`AND s."lessonId" = ${lessonId}`
  const rows = await readWithLag(
    (from) => from.$queryRaw<LessonRow[]>`
    SELECT s."learnerId", s."lessonId", string_agg(s."exerciseId", ',') AS "exerciseIds",
      string_agg(s."firstFraction"::text, ',') AS "firstFractions",
      string_agg(coalesce(s."firstDurationMs"::text, ''), ',') AS "firstDurationsMs"
    FROM "Enrolment" e JOIN "Score" s ON s."learnerId" = e."learnerId"
    WHERE e."classId" = ${classId} AND e.role = 'learner' ${which}
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${ROWS_MAX}`,
  )
  return rows.map(({ learnerId, lessonId: lesson, exerciseIds, firstFractions, firstDurationsMs }) => ({
    learnerId,
    lessonId: lesson,
    exerciseIds: exerciseIds.split(','),
    firstFractions: firstFractions.split(',').map(Number),
    firstDurationsMs: firstDurationsMs.split(',').map((written) => (written === '' ? null : Number(written))),
  }))
}

/** The lists as text: a class has tens of thousands of entries, and a client takes them one by one out of arrays. */
type LessonRow = Pick<LessonRecord, 'learnerId' | 'lessonId'> &
  Record<'exerciseIds' | 'firstFractions' | 'firstDurationsMs', string>

/** What the course has, by lesson. */
function knownByLesson(known: readonly KnownExercise[]): Prisma.Sql {
  return Prisma.sql`
    SELECT "lessonId", array_agg("exerciseId") AS "exerciseIds" FROM ${knownTable(known)} GROUP BY 1`
}

export interface WholeLesson {
  readonly lessonId: string
  readonly learners: number
}

/** How many learners of a class have answered everything that a lesson has; lessons that nobody has are left out. */
export async function countWholeLessons(
  classId: string,
  known: readonly KnownExercise[],
): Promise<readonly WholeLesson[]> {
  return readWithLag(
    (from) => from.$queryRaw<WholeLesson[]>`
    WITH known AS (${knownByLesson(known)})
    SELECT l."lessonId", count(*)::int AS learners
    FROM "Enrolment" e
    JOIN "LessonScore" l ON l."learnerId" = e."learnerId"
    JOIN known ON known."lessonId" = l."lessonId" AND l."exerciseIds" @> known."exerciseIds"
    WHERE e."classId" = ${classId} AND e.role = 'learner' GROUP BY 1 ORDER BY 1`,
  )
}

/** How one learner of a class is getting on, over the exercises of all lessons. */
export interface PaceRecord {
  readonly learnerId: string
  readonly exercisesAnswered: number
  readonly answers: number
  readonly firstFractionSum: number
  /** The lessons begun. */
  readonly lessonIds: readonly string[]
  /** When a best score last rose. */
  readonly progressAt: Date
  /** Lesson and exercise of the unsolved exercise answered most often, and how often; all null where none is unsolved. */
  readonly hardestLessonId: string | null
  readonly hardestExerciseId: string | null
  readonly hardestAnswers: number | null
}

const KEPT_SUMS = Prisma.sql`
  "exerciseIds", "answerCount", "firstFractionSum", "progressAt", "hardestExerciseId", "hardestAnswerCount"`

/**
 * From what is kept of each lesson. Only a lesson of which the course no longer has everything that was answered is
 * summed from its scores.
 * @param known the exercises that count: those that the course no longer has are not held against anybody.
 */
export async function listPaceRecords(
  classId: string,
  known: readonly KnownExercise[],
): Promise<readonly PaceRecord[]> {
  return readWithLag(
    (from) => from.$queryRaw<PaceRecord[]>`
    WITH known AS (${knownByLesson(known)}),
    kept AS (
      SELECT l.*, l."exerciseIds" <@ known."exerciseIds" AS "isKnown"
      FROM "Enrolment" e
      JOIN "LessonScore" l ON l."learnerId" = e."learnerId"
      JOIN known USING ("lessonId")
      WHERE e."classId" = ${classId} AND e.role = 'learner'),
    lessons AS (
      SELECT "learnerId", "lessonId", ${KEPT_SUMS} FROM kept WHERE "isKnown"
      UNION ALL
      SELECT s."learnerId", s."lessonId", ${LESSON_SUMS}
      FROM kept JOIN known USING ("lessonId")
      JOIN "Score" s ON s."learnerId" = kept."learnerId" AND s."lessonId" = kept."lessonId"
        AND s."exerciseId" = ANY (known."exerciseIds")
      WHERE NOT "isKnown" GROUP BY 1, 2),
    sums AS (
      SELECT "learnerId", sum(cardinality("exerciseIds"))::int AS "exercisesAnswered",
        sum("answerCount")::int AS answers, sum("firstFractionSum")::float8 AS "firstFractionSum",
        array_agg("lessonId") AS "lessonIds", max("progressAt") AS "progressAt"
      FROM lessons GROUP BY 1),
    hardest AS (
      SELECT DISTINCT ON ("learnerId") "learnerId", "lessonId" AS "hardestLessonId", "hardestExerciseId",
        "hardestAnswerCount" AS "hardestAnswers"
      FROM lessons WHERE "hardestExerciseId" IS NOT NULL
      ORDER BY "learnerId", "hardestAnswerCount" DESC, "lessonId")
    SELECT * FROM sums LEFT JOIN hardest USING ("learnerId") ORDER BY "learnerId" LIMIT ${ROWS_MAX}`,
  )
}

const ROWS_MAX = 50_000

export interface FirstChoice {
  readonly learnerId: string
  /** Option ids. */
  readonly choices: readonly string[]
  readonly misconceptions: readonly string[]
}

/** What each learner of a class chose first in one exercise. */
export async function listFirstChoices(
  classId: string,
  lessonId: string,
  exerciseId: string,
): Promise<readonly FirstChoice[]> {
  return readWithLag(
    (from) => from.$queryRaw<FirstChoice[]>`
    SELECT s."learnerId", s."firstChoices" AS choices, s.misconceptions
    FROM "Enrolment" e JOIN "Score" s ON s."learnerId" = e."learnerId"
    WHERE e."classId" = ${classId} AND e.role = 'learner'
      AND s."lessonId" = ${lessonId} AND s."exerciseId" = ${exerciseId}
    ORDER BY 1 LIMIT ${ROWS_MAX}`,
  )
}

export interface AnswerOfMember {
  readonly displayName: string
  readonly learnerId: string
  readonly answer: RecordedAnswer
}

interface Named {
  readonly id: string
  readonly learnerId: string
  readonly displayName: string
}

/** The newest answer of each learner of a class to one exercise, newest first. */
export async function listNewestAnswers(
  classId: string,
  lessonId: string,
  exerciseId: string,
  limit: number,
): Promise<readonly AnswerOfMember[]> {
  const named = await readWithLag(
    (from) => from.$queryRaw<Named[]>`
    SELECT a.id, e."learnerId", e."displayName"
    FROM "Enrolment" e CROSS JOIN LATERAL (
      SELECT a.id, a."createdAt" FROM "Answer" a JOIN "Attempt" t ON t.id = a."attemptId" AND t.context = 'practice'
      WHERE a."learnerId" = e."learnerId" AND a."lessonId" = ${lessonId} AND a."exerciseId" = ${exerciseId}
      ORDER BY a."createdAt" DESC, a.id DESC LIMIT 1) a
    WHERE e."classId" = ${classId} AND e.role = 'learner'
    ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${limit}`,
  )
  return withAnswers(named)
}

/** Of each learner who showed a misconception, for each exercise, the newest answer that did; newest first. */
export async function listAnswersShowing(
  classId: string,
  misconception: string,
  limit: number,
): Promise<readonly AnswerOfMember[]> {
  const named = await readWithLag(
    (from) => from.$queryRaw<Named[]>`
    SELECT a.id, e."learnerId", e."displayName"
    FROM "Enrolment" e JOIN "Score" s ON s."learnerId" = e."learnerId"
    CROSS JOIN LATERAL (
      SELECT a.id, a."createdAt" FROM "Answer" a
      JOIN "Attempt" t ON t.id = a."attemptId" AND t.context = 'practice'
      JOIN LATERAL (
        SELECT misconceptions FROM "Grading" WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1
      ) g ON true
      WHERE a."learnerId" = s."learnerId" AND a."lessonId" = s."lessonId" AND a."exerciseId" = s."exerciseId"
        AND ${misconception} = ANY (g.misconceptions)
      ORDER BY a."createdAt" DESC, a.id DESC LIMIT 1) a
    WHERE e."classId" = ${classId} AND e.role = 'learner' AND ${misconception} = ANY (s.misconceptions)
    ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${limit}`,
  )
  return withAnswers(named)
}

async function withAnswers(named: readonly Named[]): Promise<readonly AnswerOfMember[]> {
  const answers = new Map(
    (await listAnswersById(named.map(({ id }) => id))).map((answer) => [answer.answerId, answer]),
  )
  return named.flatMap(({ id, ...member }) => {
    const answer = answers.get(id)
    return answer ? [{ ...member, answer }] : []
  })
}
