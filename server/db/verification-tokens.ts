import { database } from './client'

export interface NewResetToken {
  readonly tokenHash: string
  readonly learnerId: string
  readonly expiresAt: Date
  /** Written with the token in one transaction, when mail is configured. */
  readonly mail: { readonly recipient: string; readonly subject: string; readonly text: string } | null
}

export async function recordResetToken({ mail, ...token }: NewResetToken): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.verificationToken.create({
      data: { ...token, purpose: 'resetPassword' },
      select: { tokenHash: true },
    })
    if (mail) await transaction.outboxMail.create({ data: mail, select: { id: true } })
  })
}

/** The learner a token was made for; null when it is unknown, used or over. */
export async function findResetToken(tokenHash: string, now: Date): Promise<string | null> {
  const row = await database().verificationToken.findUnique({
    where: { tokenHash, purpose: 'resetPassword', usedAt: null, expiresAt: { gt: now } },
    select: { learnerId: true },
  })
  return row?.learnerId ?? null
}

/**
 * Uses a token up: sets the new password and ends every session and every other token of the learner.
 * @returns the learner's id, or null when the token is unknown, used or over.
 */
export async function resetPassword(
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  return database().$transaction(async (transaction) => {
    // Counting the updated rows lets only one of two simultaneous requests pass.
    const used = await transaction.verificationToken.updateMany({
      where: { tokenHash, purpose: 'resetPassword', usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (used.count === 0) return null
    const { learnerId } = await transaction.verificationToken.findUniqueOrThrow({
      where: { tokenHash },
      select: { learnerId: true },
    })
    await transaction.account.updateMany({
      where: { learnerId, provider: 'credentials' },
      data: { passwordHash },
    })
    await transaction.session.updateMany({ where: { learnerId, revokedAt: null }, data: { revokedAt: now } })
    await transaction.verificationToken.updateMany({
      where: { learnerId, usedAt: null },
      data: { usedAt: now },
    })
    await transaction.auditEvent.create({
      data: { subjectId: learnerId, kind: 'password-reset' },
      select: { id: true },
    })
    return learnerId
  })
}
