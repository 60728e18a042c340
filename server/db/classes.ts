import { database } from './client'
import type { Prisma } from './generated/client'

export type Role = 'owner' | 'instructor' | 'assistant' | 'learner'

export interface ClassRecord {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly createdAt: Date
  /** Null while the class runs; afterwards nothing in it changes any more. */
  readonly archivedAt: Date | null
}

export interface OwnEnrolment {
  readonly class: ClassRecord
  readonly role: Role
}

const CLASS_COLUMNS = { id: true, name: true, timeZone: true, createdAt: true, archivedAt: true } as const

/** Writes who changed what. Always in the transaction of the change itself. */
export async function recordAudit(
  transaction: Prisma.TransactionClient,
  event: {
    classId: string
    actorId: string
    subjectId: string
    kind: string
    details?: Record<string, string>
  },
): Promise<void> {
  await transaction.auditEvent.create({ data: event, select: { id: true } })
}

export interface NewClass {
  readonly name: string
  readonly timeZone: string
  readonly ownerId: string
  readonly ownerName: string
  readonly joinCode: string
}

/** Makes a class with its owner and its first join code. @returns the class's id. */
export async function recordClass(input: NewClass): Promise<string> {
  const { name, timeZone, ownerId, ownerName, joinCode } = input
  return database().$transaction(async (transaction) => {
    const { id } = await transaction.class.create({
      data: {
        name,
        timeZone,
        enrolments: { create: { learnerId: ownerId, role: 'owner', displayName: ownerName } },
        joinCodes: { create: { code: joinCode, createdById: ownerId } },
      },
      select: { id: true },
    })
    await recordAudit(transaction, {
      classId: id,
      actorId: ownerId,
      subjectId: ownerId,
      kind: 'class-created',
    })
    return id
  })
}

export async function listEnrolments(learnerId: string): Promise<readonly OwnEnrolment[]> {
  return database().enrolment.findMany({
    where: { learnerId },
    orderBy: { joinedAt: 'desc' },
    select: { role: true, class: { select: CLASS_COLUMNS } },
    take: 100,
  })
}

/** The class together with the role that this learner has in it; null when there is no such class or no role. */
export async function findOwnEnrolment(classId: string, learnerId: string): Promise<OwnEnrolment | null> {
  return database().enrolment.findUnique({
    where: { classId_learnerId: { classId, learnerId } },
    select: { role: true, class: { select: CLASS_COLUMNS } },
  })
}

export interface ClassChange {
  readonly classId: string
  readonly actorId: string
}

/** Renames a class or moves it to another time zone. */
export async function recordClassChange(
  { classId, actorId }: ClassChange,
  data: { name: string; timeZone: string },
): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.class.update({ where: { id: classId }, data, select: { id: true } })
    await recordAudit(transaction, {
      classId,
      actorId,
      subjectId: actorId,
      kind: 'class-changed',
      details: data,
    })
  })
}

/** Closes a class, or opens it again. Doing it twice is doing it once. */
export async function recordArchived(
  { classId, actorId }: ClassChange,
  archivedAt: Date | null,
): Promise<void> {
  await database().$transaction(async (transaction) => {
    const { count } = await transaction.class.updateMany({
      where: { id: classId, archivedAt: archivedAt === null ? { not: null } : null },
      data: { archivedAt },
    })
    if (count === 0) return
    const kind = archivedAt === null ? 'class-reopened' : 'class-archived'
    await recordAudit(transaction, { classId, actorId, subjectId: actorId, kind })
  })
}
