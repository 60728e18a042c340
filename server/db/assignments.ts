import { attemptsLeft, dueFor, phaseAt, type AssignmentPolicy } from '@/assessment/assignment'
import type { FeedbackTime } from '@/course/assignments'
import { recordAudit } from './classes'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { GradeOverride } from './grade-overrides'
import { findLockedLearner } from './learners'

export interface AssignmentFields {
  readonly title: string
  readonly lessonIds: readonly string[]
  readonly opensAt: Date | null
  readonly dueAt: Date | null
  readonly attemptsMax: number | null
  readonly attemptPenalty: number
  readonly latePenalty: number | null
  readonly feedback: FeedbackTime
}

export interface AssignmentRecord extends AssignmentFields {
  readonly id: string
  readonly classId: string
  readonly updatedAt: Date
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
  feedback: true,
  updatedAt: true,
} as const satisfies Prisma.AssignmentSelect

/** The rule of an assignment, for assessment/assignment.ts, with the attempts that a learner has beyond the class. */
export function policyOf(assignment: AssignmentFields, attemptsExtra = 0): AssignmentPolicy {
  const { opensAt, dueAt, attemptsMax, attemptPenalty, latePenalty, feedback } = assignment
  return {
    opensMs: opensAt?.getTime() ?? null,
    dueMs: dueAt?.getTime() ?? null,
    attemptsMax: attemptsMax === null ? null : attemptsMax + attemptsExtra,
    attemptPenalty,
    latePenalty,
    isFeedbackDelayed: feedback === 'afterDue',
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

/** @param basedOn when what was changed had been written. @returns false when it was written again since. */
export async function recordAssignmentChange(
  change: Change,
  { id, basedOn }: { readonly id: string; readonly basedOn: Date },
  fields: AssignmentFields,
): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.assignment.updateMany({
      where: { id, classId: change.classId, updatedAt: basedOn },
      data: { ...fields, lessonIds: [...fields.lessonIds] },
    })
    if (count === 1) await audit(transaction, change, 'assignment-changed', fields.title)
    return count === 1
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
  /** Null where the due time is that of the class. */
  readonly dueAt: Date | null
  readonly attemptsExtra: number
}

export async function listExtensions(
  assignmentId: string,
): Promise<readonly (Extension & { readonly learnerId: string })[]> {
  return database().assignmentOverride.findMany({
    where: { assignmentId },
    select: { learnerId: true, dueAt: true, attemptsExtra: true },
    take: 2000,
  })
}

/** Gives a learner more time or attempts in place of what they had beyond the class, or takes it back with null. */
export async function recordExtension(
  { classId, actorId }: Change,
  { id: assignmentId, title }: AssignmentRecord,
  { extension, ...given }: { learnerId: string; extension: Extension | null },
): Promise<void> {
  await database().$transaction(async (transaction) => {
    const learnerId = (await findLockedLearner(transaction, given.learnerId)) ?? given.learnerId
    if (extension === null)
      await transaction.assignmentOverride.deleteMany({ where: { assignmentId, learnerId } })
    else {
      await transaction.assignmentOverride.upsert({
        where: { assignmentId_learnerId: { assignmentId, learnerId } },
        create: { assignmentId, learnerId, ...extension },
        update: extension,
        select: { assignmentId: true },
      })
    }
    await recordAudit(transaction, {
      classId,
      actorId,
      subjectId: learnerId,
      kind: extension === null ? 'extension-taken-back' : 'extension-given',
      details: { name: title, ...(extension?.dueAt && { what: extension.dueAt.toISOString() }) },
    })
  })
}

export interface OwnAssignment extends AssignmentRecord {
  readonly className: string
  readonly timeZone: string
  readonly extension: Extension | null
  readonly grade: GradeOverride | null
}

const OWN_COLUMNS = (learnerId: string) =>
  ({
    ...COLUMNS,
    class: { select: { name: true, timeZone: true } },
    overrides: { where: { learnerId }, select: { dueAt: true, attemptsExtra: true } },
    grades: { where: { learnerId }, select: { fraction: true, reason: true } },
  }) satisfies Prisma.AssignmentSelect

/** What a learner is asked for, in every class that runs. */
export async function listOwnAssignments(learnerId: string): Promise<readonly OwnAssignment[]> {
  const rows = await database().assignment.findMany({
    where: { class: { archivedAt: null, enrolments: { some: { learnerId, role: 'learner' } } } },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: OWN_COLUMNS(learnerId),
    take: ASSIGNMENTS_MAX,
  })
  return rows.map(({ class: { name, timeZone }, overrides, grades, ...row }) => ({
    ...row,
    className: name,
    timeZone,
    extension: overrides[0] ?? null,
    grade: grades[0] ?? null,
  }))
}

export interface AssignedAnswerRow {
  readonly learnerId: string
  readonly lessonId: string
  readonly exerciseId: string
  readonly createdAt: Date
  readonly fraction: number
}

/** Every graded answer of practice of these learners to these lessons, by the newest grading of each. */
export async function listAssignedAnswers(
  learnerIds: readonly string[],
  lessonIds: readonly string[],
): Promise<readonly AssignedAnswerRow[]> {
  return database().$queryRaw<AssignedAnswerRow[]>`
    SELECT a."learnerId", a."lessonId", a."exerciseId", a."createdAt", g.fraction
    FROM "Answer" a
    JOIN "Attempt" t ON t.id = a."attemptId" AND t.context = 'practice'
    JOIN LATERAL (SELECT fraction FROM "Grading" WHERE "answerId" = a.id
      ORDER BY "createdAt" DESC, id DESC LIMIT 1) g ON true
    WHERE a."learnerId" = ANY (${[...learnerIds]}) AND a."lessonId" = ANY (${[...lessonIds]})
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
    const extension = assignment.overrides[0]
    const policy = policyOf(assignment, extension?.attemptsExtra)
    const dueMs = dueFor(policy, extension?.dueAt?.getTime() ?? null)
    const phase = phaseAt(policy, dueMs, now.getTime())
    if (phase !== 'open' && phase !== 'late') continue
    const used = await transaction.answer.count({
      where: {
        learnerId,
        lessonId,
        exerciseId,
        attempt: { context: 'practice' },
        ...(assignment.opensAt && { createdAt: { gte: assignment.opensAt } }),
      },
    })
    if (attemptsLeft(policy, used) === 0) return true
  }
  return false
}
