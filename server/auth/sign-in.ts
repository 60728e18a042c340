import { findCredentials, recordPasswordHash } from '../db/accounts'
import { readCookies } from '../http/read-cookies'
import { requestLanguage } from '../http/request-language'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { bringGuestAlong } from './bring-guest-along'
import { emailKey } from './email-key'
import { ADDRESS_LIMITS, countFromAddress, countSignIn, forgetSignIns } from './limits'
import { hashPassword, isOutdated, isPassword } from './password'
import { findGuest } from './resolve-viewer'
import { endReplacedSession, openSession } from './session-token'

export interface SignedIn {
  readonly learnerId: string
  readonly sessionId: string
}

interface Attempt {
  readonly email: string
  readonly password: string
  readonly headers: Headers
}

/**
 * Checks a password, claims what this browser did as a guest, and opens a session. A wrong password and an unknown
 * account look the same and take as long.
 */
export async function signIn({ email, password, headers }: Attempt): Promise<SignedIn | Refusal> {
  const key = emailKey(email)
  const refusal = (await countFromAddress(ADDRESS_LIMITS.signIn, headers)) ?? (await countSignIn(key))
  if (isRefusal(refusal)) return refusal
  const credentials = await findCredentials(key)
  const isRight = await isPassword(password, credentials?.passwordHash ?? null)
  if (!credentials || !isRight) return refuse('not-signed-in')
  await forgetSignIns(key)
  const { learnerId, passwordHash } = credentials
  if (isOutdated(passwordHash)) await recordPasswordHash(learnerId, await hashPassword(password))
  // Before the session opens: were it to fail, the guest's cookie still works and nothing is lost.
  const cookies = readCookies(headers.get('cookie'))
  const guest = await findGuest(cookies)
  if (guest) await bringGuestAlong({ guestId: guest.id, learnerId, language: requestLanguage(headers) })
  await endReplacedSession(cookies)
  return { learnerId, sessionId: await openSession(learnerId, headers.get('user-agent')) }
}
