import { database } from './client'

export interface WaitingMail {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

const FAILURES_MAX = 5

export async function listWaitingMails(limit: number): Promise<readonly WaitingMail[]> {
  return database().outboxMail.findMany({
    where: { sentAt: null, failures: { lt: FAILURES_MAX } },
    orderBy: { createdAt: 'asc' },
    take: limit,
    select: { id: true, recipient: true, subject: true, text: true },
  })
}

/** Erases the text as well: it may hold a link that opens an account. */
export async function recordMailSent(id: string, now: Date): Promise<void> {
  await database().outboxMail.update({ where: { id }, data: { sentAt: now, text: '' }, select: { id: true } })
}

export async function recordMailFailure(id: string): Promise<void> {
  await database().outboxMail.update({
    where: { id },
    data: { failures: { increment: 1 } },
    select: { id: true },
  })
}
