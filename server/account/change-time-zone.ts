import { z } from 'zod'
import { toTimeZone } from '@/course/time-zone'
import { recordTimeZone } from '../db/learners'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'

const TIME_ZONE_LENGTH_MAX = 60

export const timeZoneBody = z.strictObject({
  timeZone: z.string().max(TIME_ZONE_LENGTH_MAX),
  /** The browser's own, not a choice: it never replaces one. */
  isGuess: z.boolean().default(false),
})

/** Remembers the time zone in which dates are shown to this learner. */
export async function changeTimeZone({
  viewer,
  body,
}: Call<z.infer<typeof timeZoneBody>>): Promise<Reply | Refusal> {
  const timeZone = toTimeZone(body.timeZone)
  if (timeZone === null) {
    return refuse('bad-request', { message: 'timeZone: has to be an IANA time zone such as Asia/Seoul' })
  }
  if (viewer.kind === 'none') return refuse('not-signed-in')
  await recordTimeZone(viewer.learnerId, timeZone, { onlyIfUnknown: body.isGuess })
  return {}
}
