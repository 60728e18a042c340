import { database } from './client'
import { Prisma } from './generated/client'
import type { ModelOfLearner } from './models-of-learner'
import { rebuildScoresOf } from './scores'

type Transaction = Prisma.TransactionClient

/** Stands where a name was, in lists that are read in both languages. */
export const ERASED_NAME = '— (deleted · 삭제됨)'

/** Answers that are picked from what the course offers. Whatever else was answered, the learner typed or built. */
const PICKED_KINDS = ['single-choice', 'multiple-choice', 'ordering', 'matching']

/** Whether an answer's content went with its learner: only that there was one is left. */
export function isErased(raw: object): boolean {
  return 'erased' in raw
}

type Erase = (transaction: Transaction, learnerId: string) => Promise<unknown>

/** Rows that say nothing of a person once their learner has no name: a class's numbers are made of them. */
const keep: Erase = async () => undefined

/**
 * What happens to each table that belongs to a learner. A new table has to be decided on here before the project
 * compiles.
 */
const ERASURE: Readonly<Record<ModelOfLearner, Erase>> = {
  Account: (transaction, learnerId) => transaction.account.deleteMany({ where: { learnerId } }),
  Answer: eraseTypedAnswers,
  AssignmentOverride: keep,
  Attempt: eraseQuizzes,
  Draft: (transaction, learnerId) => transaction.draft.deleteMany({ where: { learnerId } }),
  Enrolment: eraseEnrolments,
  GradeOverride: (transaction, learnerId) =>
    transaction.gradeOverride.updateMany({ where: { learnerId }, data: { reason: '' } }),
  HintUse: keep,
  LessonProgress: eraseRuns,
  Prediction: keep,
  ReviewCard: keep,
  ReviewLog: keep,
  // After the answers: what they said is gone from here as well.
  Score: rebuildScoresOf,
  // With the scores, from which both are summed.
  LessonScore: keep,
  ShownMisconception: keep,
  Session: (transaction, learnerId) => transaction.session.deleteMany({ where: { learnerId } }),
  VerificationToken: (transaction, learnerId) =>
    transaction.verificationToken.deleteMany({ where: { learnerId } }),
}

/** Facts stay facts: that there was an answer, and how it was graded. What it said goes. */
async function eraseTypedAnswers(transaction: Transaction, learnerId: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "Grading" g SET outcome = jsonb_build_object(
      'fraction', g.fraction, 'isCorrect', g."isCorrect", 'feedback', '[]'::jsonb)
    FROM "Answer" a JOIN "ExerciseVersion" v ON v.id = a."exerciseVersionId"
    WHERE g."answerId" = a.id AND a."learnerId" = ${learnerId} AND v.kind <> ALL (${PICKED_KINDS})`
  await transaction.$executeRaw`
    UPDATE "Answer" a SET raw = '{"erased": true}' FROM "ExerciseVersion" v
    WHERE v.id = a."exerciseVersionId" AND a."learnerId" = ${learnerId} AND v.kind <> ALL (${PICKED_KINDS})`
}

/** An open quiz holds what is typed in it, a closed one what could not be graded. */
async function eraseQuizzes(transaction: Transaction, learnerId: string): Promise<void> {
  await transaction.attempt.deleteMany({ where: { learnerId, context: 'quiz', submittedAt: null } })
  await transaction.attemptItem.updateMany({
    where: { attempt: { learnerId } },
    data: { raw: Prisma.DbNull },
  })
}

/** In plain SQL, so that it does not look as if the learner had been active just now. */
async function eraseRuns(transaction: Transaction, learnerId: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "LessonProgress" SET runs = '{}', position = NULL WHERE "learnerId" = ${learnerId}`
}

/** Learners stay as nameless rows, so that a class's counts and averages stay what they were. Staff leave. */
async function eraseEnrolments(transaction: Transaction, learnerId: string): Promise<void> {
  await transaction.enrolment.deleteMany({ where: { learnerId, role: { not: 'learner' } } })
  await transaction.enrolment.updateMany({ where: { learnerId }, data: { displayName: ERASED_NAME } })
}

/**
 * Classes that nobody else owns, split by whether anybody needs them: whoever is in one that runs, other staff in one
 * that is archived. An archived class that no one else could open goes with its owner; learners keep their work.
 */
async function findSoleClasses(transaction: Transaction, learnerId: string) {
  const rows = await transaction.enrolment.findMany({
    where: { learnerId, role: 'owner' },
    orderBy: { classId: 'asc' },
    select: { classId: true },
  })
  const ids = rows.map(({ classId }) => classId)
  // Nobody may join, leave or take over between the look and the deed.
  await transaction.$queryRaw`SELECT id FROM "Class" WHERE id = ANY (${ids}) ORDER BY id FOR UPDATE`
  const sole = await transaction.class.findMany({
    where: { id: { in: ids }, enrolments: { none: { role: 'owner', learnerId: { not: learnerId } } } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      enrolments: { select: { learnerId: true, role: true } },
    },
  })
  const isNeeded = ({ archivedAt, enrolments }: (typeof sole)[number]) =>
    enrolments.some((other) => other.learnerId !== learnerId && (!archivedAt || other.role !== 'learner'))
  return {
    needed: sole.filter(isNeeded).map(({ name }) => name),
    empty: sole.filter((own) => !isNeeded(own)).map(({ id }) => id),
  }
}

/**
 * Makes a learner nobody: the row loses its name, what was typed is erased, sessions and ways in are gone, and what a
 * class counts stays countable. All or nothing, and for good.
 * @returns the names of classes with members that would be left without an owner: then nothing changed.
 */
export async function eraseLearner(learnerId: string, now: Date): Promise<readonly string[]> {
  return database().$transaction(async (transaction) => {
    // Waits for answers under way; those that come later find the learner gone.
    await transaction.$queryRaw`SELECT id FROM "Learner" WHERE id = ${learnerId} FOR UPDATE`
    const { needed, empty } = await findSoleClasses(transaction, learnerId)
    if (needed.length > 0) return needed
    await transaction.class.deleteMany({ where: { id: { in: empty } } })
    await eraseMails(transaction, learnerId)
    for (const erase of Object.values(ERASURE)) await erase(transaction, learnerId)
    await transaction.learner.update({
      where: { id: learnerId },
      data: { displayName: null, language: 'en', timeZone: null, isOperator: false, erasedAt: now },
      select: { id: true },
    })
    await transaction.auditEvent.create({
      data: { actorId: learnerId, subjectId: learnerId, kind: 'learner-erased' },
      select: { id: true },
    })
    return []
  })
}

async function eraseMails(transaction: Transaction, learnerId: string): Promise<void> {
  const accounts = await transaction.account.findMany({ where: { learnerId }, select: { email: true } })
  const recipients = accounts.flatMap(({ email }) => (email ? [email] : []))
  await transaction.outboxMail.deleteMany({ where: { recipient: { in: recipients } } })
}
