import { z } from 'zod'
import { toTimeZone } from '@/course/time-zone'
import { displayNameSchema } from '../auth/schemas'
import { recordArchived, recordClassChange } from '../db/classes'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { permit } from './permissions'

export const classChangeBody = z.strictObject({ name: displayNameSchema, timeZone: z.string().max(60) })

/** Renames a class, or moves it to another time zone. */
export async function changeClass(call: Call<z.infer<typeof classChangeBody>>): Promise<Reply | Refusal> {
  const standing = await permit(call.viewer, call.params.class ?? '', 'manage-class')
  if (isRefusal(standing)) return standing
  const timeZone = toTimeZone(call.body.timeZone)
  if (timeZone === null) {
    return refuse('bad-request', { message: 'timeZone: has to be an IANA time zone such as Asia/Seoul' })
  }
  const { name } = call.body
  await recordClassChange({ classId: standing.class.id, actorId: standing.learnerId }, { name, timeZone })
  return {}
}

/** Closes a class: everything stays to be read, nobody joins, nothing changes. */
export async function archiveClass(call: Call<undefined>): Promise<Reply | Refusal> {
  return setArchived(call, new Date())
}

/** Opens an archived class again. */
export async function reopenClass(call: Call<undefined>): Promise<Reply | Refusal> {
  return setArchived(call, null)
}

async function setArchived(
  { viewer, params }: Call<undefined>,
  archivedAt: Date | null,
): Promise<Reply | Refusal> {
  const standing = await permit(viewer, params.class ?? '', 'archive-class')
  if (isRefusal(standing)) return standing
  await recordArchived({ classId: standing.class.id, actorId: standing.learnerId }, archivedAt)
  return {}
}
