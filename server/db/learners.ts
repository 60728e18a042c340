import type { Locale } from '@/course/locale'
import { database } from './client'
import type { Prisma } from './generated/client'

export interface LearnerRecord {
  readonly id: string
  readonly kind: 'guest' | 'registered'
  readonly displayName: string | null
  readonly language: Locale
  readonly isOperator: boolean
  /** Set when a registered learner took over this guest's work. */
  readonly claimedById: string | null
  /** Null until it is known. */
  readonly timeZone: string | null
  readonly erasedAt: Date | null
}

export const LEARNER_COLUMNS = {
  id: true,
  kind: true,
  displayName: true,
  language: true,
  isOperator: true,
  claimedById: true,
  timeZone: true,
  erasedAt: true,
} as const

type LearnerRow = Prisma.LearnerGetPayload<{ select: typeof LEARNER_COLUMNS }>

export function toLearner(row: LearnerRow): LearnerRecord {
  return { ...row, language: row.language === 'ko' ? 'ko' : 'en' }
}

export async function findLearner(id: string): Promise<LearnerRecord | null> {
  const row = await database().learner.findUnique({ where: { id }, select: LEARNER_COLUMNS })
  return row && toLearner(row)
}

const CLAIMED_MAX = 10

/** The guests whose work this learner took over, the newest first. */
export async function listClaimedGuests(learnerId: string): Promise<readonly string[]> {
  const rows = await database().learner.findMany({
    where: { claimedById: learnerId },
    orderBy: { claimedAt: 'desc' },
    select: { id: true },
    take: CLAIMED_MAX,
  })
  return rows.map(({ id }) => id)
}

export async function recordGuest(language: Locale): Promise<LearnerRecord> {
  const row = await database().learner.create({ data: { kind: 'guest', language }, select: LEARNER_COLUMNS })
  return toLearner(row)
}

export async function recordLanguage(learnerId: string, language: Locale): Promise<void> {
  await database().learner.updateMany({ where: { id: learnerId }, data: { language } })
}

/** @param options with `onlyIfUnknown`, a zone that is set already stays. */
export async function recordTimeZone(
  learnerId: string,
  timeZone: string,
  { onlyIfUnknown }: { onlyIfUnknown: boolean },
): Promise<void> {
  await database().learner.updateMany({
    where: { id: learnerId, ...(onlyIfUnknown && { timeZone: null }) },
    data: { timeZone },
  })
}

/** Remembers that a learner took out what is kept of them. */
export async function recordExport(learnerId: string): Promise<void> {
  await database().auditEvent.create({
    data: { actorId: learnerId, subjectId: learnerId, kind: 'data-exported' },
    select: { id: true },
  })
}

export async function recordOperator(learnerId: string): Promise<void> {
  await database().$transaction([
    database().learner.update({ where: { id: learnerId }, data: { isOperator: true }, select: { id: true } }),
    database().auditEvent.create({
      data: { subjectId: learnerId, kind: 'operator-made' },
      select: { id: true },
    }),
  ])
}

/**
 * Where a write for this learner has to go: to the learner, or to whoever claimed this guest meanwhile; null where
 * there is nobody any more. Holds off a claim and an erasure until the surrounding transaction ends.
 */
export async function findLockedLearner(
  transaction: Prisma.TransactionClient,
  learnerId: string,
): Promise<string | null> {
  const rows = await transaction.$queryRaw<{ claimedById: string | null; erasedAt: Date | null }[]>`
    SELECT "claimedById", "erasedAt" FROM "Learner" WHERE id = ${learnerId} FOR KEY SHARE`
  const row = rows[0]
  return !row || row.erasedAt ? null : (row.claimedById ?? learnerId)
}

/**
 * Where a write for this learner has to go: to the learner, or to whoever claimed this guest meanwhile. Holds off a
 * claim until the surrounding transaction ends, so that no answer lands on a guest that nobody looks at any more.
 */
export async function lockLearner(transaction: Prisma.TransactionClient, learnerId: string): Promise<string> {
  const locked = await findLockedLearner(transaction, learnerId)
  // A write that set out before its learner was erased must not bring anything back.
  if (locked === null) throw new Error('The learner of this write does not exist.')
  return locked
}
