import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AnswerResponse } from '@/course/lesson-state'
import { listShelves } from '../auth/shelves'
import { NOBODY } from '../auth/viewer'
import { listAnswers } from '../db/answers'
import { claimGuest } from '../db/claims'
import { findScore, listScores, rebuildScores } from '../db/scores'
import { countRows } from '../db/testing/count-rows'
import { exerciseFor, stateFor, submit } from '../testing/lesson'
import { bodyOf, makeGuest, makeRegistered, viewerAfter } from '../testing/people'
import { issueTicket } from './ticket'

test('replaying an idempotency key writes nothing and gets the same reply', async () => {
  const viewer = await makeGuest()
  const idempotencyKey = randomUUID()
  const first = bodyOf<AnswerResponse>(await submit(viewer, { idempotencyKey }))
  const before = await countRows()
  const second = bodyOf<AnswerResponse>(await submit(viewer, { idempotencyKey }))
  expect(second).toEqual(first)
  expect(await countRows()).toEqual(before)
})

test('refuses another answer under a key that was used', async () => {
  const viewer = await makeGuest()
  const idempotencyKey = randomUUID()
  await submit(viewer, { idempotencyKey })
  expect(await submit(viewer, { idempotencyKey, raw: { choice: 'right' } })).toMatchObject({
    refused: 'already-answered-differently',
  })
  expect(await listAnswers(viewer.learnerId, 10)).toHaveLength(1)
})

test('the same request ten times at once becomes one answer', async () => {
  const viewer = await makeGuest()
  const { ticket } = await exerciseFor('choice', viewer)
  const idempotencyKey = randomUUID()
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => submit(viewer, { idempotencyKey, ticket })),
  )
  const ids = outcomes.map((outcome) => bodyOf<AnswerResponse>(outcome).answerId)
  expect(new Set(ids).size).toBe(1)
  expect(await listAnswers(viewer.learnerId, 20)).toHaveLength(1)
})

test('answers sent at once are all counted, in one sitting, and the best one stands', async () => {
  const viewer = await makeGuest()
  const { ticket } = await exerciseFor('choice', viewer)
  const choices = ['wrong', 'wrong', 'right', 'wrong', 'wrong', 'wrong']
  const before = await countRows()
  await Promise.all(choices.map((choice) => submit(viewer, { ticket, raw: { choice } })))
  const score = await findScore({ learnerId: viewer.learnerId, lessonId: 'sample', exerciseId: 'choice' })
  expect(score).toMatchObject({ fraction: 1, isCorrect: true, answerCount: choices.length })
  expect((await countRows()).attempts).toBe((before.attempts ?? 0) + 1)
})

test('an answer that is not complete writes nothing, makes no guest and reveals nothing', async () => {
  const before = await countRows()
  const outcome = await submit(NOBODY, { raw: { choice: null } })
  expect(outcome).toMatchObject({ refused: 'nothing-selected' })
  expect(JSON.stringify(outcome)).not.toContain('CANARY')
  expect(await countRows()).toEqual(before)
})

test('nobody becomes a guest with the first answer, and finds it again by the cookie', async () => {
  const outcome = await submit(NOBODY, { raw: { choice: 'right' } })
  const viewer = await viewerAfter(outcome)
  expect(viewer.kind).toBe('guest')
  expect((await exerciseFor('choice', viewer)).last).toMatchObject({ raw: { choice: 'right' } })
})

test('a forged ticket is refused and nothing is written', async () => {
  const viewer = await makeGuest()
  const { ticket } = await exerciseFor('number', viewer)
  const [text = '', signature = ''] = ticket.split('.')
  const fields = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
  const easier = Buffer.from(JSON.stringify([...fields.slice(0, 3), 41, viewer.learnerId])).toString(
    'base64url',
  )
  const before = await countRows()
  for (const forged of [
    `${easier}.${signature}`,
    `${text}.AAAA`,
    text,
    '',
    '.',
    `${ticket}.x`,
    'null.null',
  ]) {
    expect(await submit(viewer, { exercise: 'number', ticket: forged, raw: { value: 100 } })).toMatchObject({
      refused: 'ticket-invalid',
    })
  }
  expect(await countRows()).toEqual(before)
})

test('a ticket for one exercise opens no other', async () => {
  const viewer = await makeGuest()
  const { ticket } = await exerciseFor('number', viewer)
  expect(await submit(viewer, { exercise: 'choice', ticket })).toMatchObject({ refused: 'ticket-invalid' })
})

test('a ticket issued to somebody else is outdated', async () => {
  const [owner, other] = [await makeGuest(), await makeGuest()]
  const { ticket } = await exerciseFor('choice', owner)
  expect(await submit(other, { ticket })).toMatchObject({ refused: 'ticket-outdated' })
})

test('a ticket for an earlier wording of the exercise is outdated', async () => {
  const ticket = issueTicket({
    lesson: 'sample',
    exercise: 'choice',
    contentHash: 'before',
    seed: 0,
    learnerId: '',
  })
  expect(await submit(await makeGuest(), { ticket })).toMatchObject({ refused: 'ticket-outdated' })
})

test('rebuilding scores from gradings changes nothing', async () => {
  const viewer = await makeGuest()
  for (const choice of ['wrong', 'right', 'wrong']) await submit(viewer, { raw: { choice } })
  await submit(viewer, { exercise: 'number', raw: { value: 500 } })
  const before = await listScores(viewer.learnerId)
  await rebuildScores()
  const after = await listScores(viewer.learnerId)
  expect(new Set(after.map((score) => JSON.stringify(score)))).toEqual(
    new Set(before.map((score) => JSON.stringify(score))),
  )
  expect(after).toHaveLength(2)
})

test('what a wrong answer reveals is its own feedback, and not the explanation', async () => {
  const viewer = await makeGuest()
  const wrong = JSON.stringify(bodyOf(await submit(viewer)))
  expect(wrong).toContain('CANARY No.')
  expect(wrong).not.toContain('CANARY because')
  expect(JSON.stringify(bodyOf(await submit(viewer, { raw: { choice: 'right' } })))).toContain(
    'CANARY because',
  )
  expect((await stateFor(viewer)).exercises.choice).toMatchObject({ best: 1, attempts: 2 })
})

test('an answer that was written before signing in is taken after it, once, and nobody else’s is', async () => {
  const guest = await makeGuest()
  const { ticket } = await exerciseFor('choice', guest)
  const account = await makeRegistered()
  expect(await submit(account, { ticket })).toMatchObject({ refused: 'ticket-outdated' })
  await claimGuest(guest.learnerId, account.learnerId)
  const idempotencyKey = randomUUID()
  const first = bodyOf<AnswerResponse>(await submit(account, { ticket, idempotencyKey }))
  expect(bodyOf<AnswerResponse>(await submit(account, { ticket, idempotencyKey }))).toEqual(first)
  expect(await listAnswers(account.learnerId, 10)).toHaveLength(1)
})

test('a reader’s shelves are their own and those of the guests they were', async () => {
  const [guest, account, other] = [await makeGuest(), await makeRegistered(), await makeRegistered('Grace')]
  const [ofGuest] = await listShelves(guest)
  const [own] = await listShelves(account)
  await claimGuest(guest.learnerId, account.learnerId)
  expect(await listShelves(account)).toEqual([own, ofGuest, 'nobody'])
  expect(await listShelves(other)).not.toContain(own)
  expect(await listShelves(NOBODY)).toEqual(['nobody'])
  expect(own).not.toContain(account.learnerId)
})
