import { listAnswersById, type RecordedAnswer } from './answers'
import { readWithLag } from './replica'

/** What one learner of a class did in one lesson, exercise by exercise: the lists are of one length and order. */
export interface LessonRecord {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseIds: readonly string[]
  readonly firstFractions: readonly number[]
  readonly areCorrect: readonly boolean[]
  readonly answerCounts: readonly number[]
  /** When a best score last rose. */
  readonly progressAt: Date
}

/** Of every learner of a class in every lesson they answered something of, summed from their kept scores. */
export async function listLessonRecords(classId: string): Promise<readonly LessonRecord[]> {
  return readWithLag(
    (from) => from.$queryRaw<LessonRecord[]>`
    SELECT s."learnerId", s."lessonId", array_agg(s."exerciseId" ORDER BY s."exerciseId") AS "exerciseIds",
      array_agg(s."firstFraction" ORDER BY s."exerciseId") AS "firstFractions",
      array_agg(s."isCorrect" ORDER BY s."exerciseId") AS "areCorrect",
      array_agg(s."answerCount" ORDER BY s."exerciseId") AS "answerCounts",
      max(s."progressAt") AS "progressAt"
    FROM "Enrolment" e JOIN "Score" s ON s."learnerId" = e."learnerId"
    WHERE e."classId" = ${classId} AND e.role = 'learner'
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${ROWS_MAX}`,
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
      SELECT id, "createdAt" FROM "Answer" a
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
      SELECT a.id, a."createdAt" FROM "Answer" a JOIN "Grading" g ON g."answerId" = a.id
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
