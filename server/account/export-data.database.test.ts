import '../testing/environment'
import { expect, test } from 'vitest'
import { takeHint } from '../answering/take-hint'
import { signIn } from '../auth/sign-in'
import type { Viewer } from '../auth/viewer'
import { database } from '../db/client'
import { isRefusal } from '../refusal'
import { textOf } from '../testing/files'
import { submit } from '../testing/lesson'
import { callOf, makeGuest, makeRegistered, PASSWORD } from '../testing/people'
import { exportData } from './export-data'

async function fileOf(viewer: Viewer): Promise<string> {
  return textOf(await exportData(callOf({ viewer, body: undefined })))
}

test('the file holds what is kept, with the words of the questions, and no key', async () => {
  const person = await makeRegistered('Ada')
  await submit(person, { raw: { choice: 'right' } })
  await submit(person, { exercise: 'number', raw: { value: 4 } })
  await takeHint(callOf({ viewer: person, body: { lesson: 'sample', exercise: 'choice' } }))
  const text = await fileOf(person)
  expect(JSON.parse(text)).toMatchObject({
    format: 'faultline-export',
    learner: { kind: 'registered', displayName: 'Ada' },
    accounts: [{ provider: 'credentials', email: person.email }],
    sessions: [{ userAgent: 'tests' }],
    hints: [{ lessonId: 'sample', exerciseId: 'choice', index: 0 }],
    answers: [
      { title: 'Choice', question: 'Which one?', answer: { choice: 'right' }, fraction: 1, isCorrect: true },
      { exercise: 'number', answer: { value: 4 }, isCorrect: false },
    ],
  })
  expect(text).not.toMatch(/CANARY|argon2|throughput-limit/)
  expect(text).not.toContain(person.sessionId)
})

test('nothing of anybody else is in it', async () => {
  const [one, other] = [await makeGuest(), await makeRegistered('Somebody Else')]
  await submit(other)
  await submit(one)
  const file = JSON.parse(await fileOf(one)) as { answers: unknown[]; accounts: unknown[] }
  expect(file.answers).toHaveLength(1)
  expect(file.accounts).toHaveLength(0)
  expect(JSON.stringify(file)).not.toMatch(/Somebody Else/)
})

test('a history longer than one page is whole, in order and without repetition', async () => {
  const guest = await makeGuest()
  await submit(guest)
  const { raw, ...answer } = await database().answer.findFirstOrThrow({
    where: { learnerId: guest.learnerId },
    omit: { id: true },
  })
  const copies = Array.from({ length: 450 }, (_, index) => ({
    ...answer,
    raw: raw as object,
    idempotencyKey: `copy-${index}`,
    // Several share an instant, so that a page ends between them.
    createdAt: new Date(answer.createdAt.getTime() + Math.floor(index / 7)),
    seed: index,
  }))
  await database().answer.createMany({ data: copies })
  const { answers } = JSON.parse(await fileOf(guest)) as {
    answers: { variant: number; answeredAt: string }[]
  }
  expect(answers).toHaveLength(451)
  expect(new Set(answers.map(({ variant }) => variant)).size).toBe(450)
  expect(answers.map(({ answeredAt }) => answeredAt)).toEqual(answers.map((a) => a.answeredAt).sort())
})

test('taking it out is recorded, and limited', async () => {
  const person = await makeRegistered()
  for (let count = 0; count < 5; count += 1) await fileOf(person)
  expect(await exportData(callOf({ viewer: person, body: undefined }))).toMatchObject({
    refused: 'rate-limited',
  })
  const events = await database().auditEvent.count({
    where: { subjectId: person.learnerId, kind: 'data-exported' },
  })
  expect(events).toBe(5)
  expect(await exportData(callOf({ body: undefined }))).toMatchObject({ refused: 'not-signed-in' })
  // Reading one's data must not keep anybody from signing in.
  const entered = await signIn({ email: person.email, password: PASSWORD, headers: new Headers() })
  expect(isRefusal(entered)).toBe(false)
})
