import { z } from 'zod'
import { rotateJoinCode as recordRotation } from '../db/join-codes'
import type { Call, Reply } from '../http/handle'
import { isRefusal, type Refusal } from '../refusal'
import { makeJoinCode } from './join-code'
import { permit } from './permissions'

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_MAX = 366

export const joinCodeBody = z.strictObject({
  /** Null for a code that does not expire. */
  expiresInDays: z.number().int().min(1).max(DAYS_MAX).nullable().default(null),
})

/** Makes a new join code; the one before opens nothing any more. */
export async function rotateJoinCode(call: Call<z.infer<typeof joinCodeBody>>): Promise<Reply | Refusal> {
  const standing = await permit(call.viewer, call.params.class ?? '', 'manage-join-code')
  if (isRefusal(standing)) return standing
  const now = new Date()
  const { expiresInDays } = call.body
  const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * DAY_MS)
  const next = { code: makeJoinCode(), expiresAt }
  await recordRotation({ classId: standing.class.id, actorId: standing.learnerId, now, next })
  return { status: 201, body: { code: next.code, expiresAt: expiresAt?.toISOString() ?? null } }
}

/** Closes the class to newcomers until there is a new code. */
export async function revokeJoinCode({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  const standing = await permit(viewer, params.class ?? '', 'manage-join-code')
  if (isRefusal(standing)) return standing
  await recordRotation({
    classId: standing.class.id,
    actorId: standing.learnerId,
    now: new Date(),
    next: null,
  })
  return {}
}
