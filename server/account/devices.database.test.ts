import '../testing/environment'
import { expect, test } from 'vitest'
import { resolveViewer } from '../auth/resolve-viewer'
import { sessionCookieName } from '../auth/cookies'
import { encodeSessionToken, openSession } from '../auth/session-token'
import { signIn } from '../auth/sign-in'
import { database } from '../db/client'
import { findSessionLearner } from '../db/sessions'
import { isRefusal } from '../refusal'
import { callOf, makeGuest, makeRegistered, PASSWORD, type RegisteredPerson } from '../testing/people'
import { changeTimeZone, timeZoneBody } from './change-time-zone'
import { signOutDevice, signOutOtherDevices } from './devices'
import { readAccount } from './read-account'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function anotherDevice(person: RegisteredPerson) {
  const sessionId = await openSession(person.learnerId, FIREFOX)
  const cookies = new Map([[sessionCookieName(), await encodeSessionToken(sessionId)]])
  return { sessionId, isIn: async () => (await resolveViewer(cookies)).kind === 'registered' }
}

const signOut = (viewer: RegisteredPerson, session: string) =>
  signOutDevice(callOf({ viewer, body: undefined, params: { session } }))

test('the list names this device first and describes the others', async () => {
  const person = await makeRegistered()
  await anotherDevice(person)
  const { devices } = await readAccount(person)
  expect(devices).toMatchObject([
    { isThis: true, sessionId: person.sessionId },
    { isThis: false, browser: 'Firefox', system: 'Windows', form: 'computer' },
  ])
})

test('signing one device out ends that one only', async () => {
  const person = await makeRegistered()
  const [one, other] = [await anotherDevice(person), await anotherDevice(person)]
  expect(isRefusal(await signOut(person, one.sessionId))).toBe(false)
  expect(await one.isIn()).toBe(false)
  expect(await other.isIn()).toBe(true)
  expect(await signOut(person, one.sessionId)).toMatchObject({ refused: 'not-found' })
})

test('the device of somebody else does not exist', async () => {
  const [person, stranger] = [await makeRegistered(), await makeRegistered()]
  const device = await anotherDevice(stranger)
  expect(await signOut(person, device.sessionId)).toMatchObject({ refused: 'not-found' })
  expect(await device.isIn()).toBe(true)
})

test('signing the others out keeps this device', async () => {
  const person = await makeRegistered()
  const devices = [await anotherDevice(person), await anotherDevice(person)]
  const outcome = await signOutOtherDevices(callOf({ viewer: person, body: undefined }))
  expect(outcome).toEqual({ body: { ended: 2 } })
  for (const device of devices) expect(await device.isIn()).toBe(false)
  expect((await resolveViewer(person.cookies)).kind).toBe('registered')
})

test('signing in again on the same browser leaves one device, not two', async () => {
  const person = await makeRegistered()
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  await signIn({ email: person.email, password: PASSWORD, headers: new Headers({ cookie }) })
  expect((await resolveViewer(person.cookies)).kind).toBe('none')
  expect((await readAccount(person)).devices).toHaveLength(1)
})

test('a session’s last use is noted, and not at every request', async () => {
  const person = await makeRegistered()
  const lastUse = async () => {
    const row = await database().session.findUniqueOrThrow({ where: { id: person.sessionId } })
    return row.lastUsedAt.getTime()
  }
  const opened = await lastUse()
  await findSessionLearner(person.sessionId, new Date(opened + 60_000))
  expect(await lastUse()).toBe(opened)
  await findSessionLearner(person.sessionId, new Date(opened + 600_000))
  expect(await lastUse()).toBe(opened + 600_000)
})

test('the browser’s time zone is taken once, and a choice replaces it for good', async () => {
  const guest = await makeGuest()
  const put = (timeZone: string, isGuess: boolean) =>
    changeTimeZone(callOf({ viewer: guest, body: timeZoneBody.parse({ timeZone, isGuess }) }))
  const zoneOf = async () =>
    (await database().learner.findUniqueOrThrow({ where: { id: guest.learnerId } })).timeZone
  await put('Asia/Seoul', true)
  await put('Europe/Berlin', true)
  expect(await zoneOf()).toBe('Asia/Seoul')
  await put('Europe/Berlin', false)
  expect(await zoneOf()).toBe('Europe/Berlin')
  expect(await put('Mars/Olympus', false)).toMatchObject({ refused: 'bad-request' })
  expect(await zoneOf()).toBe('Europe/Berlin')
})
