import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Provider } from '@/course/providers'
import { connectProvider, disconnectProvider } from '../account/connections'
import { database } from '../db/client'
import { findScore } from '../db/scores'
import { readCookies } from '../http/read-cookies'
import { isRefusal } from '../refusal'
import { submit } from '../testing/lesson'
import { callOf, guestCookieHeader, makeGuest, makeRegistered, PASSWORD } from '../testing/people'
import { readIntent, signIntent } from './connect-intent'
import { CONNECT_COOKIE } from './cookies'
import { register } from './register'
import { findGuest } from './resolve-viewer'
import { signInWithProvider } from './sign-in-with-provider'

const newPerson = (changes: object = {}) => ({
  provider: 'github' as Provider,
  providerAccountId: randomUUID(),
  email: `${randomUUID()}@example.org` as string | null,
  name: 'Octavia' as string | null,
  headers: new Headers(),
  language: 'ko' as const,
  ...changes,
})

async function learnerOf(person: ReturnType<typeof newPerson>): Promise<string> {
  const outcome = await signInWithProvider(person)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome.learnerId
}

const accountsOf = (learnerId: string) => database().account.count({ where: { learnerId } })

test('who comes for the first time becomes a registered learner, and is the same one afterwards', async () => {
  const person = newPerson()
  const learnerId = await learnerOf(person)
  // The provider's id is who it is: name and address may have changed, and need not be there.
  expect(await learnerOf({ ...person, email: null, name: 'Somebody' })).toBe(learnerId)
  const learner = await database().learner.findUniqueOrThrow({ where: { id: learnerId } })
  expect(learner).toMatchObject({ kind: 'registered', displayName: 'Octavia', language: 'ko' })
})

test('the same person twice at once is one learner', async () => {
  const person = newPerson()
  const learners = await Promise.all([learnerOf(person), learnerOf(person), learnerOf(person)])
  expect(new Set(learners).size).toBe(1)
})

test('a guest becomes the learner, and comes along when the learner is known', async () => {
  const [first, second] = [await makeGuest(), await makeGuest()]
  await submit(first, { raw: { choice: 'wrong' } })
  await submit(second, { raw: { choice: 'right' } })
  const as = (guest: { learnerId: string }) => new Headers({ cookie: guestCookieHeader(guest.learnerId) })
  const person = newPerson()
  expect(await learnerOf({ ...person, headers: as(first) })).toBe(first.learnerId)
  expect(await learnerOf({ ...person, headers: as(second) })).toBe(first.learnerId)
  const score = await findScore({ learnerId: first.learnerId, lessonId: 'sample', exerciseId: 'choice' })
  expect(score).toMatchObject({ isCorrect: true })
  expect(await findGuest(readCookies(guestCookieHeader(second.learnerId)))).toBeNull()
})

test('without an address that the provider has verified nobody is registered', async () => {
  expect(await signInWithProvider(newPerson({ email: null }))).toMatchObject({
    refused: 'provider-email-unverified',
  })
})

test('the address of an account is never taken as proof, however it is written', async () => {
  const owner = await makeRegistered()
  const outcome = await signInWithProvider(newPerson({ email: owner.email.toUpperCase() }))
  expect(outcome).toMatchObject({ refused: 'provider-email-taken' })
  expect(await accountsOf(owner.learnerId)).toBe(1)
  const email = `${randomUUID()}@example.org`
  await learnerOf(newPerson({ email }))
  expect(await signInWithProvider(newPerson({ provider: 'google', email }))).toMatchObject({
    refused: 'provider-email-taken',
  })
  const body = { email, password: PASSWORD, name: 'Other', locale: 'en' as const }
  expect(await register(callOf({ body }))).toMatchObject({ refused: 'email-taken' })
})

test.each([
  ['a name that hides text', 'evil\u202Ename'],
  ['no name', null],
  ['an empty name', '  '],
])('%s is replaced by what stands before the @', async (_what, name) => {
  const learnerId = await learnerOf(
    newPerson({ name, email: `octavia+${randomUUID().slice(0, 8)}@example.org` }),
  )
  const learner = await database().learner.findUniqueOrThrow({ where: { id: learnerId } })
  expect(learner.displayName).toMatch(/^octavia\+/)
})

test('connecting adds a way in, once, and never somebody else’s', async () => {
  const [person, other] = [await makeRegistered(), await makeRegistered()]
  const github = newPerson()
  expect(await connectProvider(person, github)).toBeNull()
  expect(await connectProvider(person, github)).toBeNull()
  expect(await accountsOf(person.learnerId)).toBe(2)
  expect(await learnerOf(github)).toBe(person.learnerId)
  expect(await connectProvider(other, github)).toMatchObject({ refused: 'provider-in-use' })
  expect(await connectProvider(person, newPerson())).toMatchObject({ refused: 'provider-connected-already' })
})

test('the last way in stays, even when the last two are taken away at once', async () => {
  const person = await makeRegistered()
  const disconnect = (provider: string) =>
    disconnectProvider(callOf({ viewer: person, body: undefined, params: { provider } }))
  await connectProvider(person, newPerson())
  await connectProvider(person, newPerson({ provider: 'google' }))
  await database().account.deleteMany({ where: { learnerId: person.learnerId, provider: 'credentials' } })
  const outcomes = await Promise.all([disconnect('github'), disconnect('google')])
  expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'last-way-in' }])
  expect(await accountsOf(person.learnerId)).toBe(1)
  expect(await disconnect('credentials')).toMatchObject({ refused: 'not-found' })
})

test('a wish to connect holds for its session and provider, and for a quarter of an hour', async () => {
  const [person, other] = [await makeRegistered(), await makeRegistered()]
  const now = new Date()
  const cookies = new Map([[CONNECT_COOKIE, signIntent(person, 'github', now)]])
  expect(readIntent(cookies, person, 'github', now)).toBe(person)
  expect(readIntent(cookies, person, 'google', now)).toBeNull()
  expect(readIntent(cookies, other, 'github', now)).toBeNull()
  expect(readIntent(new Map([[CONNECT_COOKIE, 'forged.x']]), person, 'github', now)).toBeNull()
  expect(readIntent(cookies, person, 'github', new Date(now.getTime() + 16 * 60_000))).toBeNull()
})
