import { createTransport, type Transporter } from 'nodemailer'
import { getSettings } from '../configuration'
import { listWaitingMails, recordMailFailure, recordMailSent } from '../db/outbox'
import { describeError } from '../describe-error'
import { log } from '../log'

const BATCH = 20

let transport: Transporter | undefined

/** Sends what waits in the outbox. A mail that fails stays for the next time, five times at most. */
export async function sendWaitingMails(): Promise<void> {
  const { smtpUrl, mailFrom } = getSettings()
  if (!smtpUrl) return
  transport ??= createTransport(smtpUrl, { from: mailFrom })
  try {
    for (const { id, recipient, subject, text } of await listWaitingMails(BATCH)) {
      try {
        await transport.sendMail({ to: recipient, subject, text })
        await recordMailSent(id, new Date())
      } catch (error) {
        await recordMailFailure(id)
        log.warn({ id, error: describeError(error) }, 'mail was not sent')
      }
    }
  } catch (error) {
    log.error({ error: describeError(error) }, 'outbox cannot be read')
  }
}
