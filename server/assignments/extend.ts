import { z } from 'zod'
import { recordExtension } from '../db/assignments'
import { findMember } from '../db/enrolments'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { changeOf, permitAssignment } from './manage-assignments'
import { toInstant } from './wall-time'

/** What the clocks of the class's time zone show: `2026-03-29T18:00`. */
export const extensionBody = z.strictObject({ due: z.string().max(20) })

/** Gives one learner more time. */
export async function extendAssignment(call: Call<z.infer<typeof extensionBody>>): Promise<Reply | Refusal> {
  return setDue(call, call.body.due)
}

/** Takes an extension back: the due time of everybody counts again. */
export async function endExtension(call: Call<undefined>): Promise<Reply | Refusal> {
  return setDue(call, null)
}

async function setDue(call: Call<unknown>, due: string | null): Promise<Reply | Refusal> {
  const found = await permitAssignment(call)
  if (isRefusal(found)) return found
  const { standing, assignment } = found
  const member = await findMember(standing.class.id, call.params.learner ?? '')
  if (member?.role !== 'learner') return refuse('not-found')
  const dueAt = due === null ? null : toInstant(due, standing.class.timeZone)
  if (due !== null && dueAt === null) return refuse('no-such-time')
  if (dueAt && (assignment.dueAt === null || dueAt <= assignment.dueAt)) {
    return refuse('bad-request', { message: 'due: an extension ends after the due time of everybody' })
  }
  await recordExtension(changeOf(standing), assignment, { learnerId: member.learnerId, dueAt })
  return {}
}
