import { recordAudit } from './classes'
import { database } from './client'

export interface JoinCodeRecord {
  readonly code: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
}

/** The code that opens a class now; null when there is none. */
export async function findJoinCode(classId: string, now: Date): Promise<JoinCodeRecord | null> {
  return database().joinCode.findFirst({
    where: { classId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { code: true, createdAt: true, expiresAt: true },
  })
}

/** The class that a code opens now; null for unknown, revoked and expired codes alike. */
export async function findClassByCode(code: string, now: Date): Promise<{ id: string; name: string } | null> {
  const row = await database().joinCode.findUnique({
    where: { code, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { class: { select: { id: true, name: true } } },
  })
  return row?.class ?? null
}

export interface Rotation {
  readonly classId: string
  readonly actorId: string
  readonly now: Date
  /** Null closes the class to newcomers. */
  readonly next: { readonly code: string; readonly expiresAt: Date | null } | null
}

/** Revokes every code of a class and, unless it is to be closed, makes the next one. */
export async function rotateJoinCode({ classId, actorId, now, next }: Rotation): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.joinCode.updateMany({ where: { classId, revokedAt: null }, data: { revokedAt: now } })
    if (next) {
      await transaction.joinCode.create({
        data: { classId, createdById: actorId, ...next },
        select: { id: true },
      })
    }
    const kind = next ? 'join-code-rotated' : 'join-code-revoked'
    await recordAudit(transaction, { classId, actorId, subjectId: actorId, kind })
  })
}
