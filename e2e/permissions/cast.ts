import { randomUUID } from 'node:crypto'
import { request as requests, type APIRequestContext } from '@playwright/test'
import { apiPaths } from '@/course/paths'
import { query } from '../support/database'
import { newEmail, PASSWORD } from '../support/people'

/** Everybody there is, in the order of the table's columns. */
export const ROLES = [
  'nobody',
  'guest',
  'learner',
  'learner of another class',
  'assistant',
  'instructor',
  'instructor of another class',
  'owner',
  'operator',
] as const

export type Role = (typeof ROLES)[number]

export interface Person {
  readonly request: APIRequestContext
  /** Empty for nobody. */
  readonly learnerId: string
}

/** The class whose learners' work is asked for, and another one. */
export interface Scene {
  readonly baseURL: string
  readonly classId: string
  readonly otherClassId: string
  readonly joinCode: string
  /** Somebody who learns in the class and is never removed. */
  readonly learnerId: string
}

const ENROLLED: Partial<Record<Role, { readonly isElsewhere: boolean; readonly role: string }>> = {
  learner: { isElsewhere: false, role: 'learner' },
  'learner of another class': { isElsewhere: true, role: 'learner' },
  assistant: { isElsewhere: false, role: 'assistant' },
  instructor: { isElsewhere: false, role: 'instructor' },
  'instructor of another class': { isElsewhere: true, role: 'instructor' },
  owner: { isElsewhere: false, role: 'owner' },
}

export async function registerPerson(baseURL: string): Promise<Person> {
  const request = await requests.newContext({ baseURL })
  const email = newEmail()
  const registered = await request.post(apiPaths.register, {
    data: { email, password: PASSWORD, name: 'Robin', locale: 'en' },
  })
  if (!registered.ok()) throw new Error(`Not registered: ${await registered.text()}`)
  const [account] = await query<{ learnerId: string }>(
    `SELECT "learnerId" FROM "Account" WHERE "providerAccountId" = $1`,
    [email],
  )
  return { request, learnerId: account?.learnerId ?? '' }
}

export async function enrol(classId: string, learnerId: string, role: string): Promise<void> {
  await query(
    `INSERT INTO "Enrolment" (id, "classId", "learnerId", role, "displayName")
     VALUES ($1, $2, $3, $4::"EnrolmentRole", 'Robin')`,
    [randomUUID(), classId, learnerId, role],
  )
}

/** Somebody new who has this role in the scene. */
export async function makePerson(scene: Scene, role: Role): Promise<Person> {
  if (role === 'nobody') {
    return { request: await requests.newContext({ baseURL: scene.baseURL }), learnerId: '' }
  }
  if (role === 'guest') return makeGuest(scene.baseURL)
  const person = await registerPerson(scene.baseURL)
  const place = ENROLLED[role]
  if (place) await enrol(place.isElsewhere ? scene.otherClassId : scene.classId, person.learnerId, place.role)
  if (role === 'operator') {
    await query(`UPDATE "Learner" SET "isOperator" = true WHERE id = $1`, [person.learnerId])
  }
  return person
}

/** A guest is made at the first thing worth saving. */
async function makeGuest(baseURL: string): Promise<Person> {
  const request = await requests.newContext({ baseURL })
  await request.put(apiPaths.progress, { data: { lesson: 'one-server', sectionsRead: [] } })
  return { request, learnerId: '' }
}

/** A learner of the class who may be removed. */
export async function makeMember({ baseURL, classId }: Scene, role = 'learner'): Promise<string> {
  const { request, learnerId } = await registerPerson(baseURL)
  await enrol(classId, learnerId, role)
  await request.dispose()
  return learnerId
}

export async function openScene(baseURL: string): Promise<Scene> {
  const founder = await registerPerson(baseURL)
  const classIds: string[] = []
  for (const name of ['Ours', 'Theirs']) {
    const made = await founder.request.post(apiPaths.classes, { data: { name, timeZone: 'UTC' } })
    classIds.push(((await made.json()) as { id: string }).id)
  }
  const [classId = '', otherClassId = ''] = classIds
  const rotated = await founder.request.post(apiPaths.joinCode(classId), { data: { expiresInDays: null } })
  const { code: joinCode } = (await rotated.json()) as { code: string }
  await founder.request.dispose()
  const scene = { baseURL, classId, otherClassId, joinCode, learnerId: '' }
  return { ...scene, learnerId: await makeMember(scene) }
}
