import { z } from 'zod'
import { ensureLearner } from '../auth/ensure-learner'
import { countJoin } from '../auth/limits'
import { displayNameSchema } from '../auth/schemas'
import { recordEnrolment } from '../db/enrolments'
import { findClassByCode, type OpenedClass } from '../db/join-codes'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'
import { normaliseJoinCode } from './join-code'

export const joinBody = z.strictObject({ code: z.string().max(40), displayName: displayNameSchema })

/** The class behind a code, for the page that asks whether to join. Null for every code that opens nothing. */
export async function findClassToJoin(code: string): Promise<OpenedClass | null> {
  return findClassByCode(normaliseJoinCode(code), new Date())
}

/**
 * Joins a class in the role of the code. As a learner guests may: the name is all that a class needs of them. Staff
 * have to be registered: a cookie is too little to trust with others' work.
 */
export async function joinClass(call: Call<z.infer<typeof joinBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const refusal = await countJoin(viewer, headers)
  if (refusal) return refusal
  const opened = await findClassToJoin(body.code)
  if (!opened) return refuse('join-code-invalid')
  const { id, name, role } = opened
  if (role !== 'learner' && viewer.kind !== 'registered') return refuse('not-signed-in')
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  await recordEnrolment(id, { learnerId, displayName: body.displayName, role })
  return { status: 201, body: { id, name, role }, cookies }
}
