import { z } from 'zod'
import { ERASURE_WORDS } from '@/course/erasure'
import { expiredGuestCookie, expiredSessionCookie } from '../auth/cookies'
import { countSignIn, forgetSignIns } from '../auth/limits'
import { isPassword } from '../auth/password'
import { passwordSchema } from '../auth/schemas'
import { listShelves } from '../auth/shelves'
import type { Viewer } from '../auth/viewer'
import { findOwnCredentials } from '../db/accounts'
import { eraseLearner } from '../db/erasure'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'

export const eraseBody = z.strictObject({
  /** For accounts that have one. */
  password: passwordSchema.optional(),
  /** For everybody else: the word that the page asks for. */
  confirmation: z.string().max(40).optional(),
})

type Body = z.infer<typeof eraseBody>

/** Erases the viewer for good, guests included, once they have shown that they mean it. */
export async function eraseAccount({ viewer, body }: Call<Body>): Promise<Reply | Refusal> {
  if (viewer.kind === 'none') return refuse('not-signed-in')
  const refusal = await refuseUnconfirmed(viewer, body)
  if (refusal) return refusal
  const shelves = await listShelves(viewer)
  const needed = await eraseLearner(viewer.learnerId, new Date())
  if (needed.length > 0) return refuse('class-needs-owner', { values: { classes: needed.join(', ') } })
  // What this browser still keeps for the server goes as well.
  return { body: { shelves }, cookies: [expiredSessionCookie(), expiredGuestCookie()] }
}

async function refuseUnconfirmed(
  viewer: Exclude<Viewer, { kind: 'none' }>,
  body: Body,
): Promise<Refusal | null> {
  const credentials = viewer.kind === 'registered' ? await findOwnCredentials(viewer.learnerId) : null
  if (!credentials) {
    const typed = body.confirmation?.normalize('NFKC').trim().toLowerCase()
    return Object.values<string>(ERASURE_WORDS).includes(typed ?? '') ? null : refuse('not-confirmed')
  }
  // Counted with the sign-ins: whoever finds an open session must not try passwords here instead.
  const limit = await countSignIn(credentials.emailKey)
  if (limit) return limit
  if (!(await isPassword(body.password ?? '', credentials.passwordHash))) return refuse('password-wrong')
  await forgetSignIns(credentials.emailKey)
  return null
}
