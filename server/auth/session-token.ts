import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { getSettings } from '../configuration'
import { recordSession, revokeSession } from '../db/sessions'
import { SESSION_SECONDS, sessionCookieName } from './cookies'

const USER_AGENT_LENGTH_MAX = 300

/** Opens a session. The token that names it is next-auth's to make. @returns the session's id. */
export async function openSession(learnerId: string, userAgent: string | null): Promise<string> {
  const id = randomUUID()
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  await recordSession({
    id,
    learnerId,
    expiresAt,
    userAgent: userAgent?.slice(0, USER_AGENT_LENGTH_MAX) ?? null,
  })
  return id
}

/** The same token that next-auth would make after a sign-in, for signing in right after registration. */
export async function encodeSessionToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: getSettings().authSecret, maxAge: SESSION_SECONDS })
}

/** @returns the session's id, or null for a token that is forged, damaged or over. */
export async function decodeSessionToken(token: string): Promise<string | null> {
  try {
    const payload = await decode({ token, secret: getSettings().authSecret })
    return typeof payload?.sid === 'string' ? payload.sid : null
  } catch {
    return null
  }
}

/** Ends the session that this browser is about to forget: signing in again must not leave a device behind. */
export async function endReplacedSession(cookies: ReadonlyMap<string, string>): Promise<void> {
  const token = cookies.get(sessionCookieName())
  const sessionId = token ? await decodeSessionToken(token) : null
  if (sessionId !== null) await revokeSession(sessionId, new Date())
}
