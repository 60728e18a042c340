import type { Locale } from '@/course/locale'
import { database } from './client'
import type { Prisma } from './generated/client'
import { isUniqueViolation } from './json'

const PROVIDER = 'credentials'

export interface Credentials {
  readonly learnerId: string
  readonly email: string
  readonly passwordHash: string
  readonly displayName: string | null
  readonly language: Locale
}

/** @param emailKey the normalised address. */
export async function findCredentials(emailKey: string): Promise<Credentials | null> {
  const row = await database().account.findUnique({
    where: { provider_providerAccountId: { provider: PROVIDER, providerAccountId: emailKey } },
    select: {
      learnerId: true,
      email: true,
      passwordHash: true,
      learner: { select: { displayName: true, language: true } },
    },
  })
  if (!row?.passwordHash || !row.email) return null
  const { displayName, language } = row.learner
  return {
    learnerId: row.learnerId,
    email: row.email,
    passwordHash: row.passwordHash,
    displayName,
    language: language === 'ko' ? 'ko' : 'en',
  }
}

/** The address that a learner signs in with by password, and their name; empty where there is none. */
export async function findOwner(learnerId: string): Promise<{ email: string; name: string | null }> {
  const row = await database().account.findFirst({
    where: { learnerId, provider: PROVIDER },
    select: { email: true, learner: { select: { displayName: true } } },
  })
  return { email: row?.email ?? '', name: row?.learner.displayName ?? null }
}

/** The password of somebody who is signed in; null when they have other ways in only. */
export async function findOwnCredentials(
  learnerId: string,
): Promise<{ emailKey: string; passwordHash: string } | null> {
  const row = await database().account.findFirst({
    where: { learnerId, provider: PROVIDER },
    select: { providerAccountId: true, passwordHash: true },
  })
  return row?.passwordHash ? { emailKey: row.providerAccountId, passwordHash: row.passwordHash } : null
}

export interface OwnAccount {
  readonly provider: string
  readonly email: string | null
  readonly createdAt: Date
}

const ACCOUNTS_MAX = 20

/** The ways in that a learner has. */
export async function listAccounts(learnerId: string): Promise<readonly OwnAccount[]> {
  return database().account.findMany({
    where: { learnerId },
    orderBy: { createdAt: 'asc' },
    select: { provider: true, email: true, createdAt: true },
    take: ACCOUNTS_MAX,
  })
}

export interface Registration {
  readonly email: string
  readonly emailKey: string
  readonly passwordHash: string
  readonly displayName: string
  readonly language: Locale
  /** The guest whose work this person did so far. */
  readonly guestId: string | null
}

/**
 * Makes a registered learner. A guest becomes the registered learner itself, so that its work needs no moving.
 * @returns the learner's id, or null when the address is taken.
 */
export async function recordRegistration(registration: Registration): Promise<string | null> {
  try {
    const { emailKey, ...rest } = registration
    const account = { ...rest, provider: PROVIDER, providerAccountId: emailKey }
    return await database().$transaction((transaction) => registerLearner(transaction, account, emailKey))
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}

/** Whether an address belongs to an account here, by password or through a provider. */
async function isEmailKnown(transaction: Prisma.TransactionClient, emailKey: string): Promise<boolean> {
  const known = await transaction.account.count({
    where: { OR: [{ provider: PROVIDER, providerAccountId: emailKey }, { email: emailKey }] },
  })
  return known > 0
}

interface NewAccount {
  readonly provider: string
  readonly providerAccountId: string
  readonly email: string
  readonly passwordHash: string | null
  readonly displayName: string
  readonly language: Locale
  readonly guestId: string | null
}

/** Whether a registration failed because the account or the address is somebody's already. */
export function isTaken(error: unknown): boolean {
  return error instanceof EmailTakenError || isUniqueViolation(error)
}

/** One address, one learner, however many ways in: two registrations with one address wait for one another. */
class EmailTakenError extends Error {}

/** @throws {EmailTakenError} when the address belongs to an account. */
export async function registerLearner(
  transaction: Prisma.TransactionClient,
  account: NewAccount,
  emailKey: string,
): Promise<string> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${emailKey}))`
  if (await isEmailKnown(transaction, emailKey)) throw new EmailTakenError()
  const { provider, providerAccountId, email, passwordHash, displayName, language, guestId } = account
  const profile = { kind: 'registered', displayName, language } as const
  const promoted = guestId
    ? await transaction.learner.updateMany({
        where: { id: guestId, kind: 'guest', claimedById: null, erasedAt: null },
        data: profile,
      })
    : { count: 0 }
  const learnerId =
    guestId && promoted.count === 1
      ? guestId
      : (await transaction.learner.create({ data: profile, select: { id: true } })).id
  await transaction.account.create({
    data: { learnerId, provider, providerAccountId, email, passwordHash },
    select: { id: true },
  })
  await transaction.auditEvent.create({
    data: {
      actorId: learnerId,
      subjectId: learnerId,
      kind: 'registered',
      details: { fromGuest: promoted.count === 1, provider },
    },
    select: { id: true },
  })
  return learnerId
}

/** Stores a stronger hash of the password that was just given. */
export async function recordPasswordHash(learnerId: string, passwordHash: string): Promise<void> {
  await database().account.updateMany({ where: { learnerId, provider: PROVIDER }, data: { passwordHash } })
}
