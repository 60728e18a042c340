import '../testing/environment'
import { expect, test } from 'vitest'
import { NOBODY, type Viewer } from '../auth/viewer'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { isRefusal } from '../refusal'
import { submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, makeRegistered, viewerAfter } from '../testing/people'
import { createClass } from './create-class'
import { findClassToJoin, joinClass } from './join-class'
import { leaveClass } from './leave-class'
import { changeRole, removeMember } from './manage-members'
import { listOwnClasses, readClass } from './read-class'
import { readLearnerAnswers } from './read-learner-answers'
import { readCommonMisconceptions } from '../statistics/read-common-misconceptions'
import { readMatrix } from './read-matrix'
import { revokeJoinCode, rotateJoinCode } from './rotate-join-code'

async function makeClass() {
  const owner = await makeRegistered('Grace')
  const outcome = await createClass(callOf({ viewer: owner, body: { name: 'Systems', timeZone: 'UTC' } }))
  const classId = bodyOf<{ id: string }>(outcome).id
  return { owner, classId, code: await codeOf(owner, classId) }
}

async function overviewOf(viewer: Viewer, classId: string) {
  const overview = await readClass(viewer, classId)
  if (isRefusal(overview)) throw new Error(overview.refused)
  return overview
}

async function codeOf(viewer: Viewer, classId: string): Promise<string> {
  return (await overviewOf(viewer, classId)).joinCode?.code ?? ''
}

const join = (viewer: Viewer, code: string, displayName = 'Lin') =>
  joinClass(callOf({ viewer, body: { code, displayName } }))

const leave = (viewer: Viewer, classId: string) =>
  leaveClass(callOf({ viewer, body: undefined, params: { class: classId } }))

test('a guest cannot make a class', async () => {
  const outcome = await createClass(
    callOf({ viewer: await makeGuest(), body: { name: 'Mine', timeZone: 'UTC' } }),
  )
  expect(outcome).toMatchObject({ refused: 'not-signed-in' })
})

test('nobody joins as a guest with a name of their choice, however the code is typed', async () => {
  const { owner, classId, code } = await makeClass()
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
  const viewer = await viewerAfter(await join(NOBODY, typed))
  expect(viewer.kind).toBe('guest')
  expect((await overviewOf(owner, classId)).members).toContainEqual(
    expect.objectContaining({ displayName: 'Lin', role: 'learner', isGuest: true }),
  )
  expect(await listOwnClasses(viewer)).toMatchObject([{ role: 'learner', class: { id: classId } }])
})

test('joining twice changes neither role nor name', async () => {
  const { owner, classId, code } = await makeClass()
  await join(owner, code, 'Somebody else')
  expect((await overviewOf(owner, classId)).members).toMatchObject([{ displayName: 'Grace', role: 'owner' }])
})

