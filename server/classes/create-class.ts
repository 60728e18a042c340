import { z } from 'zod'
import { displayNameSchema } from '../auth/schemas'
import { recordClass } from '../db/classes'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { makeJoinCode } from './join-code'

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

export const classBody = z.strictObject({
  name: displayNameSchema,
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, 'has to be an IANA time zone such as Asia/Seoul')
    .default('UTC'),
})

/** Any registered person may make a class, and owns it. */
export async function createClass({
  viewer,
  body,
}: Call<z.infer<typeof classBody>>): Promise<Reply | Refusal> {
  if (viewer.kind !== 'registered') return refuse('not-signed-in')
  const { learnerId: ownerId, displayName } = viewer
  const id = await recordClass({ ...body, ownerId, ownerName: displayName ?? '', joinCode: makeJoinCode() })
  return { status: 201, body: { id } }
}
