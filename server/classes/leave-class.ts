import { deleteEnrolment } from '../db/enrolments'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { permit } from './permissions'

const LAST_OWNER = { message: 'A class needs an owner: make somebody else one first.' }

/** Leaves a class. What the learner did stays theirs; the class sees it no longer. */
export async function leaveClass({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  const standing = await permit(viewer, params.class ?? '', 'see-class')
  if (isRefusal(standing)) return standing
  const { learnerId } = standing
  const isDone = await deleteEnrolment({ classId: standing.class.id, actorId: learnerId, learnerId })
  return isDone ? {} : refuse('class-needs-owner', LAST_OWNER)
}
