import '../testing/environment'
import { expect, test } from 'vitest'
import { NOBODY, type Viewer } from '../auth/viewer'
import { findMember, recordHandOver, recordRole } from '../db/enrolments'
import { eraseLearner } from '../db/erasure'
import { isRefusal } from '../refusal'
import { textOf } from '../testing/files'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { submit } from '../testing/lesson'
import { archiveClass, changeClass, reopenClass } from './change-class'
import { createClass } from './create-class'
import { exportData } from '../account/export-data'
import { exportClass } from './export-class'
import { handOverClass } from './hand-over'
import { joinClass } from './join-class'
import { readClass } from './read-class'
import { readLog } from './read-log'
import { rotateJoinCode } from './rotate-join-code'

async function makeClass() {
  const owner = await makeRegistered('Grace')
  const made = await createClass(callOf({ viewer: owner, body: { name: 'Systems', timeZone: 'UTC' } }))
  return { owner, classId: bodyOf<{ id: string }>(made).id }
}

async function codeFor(viewer: Viewer, classId: string, role?: string): Promise<string> {
  const params = { class: classId, ...(role && { role }) }
  return bodyOf<{ code: string }>(
    await rotateJoinCode(callOf({ viewer, body: { expiresInDays: null }, params })),
  ).code
}

const join = (viewer: Viewer, code: string, displayName = 'Lin') =>
  joinClass(callOf({ viewer, body: { code, displayName } }))

async function logOf(viewer: Viewer, classId: string, before: string | null = null) {
  const log = await readLog(viewer, classId, before)
  if (isRefusal(log)) throw new Error(log.refused)
  return log
}

test('registered people become staff by a staff code, and guests do not', async () => {
  const { owner, classId } = await makeClass()
  const code = await codeFor(owner, classId, 'instructor')
  expect(await join(await makeGuest(), code)).toMatchObject({ refused: 'not-signed-in' })
  expect(await join(NOBODY, code)).toMatchObject({ refused: 'not-signed-in' })
  const helper = await makeRegistered('Lin')
  bodyOf(await join(helper, code))
  expect(await findMember(classId, helper.learnerId)).toMatchObject({ role: 'instructor' })
})

test('a code raises whoever is lower and takes nothing from whoever is higher', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered('Lin')
  bodyOf(await join(learner, await codeFor(owner, classId)))
  bodyOf(await join(learner, await codeFor(owner, classId, 'assistant')))
  expect(await findMember(classId, learner.learnerId)).toMatchObject({
    role: 'assistant',
    displayName: 'Lin',
  })
  bodyOf(await join(owner, await codeFor(owner, classId, 'assistant')))
  expect(await findMember(classId, owner.learnerId)).toMatchObject({ role: 'owner' })
})

test('a new staff code leaves the code for learners as it is', async () => {
  const { owner, classId } = await makeClass()
  const code = await codeFor(owner, classId)
  await codeFor(owner, classId, 'assistant')
  bodyOf(await join(await makeGuest(), code))
  const unknown = { class: classId, role: 'owner' }
  const call = callOf({ viewer: owner, body: { expiresInDays: null }, params: unknown })
  expect(await rotateJoinCode(call)).toMatchObject({ refused: 'not-found' })
})

test('a class is handed over to staff, and whoever gave it away stays as an instructor', async () => {
  const { owner, classId } = await makeClass()
  const helper = await makeRegistered('Lin')
  bodyOf(await join(helper, await codeFor(owner, classId)))
  const handOver = () =>
    handOverClass(callOf({ viewer: owner, body: { learner: helper.learnerId }, params: { class: classId } }))
  expect(await handOver()).toMatchObject({ refused: 'forbidden' })
  bodyOf(await join(helper, await codeFor(owner, classId, 'instructor')))
  bodyOf(await handOver())
  expect(await findMember(classId, helper.learnerId)).toMatchObject({ role: 'owner' })
  expect(await findMember(classId, owner.learnerId)).toMatchObject({ role: 'instructor' })
  expect(await handOver()).toMatchObject({ refused: 'forbidden' })
})

test('a class is not given away to somebody who has left it meanwhile, however many owners there are', async () => {
  const { owner, classId } = await makeClass()
  const second = await makeRegistered('Ada')
  bodyOf(await join(second, await codeFor(owner, classId, 'instructor')))
  const gone = await makeRegistered('Lin')
  const change = { classId, actorId: owner.learnerId, learnerId: gone.learnerId }
  expect(await recordHandOver(change)).toBe(false)
  await recordRole({ ...change, learnerId: second.learnerId }, 'owner')
  expect(await recordHandOver(change)).toBe(false)
  expect(await findMember(classId, owner.learnerId)).toMatchObject({ role: 'owner' })
})

