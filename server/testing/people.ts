import { randomUUID } from 'node:crypto'
import { sign } from '../auth/signing'
import { GUEST_COOKIE, sessionCookieName } from '../auth/cookies'
import { resolveViewer } from '../auth/resolve-viewer'
import { encodeSessionToken, openSession } from '../auth/session-token'
import { NOBODY, type GuestViewer, type RegisteredViewer, type Viewer } from '../auth/viewer'
import { recordRegistration } from '../db/accounts'
import { recordGuest } from '../db/learners'
import type { Call, Reply } from '../http/handle'
import { hashPassword } from '../auth/password'
import { isRefusal, type Refusal } from '../refusal'

export const PASSWORD = 'the coordinator has crashed'

let passwordHash: Promise<string> | undefined

/** A guest of its own for every test: tests share a database and nothing else. */
export async function makeGuest(): Promise<GuestViewer> {
  const { id, displayName, language, timeZone } = await recordGuest('en')
  return { kind: 'guest', learnerId: id, displayName, language, timeZone }
}

export interface RegisteredPerson extends RegisteredViewer {
  readonly email: string
  readonly cookies: ReadonlyMap<string, string>
}

/** A registered learner with an open session. */
export async function makeRegistered(displayName = 'Ada'): Promise<RegisteredPerson> {
  const email = `${randomUUID()}@example.org`
  passwordHash ??= hashPassword(PASSWORD)
  const registration = {
    email,
    emailKey: email,
    passwordHash: await passwordHash,
    displayName,
    language: 'en',
    guestId: null,
  } as const
  const learnerId = await recordRegistration(registration)
  if (learnerId === null) throw new Error('A random address was taken.')
  const sessionId = await openSession(learnerId, 'tests')
  const cookies = new Map([[sessionCookieName(), await encodeSessionToken(sessionId)]])
  return {
    kind: 'registered',
    learnerId,
    displayName,
    language: 'en',
    timeZone: null,
    isOperator: false,
    sessionId,
    email,
    cookies,
  }
}

export function guestCookieHeader(guestId: string): string {
  return `${GUEST_COOKIE}=${sign(guestId, 'guest-cookie')}`
}

interface Request<Body> {
  readonly viewer?: Viewer
  readonly body: Body
  readonly params?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** What a use case gets from its route. */
export function callOf<Body>({
  viewer = NOBODY,
  body,
  params = {},
  headers = {},
}: Request<Body>): Call<Body> {
  return { viewer, body, params, headers: new Headers(headers) }
}

/** The body of a reply that was no refusal. */
export function bodyOf<Body>(outcome: Reply | Refusal): Body {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.refused} ${outcome.message ?? ''}`)
  return outcome.body as Body
}

/** Who the browser is after it kept the cookies of a reply. */
export async function viewerAfter(outcome: Reply | Refusal): Promise<Viewer> {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.refused}`)
  const pairs = (outcome.cookies ?? []).map(
    (cookie) => (cookie.split(';')[0] ?? '').split('=') as [string, string],
  )
  return resolveViewer(new Map(pairs))
}
