import { z } from 'zod'
import { rotateJoinCode as recordRotation, type JoinRole } from '../db/join-codes'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { makeJoinCode } from './join-code'
import { permit, type Standing } from './permissions'

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_MAX = 366

export const joinCodeBody = z.strictObject({
  /** Null for a code that does not expire. */
  expiresInDays: z.number().int().min(1).max(DAYS_MAX).nullable().default(null),
})

/** Whose codes these are, by the route: learners' unless it names a role of staff. */
function roleOf(params: Call<unknown>['params']): JoinRole | null {
  if (params.role === undefined) return 'learner'
  return params.role === 'instructor' || params.role === 'assistant' ? params.role : null
}

async function permitCode({
  viewer,
  params,
}: Call<unknown>): Promise<(Standing & { joinRole: JoinRole }) | Refusal> {
  const joinRole = roleOf(params)
  if (joinRole === null) return refuse('not-found')
  const action = joinRole === 'learner' ? 'manage-join-code' : 'manage-staff'
  const standing = await permit(viewer, params.class ?? '', action)
  return isRefusal(standing) ? standing : { ...standing, joinRole }
}

/** Makes a new join code; the one before opens nothing any more. */
export async function rotateJoinCode(call: Call<z.infer<typeof joinCodeBody>>): Promise<Reply | Refusal> {
  const standing = await permitCode(call)
  if (isRefusal(standing)) return standing
  const now = new Date()
  const { expiresInDays } = call.body
  const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_MS)
  const next = { code: makeJoinCode(), expiresAt }
  const { learnerId: actorId, joinRole: role } = standing
  await recordRotation({ classId: standing.class.id, actorId, role, now, next })
  return { status: 201, body: { code: next.code, expiresAt: expiresAt?.toISOString() ?? null } }
}

/** Closes the class to those who would come in this role, until there is a new code. */
export async function revokeJoinCode(call: Call<undefined>): Promise<Reply | Refusal> {
  const standing = await permitCode(call)
  if (isRefusal(standing)) return standing
  const { learnerId: actorId, joinRole: role } = standing
  await recordRotation({ classId: standing.class.id, actorId, role, now: new Date(), next: null })
  return {}
}
