import { z } from 'zod'
import { findOwner } from '../db/accounts'
import { resetPassword as recordReset, findResetToken } from '../db/verification-tokens'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { expiredSessionCookie } from './cookies'
import { refusePassword } from './judge-password'
import { ADDRESS_LIMITS, countFromAddress } from './limits'
import { hashPassword } from './password'
import { hashToken } from './reset-links'
import { passwordSchema } from './schemas'

export const resetPasswordBody = z.strictObject({ token: z.string().max(200), password: passwordSchema })

/** Sets a new password with a link's token, which works once, and ends every session. */
export async function resetPassword(call: Call<z.infer<typeof resetPasswordBody>>): Promise<Reply | Refusal> {
  const refusal = await countFromAddress(ADDRESS_LIMITS.reset, call.headers)
  if (refusal) return refusal
  const tokenHash = hashToken(call.body.token)
  // Looked up before the password is judged: a password too weak must not use the link up, and hashing costs.
  const learnerId = await findResetToken(tokenHash, new Date())
  if (learnerId === null) return refuse('token-invalid')
  const weakness = await refusePassword(call.body.password, await findOwner(learnerId))
  if (weakness) return weakness
  const passwordHash = await hashPassword(call.body.password)
  const done = await recordReset(tokenHash, passwordHash, new Date())
  return done === null ? refuse('token-invalid') : { cookies: [expiredSessionCookie()] }
}
