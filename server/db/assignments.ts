import { dueFor, phaseAt, type AssignmentPolicy } from '@/assessment/assignment'
import { recordAudit } from './classes'
import { database } from './client'
import type { Prisma } from './generated/client'

export interface AssignmentFields {
  readonly title: string
  readonly lessonIds: readonly string[]
  readonly opensAt: Date | null
  readonly dueAt: Date | null
  readonly attemptsMax: number | null
  readonly attemptPenalty: number
  readonly latePenalty: number | null
}

export interface AssignmentRecord extends AssignmentFields {
  readonly id: string
  readonly classId: string
}

const COLUMNS = {
  id: true,
  classId: true,
  title: true,
  lessonIds: true,
  opensAt: true,
  dueAt: true,
  attemptsMax: true,
  attemptPenalty: true,
  latePenalty: true,
} as const satisfies Prisma.AssignmentSelect

/** The rule of an assignment, for assessment/assignment.ts. */
export function policyOf(assignment: AssignmentFields): AssignmentPolicy {
  const { opensAt, dueAt, attemptsMax, attemptPenalty, latePenalty } = assignment
  return {
    opensMs: opensAt?.getTime() ?? null,
    dueMs: dueAt?.getTime() ?? null,
    attemptsMax,
    attemptPenalty,
    latePenalty,
  }
}

export const ASSIGNMENTS_MAX = 200

/** The assignments of a class, the next due first, those without an end last. */
export async function listAssignments(classId: string): Promise<readonly AssignmentRecord[]> {
  return database().assignment.findMany({
    where: { classId },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: COLUMNS,
    take: ASSIGNMENTS_MAX,
  })
}

export async function findAssignment(classId: string, id: string): Promise<AssignmentRecord | null> {
  return database().assignment.findFirst({ where: { id, classId }, select: COLUMNS })
}

interface Change {
  readonly classId: string
  readonly actorId: string
}

function audit(transaction: Prisma.TransactionClient, change: Change, kind: string, name: string) {
  const { classId, actorId } = change
  return recordAudit(transaction, { classId, actorId, subjectId: actorId, kind, details: { name } })
}

