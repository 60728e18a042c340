import { z } from 'zod'
import { recordRegistration } from '../db/accounts'
import { readCookies } from '../http/read-cookies'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { expiredGuestCookie, sessionCookie } from './cookies'
import { emailKey } from './email-key'
import { refusePassword } from './judge-password'
import { ADDRESS_LIMITS, countFromAddress } from './limits'
import { hashPassword } from './password'
import { findGuest } from './resolve-viewer'
import { displayNameSchema, emailSchema, languageSchema, passwordSchema } from './schemas'
import { encodeSessionToken, openSession } from './session-token'

export const registerBody = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  name: displayNameSchema,
  locale: languageSchema,
})

/** Makes an account, turns the guest of this browser into it, and signs in. */
export async function register({
  body,
  headers,
}: Call<z.infer<typeof registerBody>>): Promise<Reply | Refusal> {
  const { email, password, name: displayName, locale: language } = body
  const refusal =
    (await countFromAddress(ADDRESS_LIMITS.register, headers)) ??
    (await refusePassword(password, { email, name: displayName }))
  if (refusal) return refusal
  const guest = await findGuest(readCookies(headers.get('cookie')))
  const learnerId = await recordRegistration({
    email,
    emailKey: emailKey(email),
    passwordHash: await hashPassword(password),
    displayName,
    language,
    guestId: guest?.id ?? null,
  })
  if (learnerId === null) return refuse('email-taken')
  const token = await encodeSessionToken(await openSession(learnerId, headers.get('user-agent')))
  return {
    status: 201,
    body: { learner: { kind: 'registered', name: displayName } },
    cookies: [sessionCookie(token), expiredGuestCookie()],
  }
}