test('in an archived class everything is read and nothing changes, until it is opened again', async () => {
  const { owner, classId } = await makeClass()
  const code = await codeFor(owner, classId)
  const call = callOf({ viewer: owner, body: undefined, params: { class: classId } })
  bodyOf(await archiveClass(call))
  expect(await join(await makeGuest(), code)).toMatchObject({ refused: 'join-code-invalid' })
  expect(await changeClass({ ...call, body: { name: 'Other', timeZone: 'UTC' } })).toMatchObject({
    refused: 'class-archived',
  })
  expect(await rotateJoinCode({ ...call, body: { expiresInDays: null } })).toMatchObject({
    refused: 'class-archived',
  })
  expect(isRefusal(await readClass(owner, classId))).toBe(false)
  bodyOf(await reopenClass(call))
  bodyOf(await changeClass({ ...call, body: { name: 'Other', timeZone: 'Asia/Seoul' } }))
  expect(await readClass(owner, classId)).toMatchObject({ class: { name: 'Other', timeZone: 'Asia/Seoul' } })
})

test('an archived class goes with its only owner; one with other staff or one that runs does not', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered('Lin')
  bodyOf(await join(learner, await codeFor(owner, classId)))
  expect(await eraseLearner(owner.learnerId, new Date())).toEqual(['Systems'])
  bodyOf(await archiveClass(callOf({ viewer: owner, body: undefined, params: { class: classId } })))
  expect(await eraseLearner(owner.learnerId, new Date())).toEqual([])
  expect(await findMember(classId, learner.learnerId)).toBeNull()

  const other = await makeClass()
  const helper = await makeRegistered('Kay')
  bodyOf(await join(helper, await codeFor(other.owner, other.classId, 'assistant')))
  const call = callOf({ viewer: other.owner, body: undefined, params: { class: other.classId } })
  bodyOf(await archiveClass(call))
  expect(await eraseLearner(other.owner.learnerId, new Date())).toEqual(['Systems'])
})

test('the log says who did what, newest first and page by page, without names of the erased', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered('Lin')
  bodyOf(await join(learner, await codeFor(owner, classId), 'Lin'))
  const { events } = await logOf(owner, classId)
  expect(events.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ['class-joined', 'Lin'],
    ['join-code-rotated', 'Grace'],
    ['class-created', 'Grace'],
  ])
  await eraseLearner(learner.learnerId, new Date())
  expect(JSON.stringify((await logOf(owner, classId)).events)).not.toContain('Lin')
  for (let place = 0; place < 50; place += 1) await codeFor(owner, classId)
  const first = await logOf(owner, classId)
  expect(first.events).toHaveLength(50)
  const second = await logOf(owner, classId, first.next)
  expect(second.next).toBeNull()
  expect(new Set([...first.events, ...second.events].map(({ id }) => id)).size).toBe(
    first.events.length + second.events.length,
  )
})

async function fileOf(viewer: Viewer, classId: string, kind: string): Promise<string> {
  return textOf(await exportClass(callOf({ viewer, body: undefined, params: { class: classId, kind } })))
}

test('files open in a spreadsheet as text, hold what was asked, and stand in the log', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered('Lin')
  bodyOf(await join(learner, await codeFor(owner, classId), '=1+1 "김서연"'))
  bodyOf(await submit(learner))
  const roster = await fileOf(owner, classId, 'roster')
  expect(roster.startsWith('\uFEFFlearner,name,role,guest,joined\r\n')).toBe(true)
  expect(roster).toContain(`"'=1+1 ""김서연""",learner,false,`)
  const scores = await fileOf(owner, classId, 'scores')
  expect(scores).toContain(',sample,choice,0,false,1')
  expect(await fileOf(owner, classId, 'answers')).toContain('{""choice"":""wrong""}')
  expect((await logOf(owner, classId)).events.slice(0, 3).map(({ details }) => details.what)).toEqual([
    'answers',
    'scores',
    'roster',
  ])
})

test('files of classes have a limit of their own, beside that of one’s own data', async () => {
  const { owner, classId } = await makeClass()
  const take = () =>
    exportClass(callOf({ viewer: owner, body: undefined, params: { class: classId, kind: 'roster' } }))
  for (let count = 0; count < 30; count += 1) expect(isRefusal(await take())).toBe(false)
  expect(await take()).toMatchObject({ refused: 'rate-limited' })
  expect(isRefusal(await exportData(callOf({ viewer: owner, body: undefined })))).toBe(false)
})
