import '../testing/environment'
import { expect, test } from 'vitest'
import { saveDraft } from '../answering/save-draft'
import { saveProgress } from '../answering/save-progress'
import { resolveViewer } from '../auth/resolve-viewer'
import { signIn } from '../auth/sign-in'
import type { Viewer } from '../auth/viewer'
import { createClass } from '../classes/create-class'
import { joinClass } from '../classes/join-class'
import { readClass } from '../classes/read-class'
import { readMatrix } from '../classes/read-matrix'
import { database } from '../db/client'
import { ERASED_NAME } from '../db/erasure'
import { countRows } from '../db/testing/count-rows'
import { readCookies } from '../http/read-cookies'
import { isRefusal } from '../refusal'
import { exerciseFor, submit } from '../testing/lesson'
import { bodyOf, callOf, guestCookieHeader, makeGuest, makeRegistered, PASSWORD } from '../testing/people'
import { eraseAccount } from './erase-account'

const erase = (viewer: Viewer, body: { password?: string; confirmation?: string }) =>
  eraseAccount(callOf({ viewer, body }))

async function makeClass(owner: Viewer, ...members: Viewer[]): Promise<string> {
  const outcome = await createClass(callOf({ viewer: owner, body: { name: 'Systems', timeZone: 'UTC' } }))
  const classId = bodyOf<{ id: string }>(outcome).id
  const overview = await readClass(owner, classId)
  const code = isRefusal(overview) ? '' : (overview.joinCode?.code ?? '')
  for (const viewer of members) await joinClass(callOf({ viewer, body: { code, displayName: 'Lin Secret' } }))
  return classId
}

async function work(viewer: Viewer): Promise<void> {
  await submit(viewer, { raw: { choice: 'wrong' } })
  await submit(viewer, { exercise: 'number', raw: { value: 271.828 } })
  const { ticket } = await exerciseFor('number', viewer)
  const draft = { lesson: 'sample', exercise: 'number', ticket, raw: { value: 314.159 } }
  await saveDraft(callOf({ viewer, body: draft }))
  await saveProgress(callOf({ viewer, body: { lesson: 'sample', sectionsRead: ['one'], position: 'one' } }))
}

/** Everything in the database that names this learner, or that the learner typed, as one text. */
async function tracesOf(learnerId: string): Promise<string> {
  const where = { learnerId }
  const rows = await Promise.all([
    database().learner.findUnique({ where: { id: learnerId } }),
    database().account.findMany({ where }),
    database().session.findMany({ where }),
    database().draft.findMany({ where }),
    database().answer.findMany({ where, include: { gradings: true } }),
    database().enrolment.findMany({ where }),
    database().lessonProgress.findMany({ where }),
    database().outboxMail.findMany(),
  ])
  return JSON.stringify(rows)
}

test('erasing takes the name, the address and what was typed, and leaves a class its numbers', async () => {
  const owner = await makeRegistered('Grace')
  const person = await makeRegistered('Ada Secret')
  const classId = await makeClass(owner, person)
  await work(person)
  const before = { rows: await countRows(), matrix: await readMatrix(owner, classId) }
  expect(await tracesOf(person.learnerId)).toMatch(/Ada Secret.*271\.828/s)

  expect(isRefusal(await erase(person, { password: PASSWORD }))).toBe(false)

  const traces = await tracesOf(person.learnerId)
  for (const trace of ['Secret', person.email, '271.828', '314.159']) expect(traces).not.toContain(trace)
  const after = { rows: await countRows(), matrix: await readMatrix(owner, classId) }
  expect(after.rows).toEqual({ ...before.rows, drafts: (before.rows.drafts ?? 0) - 1 })
  const nameless = (matrix: unknown) => JSON.stringify(matrix).replaceAll(/Lin Secret/g, ERASED_NAME)
  expect(nameless(after.matrix)).toBe(nameless(before.matrix))
})

test('nobody gets in any more: neither by session nor by password', async () => {
  const person = await makeRegistered()
  await erase(person, { password: PASSWORD })
  expect((await resolveViewer(person.cookies)).kind).toBe('none')
  const outcome = await signIn({ email: person.email, password: PASSWORD, headers: new Headers() })
  expect(outcome).toMatchObject({ refused: 'not-signed-in' })
})

test('a wrong password erases nothing, and is counted with the sign-ins', async () => {
  const person = await makeRegistered()
  for (const body of [{}, { password: 'wrong' }, { confirmation: 'delete' }])
    expect(await erase(person, body)).toMatchObject({ refused: 'password-wrong' })
  expect((await resolveViewer(person.cookies)).kind).toBe('registered')
  for (let count = 3; count < 10; count += 1) await erase(person, { password: 'wrong' })
  expect(await erase(person, { password: PASSWORD })).toMatchObject({ refused: 'rate-limited' })
})

test('a guest erases by typing the word, in either language, and is a new person afterwards', async () => {
  for (const confirmation of [' Delete ', '삭제']) {
    const guest = await makeGuest()
    await work(guest)
    expect(await erase(guest, { confirmation: 'yes' })).toMatchObject({ refused: 'not-confirmed' })
    expect(isRefusal(await erase(guest, { confirmation }))).toBe(false)
    expect((await resolveViewer(readCookies(guestCookieHeader(guest.learnerId)))).kind).toBe('none')
    expect(await tracesOf(guest.learnerId)).not.toMatch(/271\.828|314\.159/)
  }
})

test('an answer that set out before the erasure brings nothing back', async () => {
  const guest = await makeGuest()
  const { ticket } = await exerciseFor('choice', guest)
  await erase(guest, { confirmation: 'delete' })
  await expect(submit(guest, { ticket })).rejects.toThrow()
  expect(await database().answer.count({ where: { learnerId: guest.learnerId } })).toBe(0)
})

test('the only owner of a class with members is told which, and nothing is erased', async () => {
  const owner = await makeRegistered('Grace')
  await makeClass(owner, await makeGuest())
  expect(await erase(owner, { password: PASSWORD })).toMatchObject({
    refused: 'class-needs-owner',
    values: { classes: 'Systems' },
  })
  expect((await resolveViewer(owner.cookies)).kind).toBe('registered')
})

test('a class with another owner goes on, and one with nobody else goes', async () => {
  const [owner, other] = [await makeRegistered('Grace'), await makeRegistered('Barbara')]
  const shared = await makeClass(owner, other)
  await database().enrolment.updateMany({
    where: { classId: shared, learnerId: other.learnerId },
    data: { role: 'owner' },
  })
  const empty = await makeClass(owner)
  expect(isRefusal(await erase(owner, { password: PASSWORD }))).toBe(false)
  expect(await database().class.count({ where: { id: empty } })).toBe(0)
  expect(await database().enrolment.findMany({ where: { classId: shared } })).toMatchObject([
    { learnerId: other.learnerId },
  ])
})

test('nobody is erased twice, and nobody who is not here', async () => {
  expect(await eraseAccount(callOf({ body: { confirmation: 'delete' } }))).toMatchObject({
    refused: 'not-signed-in',
  })
})
