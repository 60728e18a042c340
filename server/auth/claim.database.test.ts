import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AnswerResponse } from '@/course/lesson-state'
import { commitPrediction } from '../answering/commit-prediction'
import { saveDraft } from '../answering/save-draft'
import { saveProgress } from '../answering/save-progress'
import { takeHint } from '../answering/take-hint'
import { listAnswers } from '../db/answers'
import { claimGuest } from '../db/claims'
import { findScore } from '../db/scores'
import { isRefusal } from '../refusal'
import { exerciseFor, stateFor, submit } from '../testing/lesson'
import {
  bodyOf,
  callOf,
  guestCookieHeader,
  makeGuest,
  makeRegistered,
  PASSWORD,
  viewerAfter,
} from '../testing/people'
import { readCookies } from '../http/read-cookies'
import { register } from './register'
import { findGuest } from './resolve-viewer'
import { signIn } from './sign-in'
import type { Viewer } from './viewer'

const scoreOf = (learnerId: string) => findScore({ learnerId, lessonId: 'sample', exerciseId: 'choice' })

async function workAs(viewer: Viewer): Promise<void> {
  const { ticket } = await exerciseFor('number', viewer)
  await saveDraft(
    callOf({ viewer, body: { lesson: 'sample', exercise: 'number', ticket, raw: { value: 7 } } }),
  )
  await takeHint(callOf({ viewer, body: { lesson: 'sample', exercise: 'choice' } }))
  await commitPrediction(
    callOf({ viewer, body: { lesson: 'sample', prediction: 'before', choice: 'commit' } }),
  )
  await saveProgress(callOf({ viewer, body: { lesson: 'sample', sectionsRead: ['one'], position: 'one' } }))
}

test('registering keeps everything a guest did', async () => {
  const guest = await makeGuest()
  await submit(guest, { raw: { choice: 'right' } })
  await workAs(guest)
  const before = await stateFor(guest)
  const outcome = await register(
    callOf({
      viewer: guest,
      body: { email: `${randomUUID()}@example.org`, password: PASSWORD, name: 'Ada', locale: 'ko' },
      headers: { cookie: guestCookieHeader(guest.learnerId) },
    }),
  )
  const viewer = await viewerAfter(outcome)
  expect(viewer.kind).toBe('registered')
  const after = await stateFor(viewer)
  expect({ ...after, learner: null }).toEqual({ ...before, learner: null })
  expect(await findGuest(readCookies(guestCookieHeader(guest.learnerId)))).toBeNull()
})

test('signing in to an existing account brings every answer along, and no score falls', async () => {
  const account = await makeRegistered()
  await submit(account, { raw: { choice: 'right' } })
  const guest = await makeGuest()
  await submit(guest, { raw: { choice: 'wrong' } })
  await submit(guest, { raw: { choice: 'wrong' } })
  await workAs(guest)
  const headers = new Headers({ cookie: guestCookieHeader(guest.learnerId) })
  const outcome = await signIn({ email: account.email, password: PASSWORD, headers })
  expect(isRefusal(outcome)).toBe(false)
  expect(await listAnswers(account.learnerId, 10)).toHaveLength(3)
  expect(await scoreOf(account.learnerId)).toMatchObject({ fraction: 1, isCorrect: true, answerCount: 3 })
  const state = await stateFor(account)
  expect(state.exercises.number?.draft).toEqual({ value: 7 })
  expect(state.exercises.choice?.hints).toHaveLength(1)
  expect(state.exercises.choice?.last?.raw).toEqual({ choice: 'wrong' })
  expect(state.predictions.before?.choice).toBe('commit')
  expect(state.progress).toMatchObject({ sectionsRead: ['one'], position: 'one' })
})

test('a better score of the guest raises the account’s', async () => {
  const account = await makeRegistered()
  await submit(account, { raw: { choice: 'wrong' } })
  const guest = await makeGuest()
  await submit(guest, { raw: { choice: 'right' } })
  expect(await claimGuest(guest.learnerId, account.learnerId)).toBe(true)
  expect(await scoreOf(account.learnerId)).toMatchObject({ fraction: 1, answerCount: 2 })
})

test('the account’s own prediction stands when it was made first', async () => {
  const [account, guest] = [await makeRegistered(), await makeGuest()]
  const predict = (viewer: Viewer, choice: string) =>
    commitPrediction(callOf({ viewer, body: { lesson: 'sample', prediction: 'before', choice } }))
  await predict(account, 'wait')
  await predict(guest, 'commit')
  await claimGuest(guest.learnerId, account.learnerId)
  expect((await stateFor(account)).predictions.before?.choice).toBe('wait')
})

test('a wrong password claims nothing', async () => {
  const [account, guest] = [await makeRegistered(), await makeGuest()]
  await submit(guest)
  const headers = new Headers({ cookie: guestCookieHeader(guest.learnerId) })
  expect(await signIn({ email: account.email, password: 'not the password', headers })).toMatchObject({
    refused: 'not-signed-in',
  })
  expect(await listAnswers(guest.learnerId, 10)).toHaveLength(1)
})

test('keys that guest and account both used keep both answers', async () => {
  const [account, guest] = [await makeRegistered(), await makeGuest()]
  const idempotencyKey = randomUUID()
  await submit(account, { idempotencyKey })
  await submit(guest, { idempotencyKey })
  await claimGuest(guest.learnerId, account.learnerId)
  expect(await listAnswers(account.learnerId, 10)).toHaveLength(2)
})

test('a guest is claimed once', async () => {
  const [first, second, guest] = [await makeRegistered(), await makeRegistered(), await makeGuest()]
  await submit(guest)
  const claims = await Promise.all([
    claimGuest(guest.learnerId, first.learnerId),
    claimGuest(guest.learnerId, second.learnerId),
  ])
  expect(claims.filter(Boolean)).toHaveLength(1)
  const answers = [...(await listAnswers(first.learnerId, 5)), ...(await listAnswers(second.learnerId, 5))]
  expect(answers).toHaveLength(1)
})

test('a registered learner cannot be claimed', async () => {
  const [account, other] = [await makeRegistered(), await makeRegistered()]
  await submit(other)
  expect(await claimGuest(other.learnerId, account.learnerId)).toBe(false)
  expect(await listAnswers(other.learnerId, 5)).toHaveLength(1)
})

test('answers that are on their way during the claim arrive at the account', async () => {
  const [account, guest] = [await makeRegistered(), await makeGuest()]
  const { ticket } = await exerciseFor('choice', guest)
  const submissions = Array.from({ length: 12 }, () => submit(guest, { ticket }))
  const [claimed, ...outcomes] = await Promise.all([
    claimGuest(guest.learnerId, account.learnerId),
    ...submissions,
  ])
  expect(claimed).toBe(true)
  const ids = outcomes.map((outcome) => bodyOf<AnswerResponse>(outcome).answerId)
  const kept = (await listAnswers(account.learnerId, 50)).map(({ answerId }) => answerId)
  expect(new Set(kept)).toEqual(new Set(ids))
  expect(await scoreOf(account.learnerId)).toMatchObject({ answerCount: 12 })
  expect(await listAnswers(guest.learnerId, 50)).toEqual([])
})
