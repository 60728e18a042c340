import { z } from 'zod'
import { findMember, recordHandOver } from '../db/enrolments'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { permit } from './permissions'

export const handOverBody = z.strictObject({ learner: z.string().max(200) })

/** Gives a class to another member of its staff. Whoever gave it away stays as an instructor. */
export async function handOverClass(call: Call<z.infer<typeof handOverBody>>): Promise<Reply | Refusal> {
  const standing = await permit(call.viewer, call.params.class ?? '', 'manage-staff')
  if (isRefusal(standing)) return standing
  const { learnerId: actorId } = standing
  const member = await findMember(standing.class.id, call.body.learner)
  if (!member) return refuse('not-found')
  if (member.role === 'learner' || member.learnerId === actorId) {
    return refuse('forbidden', { message: 'A class is handed over to another member of its staff.' })
  }
  const isDone = await recordHandOver({ classId: standing.class.id, actorId, learnerId: member.learnerId })
  return isDone ? {} : refuse('not-found')
}
