import { database } from './client'
import type { Prisma } from './generated/client'

export type Role = 'owner' | 'instructor' | 'assistant' | 'learner'

export interface ClassRecord {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly createdAt: Date
}

export interface OwnEnrolment {
  readonly class: ClassRecord
  readonly role: Role
}

const CLASS_COLUMNS = { id: true, name: true, timeZone: true, createdAt: true } as const

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
