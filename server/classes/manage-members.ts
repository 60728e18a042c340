import { z } from 'zod'
import { deleteEnrolment, findMember, recordRole } from '../db/enrolments'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { permit } from './permissions'

export const roleBody = z.strictObject({ role: z.enum(['owner', 'instructor', 'assistant', 'learner']) })

const LAST_OWNER = { message: 'A class needs an owner: make somebody else one first.' }

/** Gives a member another role. Guests stay learners: a cookie is too little to trust with others' work. */
export async function changeRole(call: Call<z.infer<typeof roleBody>>): Promise<Reply | Refusal> {
  const standing = await permit(call.viewer, call.params.class ?? '', 'manage-staff')
  if (isRefusal(standing)) return standing
  const member = await findMember(standing.class.id, call.params.learner ?? '')
  if (!member) return refuse('not-found')
  const { role } = call.body
  if (member.isGuest && role !== 'learner') {
    return refuse('forbidden', { message: 'Only registered people can be staff.' })
  }
  const change = { classId: standing.class.id, actorId: standing.learnerId, learnerId: member.learnerId }
  return (await recordRole(change, role)) ? {} : refuse('class-needs-owner', LAST_OWNER)
}

/** Removes a member. Instructors may remove learners; only owners may remove staff. */
export async function removeMember({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  const standing = await permit(viewer, params.class ?? '', 'remove-learner')
  if (isRefusal(standing)) return standing
  const member = await findMember(standing.class.id, params.learner ?? '')
  if (!member) return refuse('not-found')
  if (member.role !== 'learner' && standing.role !== 'owner') return refuse('forbidden')
  const change = { classId: standing.class.id, actorId: standing.learnerId, learnerId: member.learnerId }
  return (await deleteEnrolment(change)) ? {} : refuse('class-needs-owner', LAST_OWNER)
}
