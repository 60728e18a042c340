import { z } from 'zod'
import { recordExtension } from '../db/assignments'
import { findMember } from '../db/enrolments'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { changeOf, permitAssignment } from './manage-assignments'
import { toInstant } from './wall-time'

const ATTEMPTS_EXTRA_MAX = 100

export const extensionBody = z.strictObject({
  /** What the clocks of the class's time zone show: `2026-03-29T18:00`; null leaves the time as it is. */
  due: z.string().max(20).nullable(),
  attemptsExtra: z.number().int().min(0).max(ATTEMPTS_EXTRA_MAX).default(0),
})

type Body = z.infer<typeof extensionBody>

/** Gives one learner more time, more attempts, or both. */
export async function extendAssignment(call: Call<Body>): Promise<Reply | Refusal> {
  return setExtension(call, call.body)
}

/** Takes an extension back: the rules of everybody count again. */
export async function endExtension(call: Call<undefined>): Promise<Reply | Refusal> {
  return setExtension(call, null)
}

async function setExtension(call: Call<unknown>, body: Body | null): Promise<Reply | Refusal> {
  const found = await permitAssignment(call)
  if (isRefusal(found)) return found
  const { standing, assignment } = found
  const member = await findMember(standing.class.id, call.params.learner ?? '')
  if (member?.role !== 'learner') return refuse('not-found')
  const due = body?.due ?? null
  const dueAt = due === null ? null : toInstant(due, standing.class.timeZone)
  if (due !== null && dueAt === null) return refuse('no-such-time')
  if (dueAt && (assignment.dueAt === null || dueAt <= assignment.dueAt)) {
    return refuse('bad-request', { message: 'due: an extension ends after the due time of everybody' })
  }
  if (body && !dueAt && body.attemptsExtra === 0) {
    return refuse('bad-request', { message: 'due: an extension gives more time, more attempts, or both' })
  }
  const extension = body && { dueAt, attemptsExtra: body.attemptsExtra }
  await recordExtension(changeOf(standing), assignment, { learnerId: member.learnerId, extension })
  return {}
}
