import type { RawAnswer } from '@/course/exercises/registry'
import type { GradingOutcome } from '@/course/grading'
import type { Locale } from '@/course/locale'
import { isOutOfAttempts } from './assignments'
import { openPractice } from './attempts'
import { database } from './client'
import { readWithLag } from './replica'
import type { Prisma } from './generated/client'
import { isUniqueViolation, toJson } from './json'
import { lockLearner } from './learners'
import { raiseScore } from './scores'

export interface GradedAnswer {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
  readonly exerciseVersionId: string
  readonly keyRevisionId: string
  readonly graderVersion: number
  readonly seed: number
  readonly language: Locale
  readonly raw: RawAnswer
  readonly confidence: number | null
  readonly durationMs: number | null
  readonly idempotencyKey: string
  readonly outcome: GradingOutcome
}

export interface RecordedAnswer {
  readonly answerId: string
  readonly exerciseId: string
  readonly lessonId: string
  readonly seed: number
  readonly exerciseVersionId: string
  readonly raw: RawAnswer
  readonly outcome: GradingOutcome
  readonly createdAt: Date
}

const ANSWER_COLUMNS = {
  id: true,
  exerciseId: true,
  lessonId: true,
  seed: true,
  exerciseVersionId: true,
  raw: true,
  createdAt: true,
  gradings: { select: { outcome: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
} as const satisfies Prisma.AnswerSelect

function toAnswer({ id, gradings, raw, ...row }: Prisma.AnswerGetPayload<{ select: typeof ANSWER_COLUMNS }>) {
  const outcome = gradings[0]?.outcome as unknown as GradingOutcome
  return { ...row, answerId: id, raw: raw as unknown as RawAnswer, outcome } satisfies RecordedAnswer
}

/** Why an answer was not written. */
export type NotRecorded = 'key-used' | 'no-attempts-left'

interface AnswerRecorded {
  readonly answerId: string
  readonly best: number
  readonly attempts: number
}

/** Writes an answer with its grading and score, all or nothing. @returns why nothing was written, where nothing was. */
export async function recordAnswer(answer: GradedAnswer): Promise<AnswerRecorded | NotRecorded> {
  try {
    return await database().$transaction((transaction) => writeAnswer(transaction, answer))
  } catch (error) {
    if (isUniqueViolation(error)) return 'key-used'
    throw error
  }
}

async function writeAnswer(
  transaction: Prisma.TransactionClient,
  answer: GradedAnswer,
): Promise<AnswerRecorded | NotRecorded> {
  const { lessonId, exerciseId, outcome, raw } = answer
  const learnerId = await lockLearner(transaction, answer.learnerId)
  if (await isOutOfAttempts(transaction, { learnerId, lessonId, exerciseId }, new Date()))
    return (await isKeyUsed(transaction, learnerId, answer.idempotencyKey)) ? 'key-used' : 'no-attempts-left'
  const attemptId = await openPractice(transaction, learnerId, lessonId)
  // After the lock, so that a learner's answers have times in the order in which they are counted.
  const createdAt = new Date()
  const hintsUsed = await transaction.hintUse.count({ where: { learnerId, lessonId, exerciseId } })
  const sitting = { attemptId, learnerId, hintsUsed, createdAt }
  const answerId = await writeGradedAnswer(transaction, answer, sitting)
  const { fraction, isCorrect } = outcome
  const misconceptions = misconceptionsOf(outcome)
  const graded = {
    ...{ fraction, isCorrect, misconceptions },
    ...{ choices: choicesOf(raw), durationMs: answer.durationMs, answeredAt: createdAt },
  }
  const score = await raiseScore(transaction, { learnerId, lessonId, exerciseId }, graded)
  return { answerId, best: score.fraction, attempts: score.answerCount }
}

interface Sitting {
  readonly attemptId: string
  readonly learnerId: string
  readonly hintsUsed: number
  readonly createdAt: Date
}

/** The answer and its grading, and nothing that follows from them. @returns the answer's id. */
export async function writeGradedAnswer(
  transaction: Prisma.TransactionClient,
  answer: GradedAnswer,
  sitting: Sitting,
): Promise<string> {
  const { outcome, keyRevisionId, graderVersion, raw, ...columns } = answer
  const { id: answerId } = await transaction.answer.create({
    data: { ...columns, ...sitting, raw: toJson(raw) },
    select: { id: true },
  })
  await transaction.grading.create({
    data: {
      answerId,
      keyRevisionId,
      graderVersion,
      fraction: outcome.fraction,
      isCorrect: outcome.isCorrect,
      feedbackCodes: outcome.feedback.map((item) => item.code),
      misconceptions: misconceptionsOf(outcome),
      outcome: toJson(outcome),
    },
    select: { id: true },
  })
  return answerId
}

function misconceptionsOf(outcome: GradingOutcome): string[] {
  return outcome.feedback.flatMap((item) => item.misconception?.id ?? [])
}

/** As rebuilding reads them from what is kept. */
function choicesOf(raw: RawAnswer): readonly string[] {
  if ('choices' in raw) return raw.choices
  return 'choice' in raw && raw.choice !== null ? [raw.choice] : []
}

/** The last attempt allowed may be this very request, sent twice: the one that came second is no further attempt. */
async function isKeyUsed(
  transaction: Prisma.TransactionClient,
  learnerId: string,
  idempotencyKey: string,
): Promise<boolean> {
  return (await transaction.answer.count({ where: { learnerId, idempotencyKey } })) > 0
}

export async function findAnswerByKey(
  learnerId: string,
  idempotencyKey: string,
): Promise<RecordedAnswer | null> {
  const row = await database().answer.findUnique({
    where: { learnerId_idempotencyKey: { learnerId, idempotencyKey } },
    select: ANSWER_COLUMNS,
  })
  return row && toAnswer(row)
}

/** The newest answer of practice to each exercise of a lesson. */
export async function listLastAnswers(
  learnerId: string,
  lessonId: string,
): Promise<readonly RecordedAnswer[]> {
  const newest = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (a."exerciseId") a.id
    FROM "Answer" a JOIN "Attempt" t ON t.id = a."attemptId" AND t.context = 'practice'
    WHERE a."learnerId" = ${learnerId} AND a."lessonId" = ${lessonId}
    ORDER BY a."exerciseId", a."createdAt" DESC, a.id DESC`
  const rows = await database().answer.findMany({
    where: { id: { in: newest.map((row) => row.id) } },
    select: ANSWER_COLUMNS,
  })
  return rows.map(toAnswer)
}

const SEEN_MAX = 30

/** The seeds of the learner's newest answers to this version of an exercise, wherever given, the newest first. */
export async function listSeenSeeds(
  learnerId: string,
  { lesson, id, version }: { readonly lesson: string; readonly id: string; readonly version: number },
): Promise<readonly number[]> {
  const rows = await database().answer.findMany({
    where: { learnerId, lessonId: lesson, exerciseId: id, exerciseVersion: { version } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { seed: true },
    take: SEEN_MAX,
  })
  return rows.map(({ seed }) => seed)
}

/** The answers of a sitting, in no order. */
export async function listAnswersOfAttempt(attemptId: string): Promise<readonly RecordedAnswer[]> {
  const rows = await database().answer.findMany({ where: { attemptId }, select: ANSWER_COLUMNS })
  return rows.map(toAnswer)
}

/** In no order. */
export async function listAnswersById(ids: readonly string[]): Promise<readonly RecordedAnswer[]> {
  const rows = await readWithLag((from) =>
    from.answer.findMany({ where: { id: { in: [...ids] } }, select: ANSWER_COLUMNS }),
  )
  return rows.map(toAnswer)
}

/** A learner's newest answers, for whoever may see them. */
export async function listAnswers(learnerId: string, limit: number): Promise<readonly RecordedAnswer[]> {
  const rows = await readWithLag((from) =>
    from.answer.findMany({
      where: { learnerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: ANSWER_COLUMNS,
      take: limit,
    }),
  )
  return rows.map(toAnswer)
}
