import { revokeOneSession, revokeOtherSessions } from '../db/sessions'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'

/** Ends one session of the viewer's own. Somebody else's does not exist. */
export async function signOutDevice({ viewer, params }: Call<undefined>): Promise<Reply | Refusal> {
  if (viewer.kind !== 'registered') return refuse('not-signed-in')
  const isDone = await revokeOneSession(viewer.learnerId, params.session ?? '', new Date())
  return isDone ? {} : refuse('not-found')
}

/** Ends every session of the viewer but the one that asks. */
export async function signOutOtherDevices({ viewer }: Call<undefined>): Promise<Reply | Refusal> {
  if (viewer.kind !== 'registered') return refuse('not-signed-in')
  const ended = await revokeOtherSessions(viewer.learnerId, viewer.sessionId, new Date())
  return { body: { ended } }
}
