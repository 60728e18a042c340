import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { getSettings } from '../configuration'
import { database } from '../db/client'
import { readCookies } from '../http/read-cookies'
import { isRefusal } from '../refusal'
import { callOf, guestCookieHeader, makeGuest, makeRegistered, PASSWORD } from '../testing/people'
import { makeResetLink } from './forgot-password'
import { sessionCookieName } from './cookies'
import { resetPassword } from './reset-password'
import { resolveViewer } from './resolve-viewer'
import { signIn } from './sign-in'
import { signOutEverywhere } from './sign-out-everywhere'
import { register } from './register'

const NEW_PASSWORD = 'a participant has recovered'
const headers = new Headers()
const kindOf = async (cookies: ReadonlyMap<string, string>) => (await resolveViewer(cookies)).kind

async function linkToken(email: string): Promise<string> {
  const made = await makeResetLink(email)
  return new URL(made?.link ?? 'missing:').searchParams.get('token') ?? ''
}

const reset = (token: string, password = NEW_PASSWORD) => resetPassword(callOf({ body: { token, password } }))

test('a session opens until it is revoked, everywhere at once', async () => {
  const person = await makeRegistered()
  const elsewhere = await signIn({ email: person.email, password: PASSWORD, headers })
  if (isRefusal(elsewhere)) throw new Error(elsewhere.refused)
  expect(await kindOf(person.cookies)).toBe('registered')
  await signOutEverywhere(callOf({ viewer: person, body: undefined }))
  expect(await kindOf(person.cookies)).toBe('none')
  const sessions = await database().session.findMany({ where: { learnerId: person.learnerId } })
  expect(sessions.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, true])
})

test('a session that is over opens nothing', async () => {
  const person = await makeRegistered()
  await database().session.update({
    where: { id: person.sessionId },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  expect(await kindOf(person.cookies)).toBe('none')
})

test('a token signed with another secret opens nothing', async () => {
  const person = await makeRegistered()
  const secret = `${getSettings().authSecret}!`
  const token = await encode({ token: { sid: person.sessionId }, secret })
  expect(await kindOf(new Map([[sessionCookieName(), token]]))).toBe('none')
})

test('a guest’s cookie opens that guest and no other', async () => {
  const [guest, other] = [await makeGuest(), await makeGuest()]
  const cookie = guestCookieHeader(guest.learnerId)
  expect(await resolveViewer(readCookies(cookie))).toMatchObject({
    kind: 'guest',
    learnerId: guest.learnerId,
  })
  const signature = cookie.split('.')[1] ?? ''
  const forgeries = [
    other.learnerId,
    `${other.learnerId}.${signature}`,
    `${guest.learnerId}.`,
    `.${signature}`,
    '',
  ]
  for (const forged of forgeries) expect(await kindOf(new Map([['faultline-guest', forged]]))).toBe('none')
})

test('the guest’s cookie does not open a registered learner', async () => {
  const person = await makeRegistered()
  expect(await kindOf(readCookies(guestCookieHeader(person.learnerId)))).toBe('none')
})

test('signs in whatever capitals the address is written in', async () => {
  const person = await makeRegistered()
  const outcome = await signIn({ email: ` ${person.email.toUpperCase()}`, password: PASSWORD, headers })
  expect(outcome).toMatchObject({ learnerId: person.learnerId })
})

test('an unknown account and a wrong password are refused alike', async () => {
  const person = await makeRegistered()
  const wrong = await signIn({ email: person.email, password: 'not the password', headers })
  const unknown = await signIn({ email: `${randomUUID()}@example.org`, password: PASSWORD, headers })
  expect(unknown).toEqual(wrong)
})

test('ten wrong passwords close an account for a while, right ones included', async () => {
  const person = await makeRegistered()
  const tryWrong = () => signIn({ email: person.email, password: 'not the password', headers })
  const outcomes = await Promise.all(Array.from({ length: 12 }, tryWrong))
  const limited = outcomes.filter((outcome) => isRefusal(outcome) && outcome.refused === 'rate-limited')
  expect(limited).toHaveLength(2)
  const right = await signIn({ email: person.email, password: PASSWORD, headers })
  expect(right).toMatchObject({ refused: 'rate-limited' })
  expect(isRefusal(right) && right.retryAfterSeconds).toBeGreaterThan(60)
})

test('a right password forgets the wrong ones before it', async () => {
  const person = await makeRegistered()
  for (let round = 0; round < 2; round += 1) {
    for (let count = 0; count < 8; count += 1)
      await signIn({ email: person.email, password: 'wrong one', headers })
    expect(await signIn({ email: person.email, password: PASSWORD, headers })).toMatchObject({
      learnerId: person.learnerId,
    })
  }
})

test('a link sets a new password once and ends every session', async () => {
  const person = await makeRegistered()
  const token = await linkToken(person.email)
  expect(await reset(token, 'short')).toMatchObject({ refused: 'password-weak' })
  expect(isRefusal(await reset(token))).toBe(false)
  expect(await kindOf(person.cookies)).toBe('none')
  expect(await reset(token)).toMatchObject({ refused: 'token-invalid' })
  expect(await signIn({ email: person.email, password: PASSWORD, headers })).toMatchObject({
    refused: 'not-signed-in',
  })
  expect(await signIn({ email: person.email, password: NEW_PASSWORD, headers })).toMatchObject({
    learnerId: person.learnerId,
  })
})

test('a link used twice at once works once', async () => {
  const person = await makeRegistered()
  const token = await linkToken(person.email)
  const outcomes = await Promise.all([reset(token), reset(token), reset(token)])
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1)
})

test('a link that is over sets nothing, and neither does a made-up one', async () => {
  const person = await makeRegistered()
  const token = await linkToken(person.email)
  await database().verificationToken.updateMany({
    where: { learnerId: person.learnerId },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  expect(await reset(token)).toMatchObject({ refused: 'token-invalid' })
  expect(await reset(token, 'short')).toMatchObject({ refused: 'token-invalid' })
  expect(await reset('made-up')).toMatchObject({ refused: 'token-invalid' })
})

test('the database keeps no token, only its hash', async () => {
  const person = await makeRegistered()
  const token = await linkToken(person.email)
  const rows = await database().verificationToken.findMany({ where: { learnerId: person.learnerId } })
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('one address has one account, even when registered twice at once', async () => {
  const email = `${randomUUID()}@example.org`
  const tryTo = (spelling: string) =>
    register(callOf({ body: { email: spelling, password: PASSWORD, name: 'Ada', locale: 'en' } }))
  const outcomes = await Promise.all([tryTo(email), tryTo(email.toUpperCase())])
  expect(outcomes.filter((outcome) => isRefusal(outcome) && outcome.refused === 'email-taken')).toHaveLength(
    1,
  )
})
