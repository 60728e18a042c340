import '../testing/environment'
import { randomBytes } from 'node:crypto'
import postgres from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { migrate } from '@/scripts/prisma/migrate.mjs'
import { readCourseProgress } from '../answering/read-course-progress'
import { resolveViewer } from '../auth/resolve-viewer'
import { closeReplica, readReplicaLag } from '../db/replica'
import type { Viewer } from '../auth/viewer'
import { isRefusal } from '../refusal'
import { stateFor, submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { createClass } from './create-class'
import { joinClass } from './join-class'
import { removeMember } from './manage-members'
import { readClass } from './read-class'
import { readLearnerAnswers } from './read-learner-answers'
import { readMatrix } from './read-matrix'

// A replica that has seen nothing since the beginning: the most that one can be behind.
const address = process.env.DATABASE_URL ?? ''
const name = `behind_${randomBytes(6).toString('hex')}`
const administration = new postgres.Client({ connectionString: address })
await administration.connect()
await administration.query(`CREATE DATABASE ${name}`)
const behind = address.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
await migrate(behind)

afterEach(async () => {
  delete process.env.DATABASE_REPLICA_URL
  await closeReplica()
})

afterAll(async () => {
  await administration.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await administration.end()
})

async function makeClassWithAnswer() {
  const owner = await makeRegistered('Grace')
  const made = await createClass(callOf({ viewer: owner, body: { name: 'Systems', timeZone: 'UTC' } }))
  const classId = bodyOf<{ id: string }>(made).id
  const overview = await readClass(owner, classId)
  const code = isRefusal(overview) ? '' : (overview.joinCode?.code ?? '')
  const guest = await makeGuest()
  await joinClass(callOf({ viewer: guest, body: { code, displayName: 'Lin' } }))
  await submit(guest, { raw: { choice: 'right' } })
  return { owner, classId, guest }
}

async function rowsFor(viewer: Viewer, classId: string) {
  const matrix = await readMatrix(viewer, classId)
  if (isRefusal(matrix)) throw new Error(matrix.refused)
  return matrix.rows.items.map(({ learnerId, cells }) => ({ learnerId, answered: cells[0]?.answered }))
}

test('a learner and whoever manages see their own writes, however far the replica is behind', async () => {
  process.env.DATABASE_REPLICA_URL = behind
  const { owner, classId, guest } = await makeClassWithAnswer()
  expect((await stateFor(guest)).exercises.choice).toMatchObject({ attempts: 1 })
  const progress = bodyOf<{ lessons: Record<string, unknown> }>(
    await readCourseProgress(callOf({ viewer: guest, body: undefined })),
  )
  expect(Object.keys(progress.lessons)).toEqual(['sample'])
  expect(await resolveViewer(owner.cookies)).toMatchObject({ kind: 'registered' })
  // Who is in the class is true at once; how far they are may be older.
  expect(await rowsFor(owner, classId)).toEqual([{ learnerId: guest.learnerId, answered: 0 }])
  const remove = { viewer: owner, body: undefined, params: { class: classId, learner: guest.learnerId } }
  await removeMember(callOf(remove))
  expect(await rowsFor(owner, classId)).toEqual([])
  expect(await readLearnerAnswers(owner, classId, guest.learnerId)).toMatchObject({ refused: 'not-found' })
})

test('a replica that cannot be reached is done without', async () => {
  process.env.DATABASE_REPLICA_URL = 'postgresql://nobody:nothing@127.0.0.1:1/nowhere'
  const { owner, classId, guest } = await makeClassWithAnswer()
  expect(await rowsFor(owner, classId)).toEqual([{ learnerId: guest.learnerId, answered: 1 }])
  expect(await readReplicaLag()).toBeNull()
})

test('a replica that ends between two reads is done without', async () => {
  process.env.DATABASE_REPLICA_URL = behind
  const { owner, classId, guest } = await makeClassWithAnswer()
  expect(await readReplicaLag()).toBe(0)
  await administration.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    name,
  ])
  await administration.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  expect(await rowsFor(owner, classId)).toEqual([{ learnerId: guest.learnerId, answered: 1 }])
})