/** @returns the id of the new assignment; null when the class has as many as it may. */
export async function recordAssignment(change: Change, fields: AssignmentFields): Promise<string | null> {
  const { classId } = change
  return database().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM "Class" WHERE id = ${classId} FOR UPDATE`
    if ((await transaction.assignment.count({ where: { classId } })) >= ASSIGNMENTS_MAX) return null
    const { id } = await transaction.assignment.create({
      data: { ...fields, lessonIds: [...fields.lessonIds], classId },
      select: { id: true },
    })
    await audit(transaction, change, 'assignment-made', fields.title)
    return id
  })
}

export async function recordAssignmentChange(
  change: Change,
  id: string,
  fields: AssignmentFields,
): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.assignment.updateMany({
      where: { id, classId: change.classId },
      data: { ...fields, lessonIds: [...fields.lessonIds] },
    })
    await audit(transaction, change, 'assignment-changed', fields.title)
  })
}

/** Answers stay: only the rule over them goes. */
export async function deleteAssignment(change: Change, { id, title }: AssignmentRecord): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.assignment.deleteMany({ where: { id, classId: change.classId } })
    await audit(transaction, change, 'assignment-deleted', title)
  })
}

export interface Extension {
  readonly learnerId: string
  readonly dueAt: Date
}

export async function listExtensions(assignmentId: string): Promise<readonly Extension[]> {
  return database().assignmentOverride.findMany({
    where: { assignmentId },
    select: { learnerId: true, dueAt: true },
    take: 2000,
  })
}

/** Gives a learner a due time of their own, or takes it back with null. */
export async function recordExtension(
  { classId, actorId }: Change,
  { id: assignmentId, title }: AssignmentRecord,
  { learnerId, dueAt }: { learnerId: string; dueAt: Date | null },
): Promise<void> {
  await database().$transaction(async (transaction) => {
    if (dueAt === null)
      await transaction.assignmentOverride.deleteMany({ where: { assignmentId, learnerId } })
    else {
      await transaction.assignmentOverride.upsert({
        where: { assignmentId_learnerId: { assignmentId, learnerId } },
        create: { assignmentId, learnerId, dueAt },
        update: { dueAt },
        select: { assignmentId: true },
      })
    }
    await recordAudit(transaction, {
      classId,
      actorId,
      subjectId: learnerId,
      kind: dueAt === null ? 'extension-taken-back' : 'extension-given',
      details: { name: title, ...(dueAt && { what: dueAt.toISOString() }) },
    })
  })
}

export interface OwnAssignment extends AssignmentRecord {
  readonly className: string
  readonly timeZone: string
  readonly extendedAt: Date | null
}

const OWN_COLUMNS = (learnerId: string) =>
  ({
    ...COLUMNS,
    class: { select: { name: true, timeZone: true } },
    overrides: { where: { learnerId }, select: { dueAt: true } },
  }) satisfies Prisma.AssignmentSelect

/** What a learner is asked for, in every class that runs. */
export async function listOwnAssignments(learnerId: string): Promise<readonly OwnAssignment[]> {
  const rows = await database().assignment.findMany({
    where: { class: { archivedAt: null, enrolments: { some: { learnerId, role: 'learner' } } } },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: OWN_COLUMNS(learnerId),
    take: ASSIGNMENTS_MAX,
  })
  return rows.map(({ class: { name, timeZone }, overrides, ...row }) => ({
    ...row,
    className: name,
    timeZone,
    extendedAt: overrides[0]?.dueAt ?? null,
  }))
}

export interface AssignedAnswerRow {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
  readonly createdAt: Date
  readonly fraction: number
}

/** Every graded answer of a class's learners to these lessons, by the newest grading of each. */
export async function listAssignedAnswers(
  classId: string,
  lessonIds: readonly string[],
): Promise<readonly AssignedAnswerRow[]> {
  return database().$queryRaw<AssignedAnswerRow[]>`
    SELECT a."learnerId", a."lessonId", a."exerciseId", a."createdAt", g.fraction
    FROM "Enrolment" e
    JOIN "Answer" a ON a."learnerId" = e."learnerId" AND a."lessonId" = ANY (${[...lessonIds]})
    JOIN LATERAL (SELECT fraction FROM "Grading" WHERE "answerId" = a.id
      ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
    WHERE e."classId" = ${classId} AND e.role = 'learner'
    ORDER BY a."createdAt"`
}

interface ExerciseKey {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
}

/**
 * Whether an open assignment forbids this learner another answer to an exercise. Answers to one exercise wait for one
 * another here, so that two at once never use more attempts than allowed.
 */
export async function isOutOfAttempts(
  transaction: Prisma.TransactionClient,
  { learnerId, lessonId, exerciseId }: ExerciseKey,
  now: Date,
): Promise<boolean> {
  const limiting = await transaction.assignment.findMany({
    where: {
      attemptsMax: { not: null },
      lessonIds: { has: lessonId },
      class: { archivedAt: null, enrolments: { some: { learnerId, role: 'learner' } } },
    },
    select: OWN_COLUMNS(learnerId),
    take: ASSIGNMENTS_MAX,
  })
  if (limiting.length === 0) return false
  const lock = `${learnerId}/${lessonId}/${exerciseId}`
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
  for (const assignment of limiting) {
    const policy = policyOf(assignment)
    const dueMs = dueFor(policy, assignment.overrides[0]?.dueAt.getTime() ?? null)
    const phase = phaseAt(policy, dueMs, now.getTime())
    if (phase !== 'open' && phase !== 'late') continue
    const used = await transaction.answer.count({
      where: {
        learnerId,
        lessonId,
        exerciseId,
        ...(assignment.opensAt && { createdAt: { gte: assignment.opensAt } }),
      },
    })
    if (used >= (assignment.attemptsMax ?? Infinity)) return true
  }
  return false
}