test('a rotated, revoked or expired code opens nothing, and looks like an unknown one', async () => {
  const { owner, classId, code } = await makeClass()
  const call = { viewer: owner, params: { class: classId } }
  await rotateJoinCode(callOf({ ...call, body: { expiresInDays: 7 } }))
  expect(await join(NOBODY, code)).toEqual(await join(NOBODY, 'ABCDEFGH'))
  const second = await codeOf(owner, classId)
  expect(await findClassToJoin(second)).toMatchObject({ id: classId })
  await database().joinCode.updateMany({
    where: { code: second },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  expect(await join(NOBODY, second)).toMatchObject({ refused: 'join-code-invalid' })
  await rotateJoinCode(callOf({ ...call, body: { expiresInDays: null } }))
  const third = await codeOf(owner, classId)
  await revokeJoinCode(callOf({ ...call, body: undefined }))
  expect(await join(NOBODY, third)).toMatchObject({ refused: 'join-code-invalid' })
  expect((await overviewOf(owner, classId)).joinCode).toBeNull()
})

test('the matrix and the answers show what a learner did', async () => {
  const { owner, classId, code } = await makeClass()
  const guest = await makeGuest()
  await join(guest, code)
  await submit(guest, { raw: { choice: 'wrong' } })
  await submit(guest, { raw: { choice: 'right' } })
  await submit(guest, { exercise: 'number', raw: { value: 1 } })
  const matrix = await readMatrix(owner, classId)
  expect(matrix).toMatchObject({
    lessons: [{ id: 'sample' }],
    rows: {
      total: 1,
      items: [
        {
          name: 'Lin',
          isGuest: true,
          score: 0.5,
          cells: [{ answered: 2, correct: 1, total: 3, score: 0.5 }],
        },
      ],
    },
  })
  expect(await readCommonMisconceptions(owner, classId)).toMatchObject([
    {
      id: 'more-is-safer',
      statement: { en: 'More participants are safer.' },
      learnerCount: 1,
      learners: [{ learnerId: guest.learnerId, name: 'Lin' }],
    },
  ])
  const shown = await readLearnerAnswers(owner, classId, guest.learnerId)
  expect(shown).toMatchObject({
    member: { displayName: 'Lin' },
    answers: [
      { answer: { exerciseId: 'number', raw: { value: 1 } }, exercise: { kind: 'numeric' } },
      { answer: { raw: { choice: 'right' }, outcome: { isCorrect: true } } },
      { answer: { raw: { choice: 'wrong' } } },
    ],
  })
})

test('an instructor sees answers of nobody outside the class', async () => {
  const { owner, classId } = await makeClass()
  const stranger = await makeGuest()
  await submit(stranger)
  expect(await readLearnerAnswers(owner, classId, stranger.learnerId)).toMatchObject({ refused: 'not-found' })
})

test('whoever leaves is seen no longer and keeps what they did', async () => {
  const { owner, classId, code } = await makeClass()
  const guest = await makeGuest()
  await join(guest, code)
  await leave(guest, classId)
  expect(await listOwnClasses(guest)).toEqual([])
  expect(await readLearnerAnswers(owner, classId, guest.learnerId)).toMatchObject({ refused: 'not-found' })
})

test('the only owner cannot leave', async () => {
  const { owner, classId } = await makeClass()
  expect(await leave(owner, classId)).toMatchObject({ refused: 'class-needs-owner' })
})

test('a class keeps an owner, even when two leave at once', async () => {
  const second = await makeRegistered('Barbara')
  const classes = await Promise.all(Array.from({ length: 8 }, makeClass))
  for (const { owner, classId, code } of classes) {
    await join(second, code)
    const params = { class: classId, learner: second.learnerId }
    await changeRole(callOf({ viewer: owner, body: { role: 'owner' }, params }))
  }
  for (const { owner, classId } of classes) {
    const outcomes = await Promise.all([leave(owner, classId), leave(second, classId)])
    expect(outcomes.filter(isRefusal)).toHaveLength(1)
  }
})

test('an owner cannot step down while there is no other', async () => {
  const { owner, classId } = await makeClass()
  const params = { class: classId, learner: owner.learnerId }
  expect(await changeRole(callOf({ viewer: owner, body: { role: 'learner' }, params }))).toMatchObject({
    refused: 'class-needs-owner',
  })
  expect((await overviewOf(owner, classId)).role).toBe('owner')
})

test('a guest is made no staff', async () => {
  const { owner, classId, code } = await makeClass()
  const guest = await makeGuest()
  await join(guest, code)
  const params = { class: classId, learner: guest.learnerId }
  expect(await changeRole(callOf({ viewer: owner, body: { role: 'instructor' }, params }))).toMatchObject({
    refused: 'forbidden',
  })
})

test('a guest who signs in stays in the class', async () => {
  const { owner, classId, code } = await makeClass()
  const [guest, account] = [await makeGuest(), await makeRegistered()]
  await join(guest, code)
  await claimGuest(guest.learnerId, account.learnerId)
  expect((await overviewOf(owner, classId)).members).toContainEqual(
    expect.objectContaining({ learnerId: account.learnerId, displayName: 'Lin', isGuest: false }),
  )
})

test('every change of roles and enrolments leaves an audit event', async () => {
  const { owner, classId, code } = await makeClass()
  const member = await makeRegistered()
  await join(member, code)
  const params = { class: classId, learner: member.learnerId }
  await changeRole(callOf({ viewer: owner, body: { role: 'assistant' }, params }))
  await removeMember(callOf({ viewer: owner, body: undefined, params }))
  const events = await database().auditEvent.findMany({ where: { classId }, orderBy: { createdAt: 'asc' } })
  expect(events.map(({ kind, actorId }) => [kind, actorId])).toEqual([
    ['class-created', owner.learnerId],
    ['class-joined', member.learnerId],
    ['role-changed', owner.learnerId],
    ['member-removed', owner.learnerId],
  ])
})

test('an assistant sees who is where, and not what wrong answers rest on', async () => {
  const { owner, classId, code } = await makeClass()
  const [guest, assistant] = [await makeGuest(), await makeRegistered('Ada')]
  await join(guest, code)
  await submit(guest, { raw: { choice: 'wrong' } })
  await join(assistant, code, 'Ada')
  const params = { class: classId, learner: assistant.learnerId }
  await changeRole(callOf({ viewer: owner, body: { role: 'assistant' }, params }))
  expect(await readCommonMisconceptions(owner, classId)).toHaveLength(1)
  expect(await readCommonMisconceptions(assistant, classId)).toEqual([])
  expect(await readMatrix(assistant, classId)).toMatchObject({
    rows: { items: [{ cells: [{ answered: 1 }] }] },
  })
})
