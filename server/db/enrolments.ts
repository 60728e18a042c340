import { cache } from 'react'
import { recordAudit, type Role } from './classes'
import { database } from './client'
import { knownTable, type KnownExercise } from './known-exercises'
import { readWithLag } from './replica'
import type { Prisma } from './generated/client'
import { lockLearner } from './learners'

export interface Member {
  readonly learnerId: string
  readonly displayName: string
  readonly role: Role
  readonly joinedAt: Date
  readonly isGuest: boolean
}

const MEMBER_COLUMNS = {
  learnerId: true,
  displayName: true,
  role: true,
  joinedAt: true,
  learner: { select: { kind: true } },
} as const

function toMember({
  learner,
  ...row
}: Prisma.EnrolmentGetPayload<{ select: typeof MEMBER_COLUMNS }>): Member {
  return { ...row, isGuest: learner.kind === 'guest' }
}

const MEMBERS_MAX = 1000

/** Read once for a page, however many of its parts ask. */
export const listMembers = cache(async (classId: string): Promise<readonly Member[]> => {
  const rows = await database().enrolment.findMany({
    where: { classId },
    orderBy: [{ displayName: 'asc' }, { learnerId: 'asc' }],
    select: MEMBER_COLUMNS,
    take: MEMBERS_MAX,
  })
  return rows.map(toMember)
})

export async function findMember(classId: string, learnerId: string): Promise<Member | null> {
  const row = await database().enrolment.findUnique({
    where: { classId_learnerId: { classId, learnerId } },
    select: MEMBER_COLUMNS,
  })
  return row && toMember(row)
}

export interface Newcomer {
  readonly learnerId: string
  readonly displayName: string
  /** A learner when left out. */
  readonly role?: Exclude<Role, 'owner'>
}

const RANKS: Readonly<Record<Role, number>> = { learner: 0, assistant: 1, instructor: 2, owner: 3 }

/**
 * Enrols somebody. Who is in the class already keeps their name, and their role unless the new one is higher: a code
 * never takes anything away.
 */
export async function recordEnrolment(classId: string, newcomer: Newcomer): Promise<void> {
  const { displayName, role = 'learner' } = newcomer
  await database().$transaction(async (transaction) => {
    const learnerId = await lockLearner(transaction, newcomer.learnerId)
    const { count } = await transaction.enrolment.createMany({
      data: [{ classId, learnerId, displayName, role }],
      skipDuplicates: true,
    })
    const event = { classId, actorId: learnerId, subjectId: learnerId, details: { role } }
    if (count === 1) return recordAudit(transaction, { ...event, kind: 'class-joined' })
    const lower = (Object.keys(RANKS) as Role[]).filter((other) => RANKS[other] < RANKS[role])
    const raised = await transaction.enrolment.updateMany({
      where: { classId, learnerId, role: { in: lower } },
      data: { role },
    })
    if (raised.count === 1) await recordAudit(transaction, { ...event, kind: 'role-changed' })
  })
}

interface MemberChange {
  readonly classId: string
  readonly actorId: string
  readonly learnerId: string
}

/** Thrown inside a transaction to undo it; never leaves this file. */
class LastOwnerError extends Error {}

