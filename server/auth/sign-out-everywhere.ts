import { revokeSessions } from '../db/sessions'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { expiredSessionCookie } from './cookies'

/** Ends every session of the learner, this one included. */
export async function signOutEverywhere({ viewer }: Call<undefined>): Promise<Reply | Refusal> {
  if (viewer.kind !== 'registered') return refuse('not-signed-in')
  await revokeSessions(viewer.learnerId, new Date())
  return { cookies: [expiredSessionCookie()] }
}
