import type { RawAnswer } from '@/course/exercises/registry'
import { writeGradedAnswer, type GradedAnswer } from './answers'
import { database } from './client'
import { Prisma } from './generated/client'
import { isUniqueViolation, toJson } from './json'
import { lockLearner } from './learners'

export interface DrawnItem {
  readonly lessonId: string
  readonly exerciseId: string
  readonly exerciseVersionId: string
  readonly keyRevisionId: string
  readonly seed: number
}

export interface QuizItemRecord extends DrawnItem {
  readonly position: number
  readonly raw: RawAnswer | null
}

export interface QuizRecord {
  readonly id: string
  readonly unitId: string
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly submittedAt: Date | null
  /** In the order of the page. */
  readonly items: readonly QuizItemRecord[]
}

const COLUMNS = {
  id: true,
  unitId: true,
  startedAt: true,
  deadlineAt: true,
  submittedAt: true,
  items: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      lessonId: true,
      exerciseId: true,
      exerciseVersionId: true,
      keyRevisionId: true,
      seed: true,
      raw: true,
    },
  },
} as const satisfies Prisma.AttemptSelect

function toQuiz(row: Prisma.AttemptGetPayload<{ select: typeof COLUMNS }>): QuizRecord {
  const items = row.items.map((item) => ({ ...item, raw: item.raw as unknown as RawAnswer | null }))
  return { ...row, unitId: row.unitId ?? '', items }
}

const OPEN_MAX = 100

function openKeyOf(learnerId: string, unitId: string): string {
  return `quiz:${learnerId}:${unitId}`
}

export async function findOpenQuiz(learnerId: string, unitId: string): Promise<QuizRecord | null> {
  const row = await database().attempt.findUnique({
    where: { openKey: openKeyOf(learnerId, unitId) },
    select: COLUMNS,
  })
  return row && toQuiz(row)
}

/** A quiz of this learner and nobody else's. */
export async function findQuiz(learnerId: string, attemptId: string): Promise<QuizRecord | null> {
  const row = await database().attempt.findFirst({
    where: { id: attemptId, learnerId, context: 'quiz' },
    select: COLUMNS,
  })
  return row && toQuiz(row)
}

interface NewQuiz {
  readonly learnerId: string
  readonly unitId: string
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly items: readonly DrawnItem[]
}

/** The quizzes of a learner that nobody closed, at most one for each unit. */
export async function listOpenQuizzes(learnerId: string): Promise<readonly QuizRecord[]> {
  const rows = await database().attempt.findMany({
    where: { learnerId, context: 'quiz', openKey: { not: null } },
    select: COLUMNS,
    take: OPEN_MAX,
  })
  return rows.map(toQuiz)
}

/** Opens a quiz when none is open. Two requests at once open one. */
export async function recordQuiz({ items, ...quiz }: NewQuiz): Promise<void> {
  const positioned = items.map((item, position) => ({ ...item, position }))
  try {
    await database().$transaction(async (transaction) => {
      const learnerId = await lockLearner(transaction, quiz.learnerId)
      const openKey = openKeyOf(learnerId, quiz.unitId)
      await transaction.attempt.create({
        data: { ...quiz, learnerId, context: 'quiz', openKey, items: { create: positioned } },
        select: { id: true },
      })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

/**
 * Keeps what is typed, unless the quiz was submitted in the meantime or its time is over.
 * @param deadlineMin the earliest deadline that is not over yet.
 * @returns whether it was kept.
 */
export async function recordQuizAnswer(
  attemptId: string,
  position: number,
  { raw, deadlineMin }: { readonly raw: RawAnswer; readonly deadlineMin: Date },
): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    await lockAttempt(transaction, attemptId)
    const { count } = await transaction.attemptItem.updateMany({
      where: {
        attemptId,
        position,
        attempt: { submittedAt: null, OR: [{ deadlineAt: null }, { deadlineAt: { gte: deadlineMin } }] },
      },
      data: { raw: toJson(raw) },
    })
    return count === 1
  })
}

/** What is typed and what is submitted wait for one another, so that nothing is typed into a quiz being graded. */
async function lockAttempt(transaction: Prisma.TransactionClient, attemptId: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM "Attempt" WHERE id = ${attemptId} FOR UPDATE`
}

interface Submission {
  readonly learnerId: string
  readonly submittedAt: Date
  /** What can be graded of the quiz: the rest counts as not answered. */
  readonly answers: readonly GradedAnswer[]
  /** The positions of what could not be graded: what is typed there stays. */
  readonly ungraded: readonly number[]
  /** What the answers were graded from. A quiz that says something else by now is not submitted. */
  readonly typed: readonly (RawAnswer | null)[]
}

/**
 * Turns what is typed into answers and closes the quiz, all or nothing. One that is closed already stays as it is.
 * @returns `closed` when it was closed before, and `typed-since` when somebody typed in the meantime: then nothing changed, and it has to be graded again. `gone`
 * when signing in gave the quiz up for another one.
 */
export async function recordQuizSubmission(
  attemptId: string,
  submission: Submission,
): Promise<'closed-now' | 'closed' | 'typed-since' | 'gone'> {
  const { answers, ungraded, submittedAt, typed } = submission
  return database().$transaction(async (transaction) => {
    const learnerId = await lockLearner(transaction, submission.learnerId)
    await lockAttempt(transaction, attemptId)
    const row = await transaction.attempt.findUnique({ where: { id: attemptId }, select: COLUMNS })
    if (!row) return 'gone'
    if (row.submittedAt !== null) return 'closed'
    const now = toQuiz(row).items.map(({ raw }) => raw)
    if (JSON.stringify(now) !== JSON.stringify(typed)) return 'typed-since'
    for (const answer of answers) {
      const sitting = { attemptId, learnerId, hintsUsed: 0, createdAt: submittedAt }
      await writeGradedAnswer(transaction, answer, sitting)
    }
    await transaction.attemptItem.updateMany({
      where: { attemptId, position: { notIn: [...ungraded] } },
      data: { raw: Prisma.DbNull },
    })
    await transaction.attempt.update({
      where: { id: attemptId },
      data: { submittedAt, openKey: null },
      select: { id: true },
    })
    return 'closed-now'
  })
}

export interface QuizScore {
  readonly id: string
  readonly submittedAt: Date
  readonly score: number
  /** The lessons that were asked about. */
  readonly lessonIds: readonly string[]
}

const RESULTS_MAX = 50

/** The quizzes of a unit that a learner submitted, newest first, each with its mean over every exercise drawn. */
export async function listQuizScores(learnerId: string, unitId: string): Promise<readonly QuizScore[]> {
  return database().$queryRaw<QuizScore[]>`
    SELECT t.id, t."submittedAt",
      coalesce(sum(g.fraction) / (SELECT count(*) FROM "AttemptItem" i WHERE i."attemptId" = t.id), 0)::float8 AS score,
      ARRAY(SELECT DISTINCT i."lessonId" FROM "AttemptItem" i WHERE i."attemptId" = t.id) AS "lessonIds"
    FROM "Attempt" t
    LEFT JOIN "Answer" a ON a."attemptId" = t.id
    LEFT JOIN LATERAL (
      SELECT fraction FROM "Grading" WHERE "answerId" = a.id ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
    WHERE t."learnerId" = ${learnerId} AND t."unitId" = ${unitId} AND t.context = 'quiz'
      AND t."submittedAt" IS NOT NULL
    GROUP BY t.id ORDER BY t."submittedAt" DESC, t.id DESC LIMIT ${RESULTS_MAX}`
}
