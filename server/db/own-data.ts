import type { Locale } from '@/course/locale'
import { columnsOf, type LessonSince } from './answers-since'
import { database } from './client'
import type { ModelOfLearner } from './models-of-learner'
import { listHeldQuizzes, readOwnQuizzes } from './own-quizzes'

/** What an export holds: parts that are small, and lists that are read page by page. */
export interface OwnData {
  readonly parts: Readonly<Record<string, () => Promise<unknown>>>
  readonly lists: Readonly<Record<string, () => AsyncIterable<readonly object[]>>>
}

const PAGE = 200
/** More than the course has exercises and sections: a bound, not a limit that anybody meets. */
const ROWS_MAX = 5000

/**
 * Where each table that belongs to a learner stands in the export, or why it does not. A new table has to be
 * decided on here before the project compiles.
 */
const CONTENTS: Readonly<Record<ModelOfLearner, string>> = {
  Account: 'accounts, without password hashes',
  Answer: 'answers',
  AssignmentOverride: 'extensions',
  Attempt: 'quizzes; of practice and reviews the answers, whose seeds are part of them',
  Draft: 'drafts',
  Enrolment: 'enrolments',
  GradeOverride: 'grades',
  HintUse: 'hints',
  LessonProgress: 'progress',
  Prediction: 'predictions',
  ReviewCard: 'reviewPlans',
  ReviewLog: 'reviews',
  Score: 'scores',
  LessonScore: 'not exported: sums of the scores',
  ShownMisconception: 'not exported: each score names its own',
  Session: 'sessions, without their ids',
  VerificationToken: 'not exported: a hash of a link that was sent',
}

/** What the learner may not be told yet of their own answers. */
interface Untold {
  readonly parts: readonly LessonSince[]
  /** The assignments whose feedback waits. */
  readonly assignments: readonly string[]
  has(lessonId: string, exerciseId: string): boolean
}

/** Reads everything that is kept of one learner; nothing of anybody else, and no exercise's key. */
export function readOwnData(learnerId: string, language: Locale, untold: Untold): OwnData {
  const where = { learnerId }
  const take = ROWS_MAX
  return {
    parts: {
      contents: async () => CONTENTS,
      learner: () => readLearner(learnerId),
      accounts: () =>
        database().account.findMany({
          where,
          take,
          orderBy: { createdAt: 'asc' },
          select: { provider: true, email: true, createdAt: true },
        }),
      sessions: () =>
        database().session.findMany({
          where,
          take,
          orderBy: { createdAt: 'desc' },
          select: { createdAt: true, lastUsedAt: true, expiresAt: true, revokedAt: true, userAgent: true },
        }),
      enrolments: () => readEnrolments(learnerId),
      progress: () => database().lessonProgress.findMany({ where, take, omit: { learnerId: true } }),
      predictions: () => database().prediction.findMany({ where, take, omit: { learnerId: true } }),
      drafts: () => database().draft.findMany({ where, take, omit: { learnerId: true } }),
      hints: () => database().hintUse.findMany({ where, take, omit: { learnerId: true } }),
      extensions: () =>
        database().assignmentOverride.findMany({
          where,
          take,
          select: {
            dueAt: true,
            attemptsExtra: true,
            createdAt: true,
            assignment: { select: { title: true } },
          },
        }),
      reviewPlans: () => readReviewPlans(learnerId, untold),
      reviews: () => readReviews(learnerId, untold),
      grades: () =>
        database().gradeOverride.findMany({
          where: { ...where, assignmentId: { notIn: [...untold.assignments] } },
          take,
          select: {
            fraction: true,
            reason: true,
            updatedAt: true,
            assignment: { select: { title: true } },
          },
        }),
      scores: () => readScores(learnerId, untold),
    },
    lists: {
      quizzes: () => readQuizzes(learnerId, language, untold),
      answers: () => readAnswers(learnerId, language, untold),
    },
  }
}

async function* readQuizzes(learnerId: string, language: Locale, { parts }: Untold) {
  yield* readOwnQuizzes(learnerId, language, await listHeldQuizzes(learnerId, columnsOf(parts).lessonIds))
}

