import { findLearner, type LearnerRecord } from '../db/learners'
import { findSessionLearner } from '../db/sessions'
import { GUEST_COOKIE, sessionCookieName } from './cookies'
import { decodeSessionToken } from './session-token'
import { verify } from './signing'
import { NOBODY, type Viewer } from './viewer'

/** The guest a cookie stands for; null when it is forged, or when the guest has become a registered learner. */
export async function findGuest(cookies: ReadonlyMap<string, string>): Promise<LearnerRecord | null> {
  const guestId = verify(cookies.get(GUEST_COOKIE) ?? '', 'guest-cookie')
  const guest = guestId === null ? null : await findLearner(guestId)
  return guest?.kind === 'guest' && guest.claimedById === null && guest.erasedAt === null ? guest : null
}

/** Who sent these cookies. A revoked session is as good as none. */
export async function resolveViewer(cookies: ReadonlyMap<string, string>): Promise<Viewer> {
  const token = cookies.get(sessionCookieName())
  const sessionId = token ? await decodeSessionToken(token) : null
  const learner = sessionId ? await findSessionLearner(sessionId, new Date()) : null
  if (sessionId && learner) {
    const { id: learnerId, displayName, language, timeZone, isOperator } = learner
    return { kind: 'registered', learnerId, displayName, language, timeZone, isOperator, sessionId }
  }
  const guest = await findGuest(cookies)
  if (!guest) return NOBODY
  const { id: learnerId, displayName, language, timeZone } = guest
  return { kind: 'guest', learnerId, displayName, language, timeZone }
}