/** Runs a change and undoes it when the class would be left without an owner. @returns whether it was done. */
async function keepingAnOwner(
  classId: string,
  change: (transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<boolean> {
  try {
    await database().$transaction(async (transaction) => {
      // Two owners leaving at the same time must not both see the other one still there.
      await transaction.$queryRaw`SELECT id FROM "Class" WHERE id = ${classId} FOR UPDATE`
      await change(transaction)
      if ((await transaction.enrolment.count({ where: { classId, role: 'owner' } })) === 0)
        throw new LastOwnerError()
    })
    return true
  } catch (error) {
    if (error instanceof LastOwnerError) return false
    throw error
  }
}

/** @returns false when that would leave the class without an owner: then nothing changes. */
export async function recordRole(
  { classId, actorId, learnerId }: MemberChange,
  role: Role,
): Promise<boolean> {
  return keepingAnOwner(classId, async (transaction) => {
    const { count } = await transaction.enrolment.updateMany({
      where: { classId, learnerId },
      data: { role },
    })
    if (count === 0) return
    await recordAudit(transaction, {
      classId,
      actorId,
      subjectId: learnerId,
      kind: 'role-changed',
      details: { role },
    })
  })
}

/**
 * Makes another member the owner in one's place, and oneself an instructor: the class is never without an owner.
 * @returns false when the other one has left meanwhile: then nothing changes.
 */
export async function recordHandOver({ classId, actorId, learnerId }: MemberChange): Promise<boolean> {
  return keepingAnOwner(classId, async (transaction) => {
    const changes = [
      { learnerId, role: 'owner' },
      { learnerId: actorId, role: 'instructor' },
    ] as const
    for (const change of changes) {
      const { role } = change
      const { count } = await transaction.enrolment.updateMany({
        where: { classId, learnerId: change.learnerId },
        data: { role },
      })
      // Whoever was to get the class may have left it a moment ago: then nobody gives it away.
      if (count === 0) throw new LastOwnerError()
      const event = { classId, actorId, subjectId: change.learnerId, kind: 'role-changed', details: { role } }
      await recordAudit(transaction, event)
    }
  })
}

/** Ends an enrolment. @returns false when that would leave the class without an owner: then nothing changes. */
export async function deleteEnrolment({ classId, actorId, learnerId }: MemberChange): Promise<boolean> {
  return keepingAnOwner(classId, async (transaction) => {
    const { count } = await transaction.enrolment.deleteMany({ where: { classId, learnerId } })
    if (count === 0) return
    const kind = actorId === learnerId ? 'class-left' : 'member-removed'
    await recordAudit(transaction, { classId, actorId, subjectId: learnerId, kind })
  })
}

export interface LessonStanding {
  readonly learnerId: string
  readonly lessonId: string
  readonly sectionsRead: number
  readonly exercisesAnswered: number
  readonly exercisesCorrect: number
  /** Sum of the best fractions. */
  readonly fractionSum: number
  readonly answers: number
  readonly lastActiveAt: Date | null
}

/**
 * Where these learners of a class stand in each lesson they have touched.
 * @param known the exercises that count: those that the course no longer has do not.
 */
export async function listStandings(
  classId: string,
  learnerIds: readonly string[],
  known: readonly KnownExercise[],
): Promise<readonly LessonStanding[]> {
  return readWithLag(
    (from) => from.$queryRaw<LessonStanding[]>`
    WITH members AS (
      SELECT "learnerId" FROM "Enrolment"
      WHERE "classId" = ${classId} AND role = 'learner' AND "learnerId" = ANY (${[...learnerIds]})),
    scores AS (
      SELECT s."learnerId", s."lessonId", count(*)::int AS answered,
        (count(*) FILTER (WHERE s."isCorrect"))::int AS correct,
        sum(s.fraction) AS fractions, sum(s."answerCount")::int AS answers, max(s."updatedAt") AS at
      FROM "Score" s JOIN members USING ("learnerId")
      JOIN ${knownTable(known)} USING ("lessonId", "exerciseId")
      GROUP BY 1, 2),
    reading AS (
      SELECT p."learnerId", p."lessonId", cardinality(p."sectionsRead") AS sections, p."updatedAt" AS at
      FROM "LessonProgress" p JOIN members USING ("learnerId"))
    SELECT "learnerId", "lessonId", coalesce(sections, 0) AS "sectionsRead",
      coalesce(answered, 0) AS "exercisesAnswered", coalesce(correct, 0) AS "exercisesCorrect",
      coalesce(fractions, 0)::float8 AS "fractionSum", coalesce(answers, 0) AS answers,
      greatest(scores.at, reading.at) AS "lastActiveAt"
    FROM scores FULL JOIN reading USING ("learnerId", "lessonId")`,
  )
}

export interface CommonMisconception {
  readonly misconception: string
  /** How many learners showed it. */
  readonly learners: number
  /** The first of them by name, as many as were asked for, and their names in the same order. */
  readonly learnerIds: readonly string[]
  readonly names: readonly string[]
}

/**
 * The misconceptions that most learners of a class showed in their answers, most common first; ties by id, so that the
 * order is stable.
 * @param known which count; others are left out.
 */
export async function listCommonMisconceptions(
  classId: string,
  known: readonly string[],
  { atMost, namesMax }: { readonly atMost: number; readonly namesMax: number },
): Promise<readonly CommonMisconception[]> {
  return readWithLag(
    (from) => from.$queryRaw<CommonMisconception[]>`
    WITH ranked AS (
      SELECT m.misconception, count(*)::int AS learners
      FROM "Enrolment" e JOIN "ShownMisconception" m ON m."learnerId" = e."learnerId"
      WHERE e."classId" = ${classId} AND e.role = 'learner' AND m.misconception = ANY (${[...known]})
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${atMost})
    SELECT misconception, ranked.learners,
      (array_agg(e."learnerId" ORDER BY e."displayName", e."learnerId"))[1:${namesMax}::int] AS "learnerIds",
      (array_agg(e."displayName" ORDER BY e."displayName", e."learnerId"))[1:${namesMax}::int] AS names
    FROM ranked
    JOIN "ShownMisconception" m USING (misconception)
    JOIN "Enrolment" e ON e."learnerId" = m."learnerId" AND e."classId" = ${classId} AND e.role = 'learner'
    GROUP BY 1, 2 ORDER BY 2 DESC, 1`,
  )
}