async function readReviewPlans(learnerId: string, untold: Untold) {
  const rows = await database().reviewCard.findMany({
    where: { learnerId },
    take: ROWS_MAX,
    omit: { learnerId: true, seed: true },
  })
  return rows.map((row) =>
    // A plan moves by what the answer was worth.
    untold.has(row.lessonId, row.exerciseId)
      ? { lessonId: row.lessonId, exerciseId: row.exerciseId, dueAt: null, lastReviewAt: null }
      : row,
  )
}

async function readReviews(learnerId: string, untold: Untold) {
  const rows = await database().reviewLog.findMany({
    where: { learnerId },
    take: ROWS_MAX,
    orderBy: { reviewedAt: 'asc' },
    omit: { id: true, learnerId: true, answerId: true },
  })
  return rows.map((row) =>
    // The plan before it tells of the review before that.
    isUntold(untold, row.lessonId, row.reviewedAt)
      ? { ...row, isCorrect: null, dueAt: null, stability: null, difficulty: null }
      : row,
  )
}

function isUntold({ parts }: Untold, lessonId: string, at: Date): boolean {
  return parts.some((part) => part.lessonId === lessonId && (part.since === null || at >= part.since))
}

async function readScores(learnerId: string, untold: Untold) {
  const rows = await database().score.findMany({
    where: { learnerId },
    take: ROWS_MAX,
    omit: { learnerId: true },
  })
  return rows.map((row) =>
    // Each of these would tell what the answer was worth.
    untold.has(row.lessonId, row.exerciseId)
      ? {
          ...row,
          fraction: null,
          isCorrect: null,
          firstFraction: null,
          progressAt: null,
          misconceptions: null,
        }
      : row,
  )
}

async function readLearner(id: string) {
  return database().learner.findUniqueOrThrow({
    where: { id },
    select: { kind: true, displayName: true, language: true, timeZone: true, createdAt: true },
  })
}

async function readEnrolments(learnerId: string) {
  const rows = await database().enrolment.findMany({
    where: { learnerId },
    take: ROWS_MAX,
    orderBy: { joinedAt: 'asc' },
    select: { role: true, displayName: true, joinedAt: true, class: { select: { name: true } } },
  })
  return rows.map(({ class: { name }, ...enrolment }) => ({ class: name, ...enrolment }))
}

interface AnswerRow {
  readonly id: string
  readonly answeredAt: Date
}

/** Only the question's own words are taken from the kept exercise, whose snapshot holds the key as well. */
async function* readAnswers(
  learnerId: string,
  language: Locale,
  { parts }: Untold,
): AsyncGenerator<readonly object[]> {
  const { lessonIds, sinces } = columnsOf(parts)
  const heldQuizzes = await listHeldQuizzes(learnerId, lessonIds)
  let after: AnswerRow | undefined
  for (;;) {
    const rows: AnswerRow[] = await database().$queryRaw<AnswerRow[]>`
      SELECT a.id, a."createdAt" AS "answeredAt", t.context, a."lessonId" AS lesson, a."exerciseId" AS exercise, v.kind,
        v.snapshot #>> ARRAY['title', ${language}] AS title, v.snapshot #>> ARRAY['prompt', ${language}] AS question, a.seed AS variant, a.language, a.raw AS answer,
        a.confidence, a."hintsUsed", a."durationMs", g.fraction, g."isCorrect", g.misconceptions
      FROM "Answer" a
      JOIN "Attempt" t ON t.id = a."attemptId"
      JOIN "ExerciseVersion" v ON v.id = a."exerciseVersionId"
      LEFT JOIN LATERAL (
        SELECT fraction, "isCorrect", misconceptions FROM "Grading"
        WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON NOT a."attemptId" = ANY(${[...heldQuizzes]}::text[]) AND NOT EXISTS (
          SELECT FROM unnest(${lessonIds}::text[], ${sinces}::timestamp[]) w(lesson, since)
          WHERE w.lesson = a."lessonId" AND a."createdAt" >= w.since)
      WHERE a."learnerId" = ${learnerId} AND (a."createdAt", a.id) > (${after?.answeredAt ?? new Date(0)}, ${after?.id ?? ''})
      ORDER BY a."createdAt", a.id LIMIT ${PAGE}`
    yield rows.map(({ id: _id, ...answer }) => answer)
    after = rows.at(-1)
    if (rows.length < PAGE || !after) return
  }
}
