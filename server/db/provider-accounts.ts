import type { Locale } from '@/course/locale'
import type { Provider } from '@/course/providers'
import { isTaken, registerLearner } from './accounts'
import { database } from './client'
import type { Prisma } from './generated/client'
import { isUniqueViolation } from './json'

/** The learner that an account at a provider belongs to. */
export async function findProviderAccount(
  provider: Provider,
  providerAccountId: string,
): Promise<string | null> {
  const row = await database().account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { learnerId: true },
  })
  return row?.learnerId ?? null
}

export interface ProviderRegistration {
  readonly provider: Provider
  readonly providerAccountId: string
  readonly emailKey: string
  readonly displayName: string
  readonly language: Locale
  readonly guestId: string | null
}

/** Makes a registered learner. @returns null when the provider's account or the address is taken by now. */
export async function recordProviderRegistration({
  emailKey,
  ...registration
}: ProviderRegistration): Promise<string | null> {
  try {
    return await database().$transaction((transaction) =>
      registerLearner(transaction, { ...registration, email: emailKey, passwordHash: null }, emailKey),
    )
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}

interface Connection {
  readonly provider: Provider
  readonly providerAccountId: string
  /** Normalised. */
  readonly email: string | null
}

/** Changes of one learner's ways in wait for one another: two at once must not take the last two away. */
async function lockWaysIn(transaction: Prisma.TransactionClient, learnerId: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM "Learner" WHERE id = ${learnerId} FOR UPDATE`
}

async function recordChange(
  transaction: Prisma.TransactionClient,
  learnerId: string,
  kind: string,
  provider: string,
): Promise<void> {
  await transaction.auditEvent.create({
    data: { actorId: learnerId, subjectId: learnerId, kind, details: { provider } },
    select: { id: true },
  })
}

/** @returns `taken` when somebody else has this account, `another` when this learner has connected a different one. */
export async function recordConnection(
  learnerId: string,
  connection: Connection,
): Promise<'done' | 'taken' | 'another'> {
  const { provider, providerAccountId, email } = connection
  try {
    return await database().$transaction(async (transaction) => {
      await lockWaysIn(transaction, learnerId)
      const own = await transaction.account.findFirst({
        where: { learnerId, provider },
        select: { providerAccountId: true },
      })
      if (own) return own.providerAccountId === providerAccountId ? 'done' : 'another'
      await transaction.account.create({
        data: { learnerId, provider, providerAccountId, email },
        select: { id: true },
      })
      await recordChange(transaction, learnerId, 'provider-connected', provider)
      return 'done'
    })
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken'
    throw error
  }
}

/** @returns `last` when nothing else would be left to sign in with: then nothing changes. */
export async function deleteConnection(
  learnerId: string,
  provider: Provider,
): Promise<'done' | 'last' | 'unknown'> {
  return database().$transaction(async (transaction) => {
    await lockWaysIn(transaction, learnerId)
    const others = await transaction.account.count({ where: { learnerId, provider: { not: provider } } })
    const own = await transaction.account.count({ where: { learnerId, provider } })
    if (own === 0) return 'unknown'
    if (others === 0) return 'last'
    await transaction.account.deleteMany({ where: { learnerId, provider } })
    await recordChange(transaction, learnerId, 'provider-disconnected', provider)
    return 'done'
  })
}
