import { recordAudit, type Role } from './classes'
import { database } from './client'

export interface JoinCodeRecord {
  readonly code: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
}

/** What somebody becomes who joins by a code. Owners are made by hand. */
export type JoinRole = Exclude<Role, 'owner'>

/** The code that opens a class now for those who come in this role; null when there is none. */
export async function findJoinCode(
  classId: string,
  role: JoinRole,
  now: Date,
): Promise<JoinCodeRecord | null> {
  return database().joinCode.findFirst({
    where: { classId, role, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { code: true, createdAt: true, expiresAt: true },
  })
}

export interface OpenedClass {
  readonly id: string
  readonly name: string
  readonly role: JoinRole
}

/** The class that a code opens now; null for unknown, revoked and expired codes and closed classes alike. */
export async function findClassByCode(code: string, now: Date): Promise<OpenedClass | null> {
  const row = await database().joinCode.findUnique({
    where: {
      code,
      revokedAt: null,
      class: { archivedAt: null },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { role: true, class: { select: { id: true, name: true } } },
  })
  // No code is ever made for owners.
  return row && row.role !== 'owner' ? { ...row.class, role: row.role } : null
}

export interface Rotation {
  readonly classId: string
  readonly actorId: string
  readonly role: JoinRole
  readonly now: Date
  /** Null closes the class to newcomers. */
  readonly next: { readonly code: string; readonly expiresAt: Date | null } | null
}

/** Revokes every code of a class for one role and, unless it is to be closed, makes the next one. */
export async function rotateJoinCode({ classId, actorId, role, now, next }: Rotation): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.joinCode.updateMany({
      where: { classId, role, revokedAt: null },
      data: { revokedAt: now },
    })
    if (next) {
      await transaction.joinCode.create({
        data: { classId, role, createdById: actorId, ...next },
        select: { id: true },
      })
    }
    const kind = next ? 'join-code-rotated' : 'join-code-revoked'
    await recordAudit(transaction, { classId, actorId, subjectId: actorId, kind, details: { role } })
  })
}
