import { z } from 'zod'
import { findMember } from '../db/enrolments'
import { recordGradeOverride, type GradeOverride } from '../db/grade-overrides'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { changeOf, permitAssignment } from './manage-assignments'

const REASON_LENGTH_MAX = 500

export const gradeBody = z.strictObject({
  /** The result of the whole assignment, in [0, 1]. */
  fraction: z.number().min(0).max(1),
  /** The learner reads it. */
  reason: z.string().trim().min(1).max(REASON_LENGTH_MAX),
})

type Body = z.infer<typeof gradeBody>

/** Sets one learner's result of an assignment by hand, whatever the answers are worth. */
export async function overrideGrade(call: Call<Body>): Promise<Reply | Refusal> {
  return setOverride(call, call.body)
}

/** Takes that back: the answers and the rules count again. */
export async function endOverride(call: Call<undefined>): Promise<Reply | Refusal> {
  return setOverride(call, null)
}

async function setOverride(call: Call<unknown>, override: GradeOverride | null): Promise<Reply | Refusal> {
  const found = await permitAssignment(call)
  if (isRefusal(found)) return found
  const { standing, assignment } = found
  const member = await findMember(standing.class.id, call.params.learner ?? '')
  if (member?.role !== 'learner') return refuse('not-found')
  const { learnerId } = member
  const outcome = await recordGradeOverride({ ...changeOf(standing), learnerId, assignment, override })
  return outcome === 'gone' ? refuse('not-found') : {}
}
