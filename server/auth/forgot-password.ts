import { z } from 'zod'
import { resetPasswordMail } from '@/messages/mails/reset-password'
import { getSettings } from '../configuration'
import { findCredentials } from '../db/accounts'
import { recordResetToken } from '../db/verification-tokens'
import type { Call, Reply } from '../http/handle'
import { sendWaitingMails } from '../mail/send-waiting-mails'
import { inBackground } from '../process/in-background'
import type { Refusal } from '../refusal'
import { emailKey } from './email-key'
import { ADDRESS_LIMITS, countFromAddress, countReset } from './limits'
import { makeResetToken, resetLink } from './reset-links'
import { emailSchema, languageSchema } from './schemas'

export const forgotPasswordBody = z.strictObject({ email: emailSchema, locale: languageSchema })

/** Sends a link, where mail is configured and the account exists. The reply says neither. */
export async function forgotPassword(
  call: Call<z.infer<typeof forgotPasswordBody>>,
): Promise<Reply | Refusal> {
  const key = emailKey(call.body.email)
  const refusal = (await countFromAddress(ADDRESS_LIMITS.reset, call.headers)) ?? (await countReset(key))
  if (refusal) return refusal
  const isMailConfigured = getSettings().smtpUrl !== undefined
  const credentials = isMailConfigured ? await findCredentials(key) : null
  if (credentials) {
    const { learnerId, email } = credentials
    const language = call.body.locale
    const { token, tokenHash, expiresAt } = makeResetToken(new Date())
    const mail = { recipient: email, ...resetPasswordMail(language, resetLink(token, language)) }
    await recordResetToken({ tokenHash, learnerId, expiresAt, mail })
    // Not awaited: how long sending takes would tell whether the account exists.
    inBackground(sendWaitingMails())
  }
  return { status: 202, body: { isMailConfigured } }
}

/** For the operator's command: a link to hand over by other means. @returns null when there is no such account. */
export async function makeResetLink(email: string): Promise<{ link: string; expiresAt: Date } | null> {
  const credentials = await findCredentials(emailKey(email))
  if (!credentials) return null
  const { token, tokenHash, expiresAt } = makeResetToken(new Date())
  await recordResetToken({ tokenHash, learnerId: credentials.learnerId, expiresAt, mail: null })
  return { link: resetLink(token, credentials.language), expiresAt }
}
