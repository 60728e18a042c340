import type { Locale } from '@/course/locale'
import { DISPLAY_NAME_LENGTH_MAX } from '@/course/limits'
import type { VouchedPerson } from '../account/connections'
import { findProviderAccount, recordProviderRegistration } from '../db/provider-accounts'
import { readCookies } from '../http/read-cookies'
import { refuse, type Refusal } from '../refusal'
import { bringGuestAlong } from './bring-guest-along'
import { emailKey } from './email-key'
import { ADDRESS_LIMITS, countFromAddress } from './limits'
import { findGuest } from './resolve-viewer'
import { displayNameSchema } from './schemas'
import { endReplacedSession, openSession } from './session-token'
import type { SignedIn } from './sign-in'

export interface ProviderSignIn extends VouchedPerson {
  readonly name: string | null
  readonly headers: Headers
  readonly language: Locale
}

/**
 * Signs in whom another site vouches for; who comes for the first time becomes a registered learner. What this browser
 * did as a guest comes along either way. An address that an account here has already is never taken as proof that the
 * two are one person's: nobody checked it when that account was made.
 */
export async function signInWithProvider(given: ProviderSignIn): Promise<SignedIn | Refusal> {
  const { provider, providerAccountId, headers, language } = given
  const refusal = await countFromAddress(ADDRESS_LIMITS.signIn, headers)
  if (refusal) return refusal
  const cookies = readCookies(headers.get('cookie'))
  const guest = await findGuest(cookies)
  const known = await findProviderAccount(provider, providerAccountId)
  const learnerId = known ?? (await registerWithProvider(given, guest?.id ?? null))
  if (typeof learnerId !== 'string') return learnerId
  if (known !== null && guest) await bringGuestAlong({ guestId: guest.id, learnerId, language })
  await endReplacedSession(cookies)
  return { learnerId, sessionId: await openSession(learnerId, headers.get('user-agent')) }
}

async function registerWithProvider(
  { provider, providerAccountId, email, name, language }: ProviderSignIn,
  guestId: string | null,
): Promise<string | Refusal> {
  if (email === null) return refuse('provider-email-unverified')
  const key = emailKey(email)
  const displayName = nameFrom(name, email)
  const registration = { provider, providerAccountId, emailKey: key, displayName, language, guestId }
  // The same person twice at once, in two windows: the second finds what the first made.
  const learnerId =
    (await recordProviderRegistration(registration)) ??
    (await findProviderAccount(provider, providerAccountId))
  return learnerId ?? refuse('provider-email-taken')
}

/** A name as we take it: the provider's, else what stands before the @. */
function nameFrom(name: string | null, email: string): string {
  const candidates = [name ?? '', email.split('@')[0] ?? '']
  const short = candidates.map((text) => [...text.trim()].slice(0, DISPLAY_NAME_LENGTH_MAX / 2).join(''))
  return short.find((text) => displayNameSchema.safeParse(text).success) ?? '—'
}
