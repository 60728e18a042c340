import '../testing/environment'
import { beforeAll, expect, test } from 'vitest'
import { NOBODY, type Viewer } from '../auth/viewer'
import type { Role } from '../db/classes'
import { recordEnrolment, recordRole } from '../db/enrolments'
import { isRefusal, type Refusal } from '../refusal'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { createClass } from './create-class'
import { changeRole, removeMember } from './manage-members'
import { readClass } from './read-class'
import { readLearnerAnswers } from './read-learner-answers'
import { readMatrix } from './read-matrix'
import { revokeJoinCode, rotateJoinCode } from './rotate-join-code'

type Person = Role | 'owner of another class' | 'registered stranger' | 'guest' | 'nobody'

const viewers = new Map<Person, Viewer>()
let classId = ''

async function makeClassOf(owner: Viewer): Promise<string> {
  const outcome = await createClass(
    callOf({ viewer: owner, body: { name: 'Systems', timeZone: 'Asia/Seoul' } }),
  )
  return bodyOf<{ id: string }>(outcome).id
}

async function makeMember(role: Role): Promise<string> {
  const { learnerId } = await makeRegistered()
  await recordEnrolment(classId, { learnerId, displayName: 'Member' })
  if (role !== 'learner') await recordRole({ classId, actorId: learnerId, learnerId }, role)
  return learnerId
}

beforeAll(async () => {
  const owner = await makeRegistered('Owner')
  classId = await makeClassOf(owner)
  viewers.set('owner', owner)
  for (const role of ['instructor', 'assistant', 'learner'] as const) {
    const person = await makeRegistered(role)
    await recordEnrolment(classId, { learnerId: person.learnerId, displayName: role })
    await recordRole({ classId, actorId: owner.learnerId, learnerId: person.learnerId }, role)
    viewers.set(role, person)
  }
  const stranger = await makeRegistered('Other')
  await makeClassOf(stranger)
  viewers.set('owner of another class', stranger)
  viewers.set('registered stranger', await makeRegistered('Stranger'))
  viewers.set('guest', await makeGuest())
  viewers.set('nobody', NOBODY)
})

type Act = (viewer: Viewer) => Promise<object | Refusal>

async function memberCall(viewer: Viewer, role: Role) {
  return callOf({ viewer, body: undefined, params: { class: classId, learner: await makeMember(role) } })
}

const ACTS: Record<string, Act> = {
  'see the roster': (viewer) => readClass(viewer, classId),
  'see progress': (viewer) => readMatrix(viewer, classId),
  'see answers': async (viewer) => readLearnerAnswers(viewer, classId, await makeMember('learner')),
  'rotate the join code': (viewer) =>
    rotateJoinCode(callOf({ viewer, body: { expiresInDays: null }, params: { class: classId } })),
  'revoke the join code': (viewer) =>
    revokeJoinCode(callOf({ viewer, body: undefined, params: { class: classId } })),
  'remove a learner': async (viewer) => removeMember(await memberCall(viewer, 'learner')),
  'remove an instructor': async (viewer) => removeMember(await memberCall(viewer, 'instructor')),
  'change a role': async (viewer) =>
    changeRole({ ...(await memberCall(viewer, 'learner')), body: { role: 'assistant' } }),
}

const ALLOWED: Record<string, readonly Person[]> = {
  'see the roster': ['owner', 'instructor', 'assistant'],
  'see progress': ['owner', 'instructor', 'assistant'],
  'see answers': ['owner', 'instructor'],
  'rotate the join code': ['owner', 'instructor'],
  'revoke the join code': ['owner', 'instructor'],
  'remove a learner': ['owner', 'instructor'],
  'remove an instructor': ['owner'],
  'change a role': ['owner'],
}

const STAFF: readonly Person[] = ['owner', 'instructor', 'assistant']
const PEOPLE: readonly Person[] = [
  ...STAFF,
  'learner',
  'owner of another class',
  'registered stranger',
  'guest',
  'nobody',
]
const TABLE = Object.keys(ACTS).flatMap((act) => PEOPLE.map((person) => [person, act] as const))

test.each(TABLE)('as it says in the table: %s, %s', async (person, act) => {
  const outcome = await ACTS[act]?.(viewers.get(person) ?? NOBODY)
  const isAllowed = ALLOWED[act]?.includes(person) ?? false
  expect(isRefusal(outcome)).toBe(!isAllowed)
  // Whoever has no part in a class cannot tell it from one that does not exist.
  if (isRefusal(outcome)) expect(outcome.refused).toBe(STAFF.includes(person) ? 'forbidden' : 'not-found')
})

test.each(['', 'no-such-class', '01a1fc28-b5b9-7020-bb2d-e090673ea874'])(
  'a class that does not exist is not found: "%s"',
  async (id) => {
    expect(await readClass(viewers.get('owner') ?? NOBODY, id)).toMatchObject({ refused: 'not-found' })
  },
)

test('an assistant sees progress without scores, and no join code', async () => {
  const assistant = viewers.get('assistant') ?? NOBODY
  const matrix = await readMatrix(assistant, classId)
  if (isRefusal(matrix)) throw new Error(matrix.refused)
  expect(matrix.rows.items.length).toBeGreaterThan(0)
  expect(
    matrix.rows.items.every((row) => row.score === null && row.cells.every((cell) => cell.score === null)),
  ).toBe(true)
  expect(await readClass(assistant, classId)).toMatchObject({ joinCode: null })
})
