import type { ReviewCard } from '@/assessment/review'
import { writeGradedAnswer, type GradedAnswer } from './answers'
import { database } from './client'
import type { Prisma } from './generated/client'
import { isUniqueViolation } from './json'
import { lockLearner } from './learners'

export interface ExerciseName {
  readonly lessonId: string
  readonly exerciseId: string
}

export interface PlannedExercise extends ExerciseName {
  readonly card: ReviewCard
}

const COLUMNS = {
  lessonId: true,
  exerciseId: true,
  dueAt: true,
  stability: true,
  difficulty: true,
  scheduledDays: true,
  reps: true,
  lapses: true,
  state: true,
  lastReviewAt: true,
  seed: true,
} as const satisfies Prisma.ReviewCardSelect

type Row = Prisma.ReviewCardGetPayload<{ select: typeof COLUMNS }>

function toPlanned({ lessonId, exerciseId, dueAt, lastReviewAt, seed: _, ...card }: Row): PlannedExercise {
  return {
    lessonId,
    exerciseId,
    card: { ...card, dueMs: dueAt.getTime(), lastReviewMs: lastReviewAt.getTime() },
  }
}

function columnsOf({ dueMs, lastReviewMs, ...card }: ReviewCard) {
  return { ...card, dueAt: new Date(dueMs), lastReviewAt: new Date(lastReviewMs) }
}

const CARDS_MAX = 2000

/** Every exercise that a learner has a plan for, the earliest due first. */
export async function listPlanned(learnerId: string): Promise<readonly PlannedExercise[]> {
  const rows = await database().reviewCard.findMany({
    where: { learnerId },
    orderBy: [{ dueAt: 'asc' }, { lessonId: 'asc' }, { exerciseId: 'asc' }],
    select: COLUMNS,
    take: CARDS_MAX,
  })
  return rows.map(toPlanned)
}

/** What a learner has solved in practice and has no plan for, with when it was solved. */
export async function listUnplanned(
  learnerId: string,
): Promise<readonly (ExerciseName & { readonly solvedAt: Date })[]> {
  return database().$queryRaw`
    SELECT s."lessonId", s."exerciseId", s."progressAt" AS "solvedAt" FROM "Score" s
    WHERE s."learnerId" = ${learnerId} AND s."isCorrect" AND NOT EXISTS (
      SELECT 1 FROM "ReviewCard" c WHERE c."learnerId" = s."learnerId"
        AND c."lessonId" = s."lessonId" AND c."exerciseId" = s."exerciseId")
    LIMIT ${CARDS_MAX}`
}

/** Keeps the first plans of exercises. One that has a plan keeps it. */
export async function recordPlans(learnerId: string, planned: readonly PlannedExercise[]): Promise<void> {
  const data = planned.map(({ card, ...name }) => ({ learnerId, ...name, ...columnsOf(card) }))
  await database().reviewCard.createMany({ data, skipDuplicates: true })
}

/** The variant that is asked: the one issued before until it is answered, so that nobody shops for an easy one. */
export async function recordReviewSeed(
  learnerId: string,
  { lessonId, exerciseId }: ExerciseName,
  seed: number,
): Promise<number> {
  const rows = await database().$queryRaw<{ seed: number }[]>`
    UPDATE "ReviewCard" SET seed = coalesce(seed, ${seed}::int)
    WHERE "learnerId" = ${learnerId} AND "lessonId" = ${lessonId} AND "exerciseId" = ${exerciseId}
    RETURNING seed`
  const [row] = rows
  if (!row) throw new Error('A review was issued for an exercise without a plan.')
  return row.seed
}

interface Review {
  readonly algorithm: string
  readonly weights: readonly number[]
  readonly reviewedAt: Date
  /** The plan after this review. */
  next(card: ReviewCard): ReviewCard
}

/**
 * Writes the answer to a review, its grading, the new plan and the log, all or nothing.
 * @returns the new plan; why nothing was written, where nothing was: the variant is not the one that is asked, or the
 * key was used.
 */
export async function recordReview(
  answer: GradedAnswer,
  review: Review,
): Promise<ReviewCard | 'not-asked' | 'key-used'> {
  try {
    return await database().$transaction((transaction) => writeReview(transaction, answer, review))
  } catch (error) {
    if (isUniqueViolation(error)) return 'key-used'
    throw error
  }
}

async function writeReview(
  transaction: Prisma.TransactionClient,
  answer: GradedAnswer,
  { algorithm, weights, reviewedAt, next }: Review,
): Promise<ReviewCard | 'not-asked' | 'key-used'> {
  const { lessonId, exerciseId, outcome, idempotencyKey } = answer
  const learnerId = await lockLearner(transaction, answer.learnerId)
  await transaction.$queryRaw`
    SELECT 1 FROM "ReviewCard" WHERE "learnerId" = ${learnerId} AND "lessonId" = ${lessonId}
      AND "exerciseId" = ${exerciseId} FOR UPDATE`
  const name = { learnerId_lessonId_exerciseId: { learnerId, lessonId, exerciseId } }
  const row = await transaction.reviewCard.findUnique({ where: name, select: COLUMNS })
  if (row?.seed !== answer.seed) {
    const isUsed = (await transaction.answer.count({ where: { learnerId, idempotencyKey } })) > 0
    return isUsed ? 'key-used' : 'not-asked'
  }
  const attemptId = await openReview(transaction, learnerId)
  const sitting = { attemptId, learnerId, hintsUsed: 0, createdAt: reviewedAt }
  const answerId = await writeGradedAnswer(transaction, answer, sitting)
  const card = next(toPlanned(row).card)
  await transaction.reviewCard.update({
    where: name,
    data: { ...columnsOf(card), seed: null },
    select: { learnerId: true },
  })
  const { dueAt, stability, difficulty } = row
  const before = { dueAt, stability, difficulty }
  const about = { learnerId, lessonId, exerciseId, answerId, isCorrect: outcome.isCorrect, reviewedAt }
  await transaction.reviewLog.create({
    data: { ...about, ...before, algorithm, weights: [...weights] },
    select: { id: true },
  })
  return card
}

async function openReview(transaction: Prisma.TransactionClient, learnerId: string): Promise<string> {
  const openKey = `review:${learnerId}`
  await transaction.attempt.createMany({
    data: [{ learnerId, context: 'review', openKey }],
    skipDuplicates: true,
  })
  const { id } = await transaction.attempt.findUniqueOrThrow({ where: { openKey }, select: { id: true } })
  return id
}

/** The plan now of the exercise that an answer reviewed; null where that answer was no review. */
export async function findReviewed(
  answerId: string,
  learnerId: string,
  name: ExerciseName,
): Promise<ReviewCard | null> {
  const reviews = await database().reviewLog.count({ where: { answerId, learnerId } })
  if (reviews === 0) return null
  const row = await database().reviewCard.findUnique({
    where: { learnerId_lessonId_exerciseId: { learnerId, ...name } },
    select: COLUMNS,
  })
  return row && toPlanned(row).card
}
