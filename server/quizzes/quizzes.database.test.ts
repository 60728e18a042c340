import '../testing/environment'
import { expect, test } from 'vitest'
import type { OpenQuiz, QuizOverview, QuizResult } from '@/course/quiz'
import { keepVersion } from '../answering/snapshot'
import { signIn } from '../auth/sign-in'
import { NOBODY, type Viewer } from '../auth/viewer'
import { readExercise } from '../content/read'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { recordEnrolment } from '../db/enrolments'
import { eraseLearner } from '../db/erasure'
import type { Prisma } from '../db/generated/client'
import { recordQuizSubmission } from '../db/quizzes'
import { listScores, rebuildScores } from '../db/scores'
import { isRefusal } from '../refusal'
import { stateFor, submit } from '../testing/lesson'
import {
  bodyOf,
  callOf,
  guestCookieHeader,
  makeGuest,
  makeRegistered,
  PASSWORD,
  viewerAfter,
} from '../testing/people'
import { exerciseOf } from './quiz-exercises'
import { readQuizResult, readQuizzes } from './read-quiz'
import { saveQuizAnswer } from './save-quiz-answer'
import { startQuiz } from './start-quiz'
import { submitQuiz } from './submit-quiz'

const params = { unit: 'samples' }

const start = (viewer: Viewer) => startQuiz(callOf({ viewer, body: undefined, params }))

async function open(viewer: Viewer): Promise<OpenQuiz> {
  return bodyOf<OpenQuiz>(await start(viewer))
}

async function overview(viewer: Viewer): Promise<QuizOverview> {
  return bodyOf<QuizOverview>(await readQuizzes(callOf({ viewer, body: undefined, params })))
}

const save = (viewer: Viewer, { attempt, items }: OpenQuiz, exercise: string, raw: Record<string, unknown>) =>
  saveQuizAnswer(
    callOf({
      viewer,
      params,
      body: { attempt, position: items.findIndex((item) => item.public.id === exercise), raw },
    }),
  )

const hand = (viewer: Viewer, { attempt }: OpenQuiz) =>
  submitQuiz(callOf({ viewer, params, body: { attempt } }))

const ask = (viewer: Viewer, attempt: string) =>
  readQuizResult(callOf({ viewer, body: undefined, params: { ...params, attempt } }))

async function resultOf(viewer: Viewer, attempt: string): Promise<QuizResult> {
  return bodyOf<QuizResult>(await ask(viewer, attempt))
}

/** The deadline passed a minute ago, as far as the server knows. */
async function passDeadline({ attempt }: OpenQuiz): Promise<Date> {
  const deadlineAt = new Date(Date.now() - 60_000)
  await database().attempt.update({ where: { id: attempt }, data: { deadlineAt } })
  return deadlineAt
}

test('a quiz covers the objectives, opens once, goes on where it was left, and tells no key', async () => {
  const outcome = await start(NOBODY)
  const learner = await viewerAfter(outcome)
  const quiz = bodyOf<OpenQuiz>(outcome)
  expect(quiz.items.map((item) => item.public.id).sort()).toEqual(['break', 'choice', 'number'])
  const both = await Promise.all([open(learner), open(learner)])
  expect(both.map(({ attempt }) => attempt)).toEqual([quiz.attempt, quiz.attempt])
  bodyOf(await save(learner, quiz, 'number', { value: 4 }))
  bodyOf(await save(learner, quiz, 'number', { value: 5 }))
  const { open: left } = await overview(learner)
  expect(left?.items.find((item) => item.public.id === 'number')?.raw).toEqual({ value: 5 })
  expect(left?.items.map((item) => item.public)).toEqual(quiz.items.map((item) => item.public))
  expect(JSON.stringify([outcome, left])).not.toMatch(/CANARY|"correct"|explanation/)
  const lengthMs = Date.parse(quiz.deadlineAt ?? '') - Date.parse(quiz.startedAt)
  expect(lengthMs).toBe(10 * 60_000)
})

test('everything is graded at once, once, and explained whether it was answered or not', async () => {
  const learner = await makeRegistered()
  const quiz = await open(learner)
  expect(await ask(learner, quiz.attempt)).toMatchObject({ refused: 'not-found' })
  bodyOf(await save(learner, quiz, 'choice', { choice: 'right' }))
  bodyOf(await save(learner, quiz, 'number', { value: null }))
  const outcomes = await Promise.all([hand(learner, quiz), hand(learner, quiz)])
  expect(outcomes.filter(isRefusal)).toEqual([])
  bodyOf(await hand(learner, quiz))
  expect(await database().answer.count({ where: { attemptId: quiz.attempt } })).toBe(1)
  const result = await resultOf(learner, quiz.attempt)
  expect(result).toMatchObject({ score: 1 / 3, isOverdue: false })
  expect(
    result.items.map(({ explanation }) => explanation.en).filter((text) => /CANARY/.test(text)),
  ).toHaveLength(3)
  expect(result.items.find((item) => item.public.id === 'number')).toMatchObject({ raw: null, outcome: null })
  expect((await overview(learner)).results).toEqual([
    { attempt: quiz.attempt, submittedAt: result.submittedAt, score: 1 / 3 },
  ])
  expect(await save(learner, quiz, 'number', { value: 4 })).toMatchObject({ refused: 'quiz-over' })
  expect((await open(learner)).attempt).not.toBe(quiz.attempt)
})

test('what was kept is graded, however typing and submitting meet', async () => {
  const learner = await makeRegistered()
  for (let round = 0; round < 5; round += 1) {
    const quiz = await open(learner)
    const [kept] = await Promise.all([
      save(learner, quiz, 'choice', { choice: 'right' }),
      hand(learner, quiz),
    ])
    const result = await resultOf(learner, quiz.attempt)
    const { raw } = result.items.find((item) => item.public.id === 'choice') ?? {}
    expect(raw).toEqual(isRefusal(kept) ? null : { choice: 'right' })
  }
})

test('when the time is over, what was typed in time counts, as of the deadline, and nothing more', async () => {
  const learner = await makeRegistered()
  const quiz = await open(learner)
  bodyOf(await save(learner, quiz, 'choice', { choice: 'right' }))
  const deadline = await passDeadline(quiz)
  expect(await save(learner, quiz, 'choice', { choice: 'wrong' })).toMatchObject({ refused: 'quiz-over' })
  const { open: left, results } = await overview(learner)
  expect(left).toBeNull()
  expect(results).toMatchObject([{ score: 1 / 3, submittedAt: deadline.toISOString() }])
  expect(await resultOf(learner, quiz.attempt)).toMatchObject({ isOverdue: true })
  const next = await open(learner)
  await passDeadline(next)
  expect((await open(learner)).attempt).not.toBe(next.attempt)
})

test('practice does not see a quiz: no score, no last answer, no attempt of an assignment', async () => {
  const learner = await makeRegistered()
  const quiz = await open(learner)
  bodyOf(await save(learner, quiz, 'choice', { choice: 'right' }))
  bodyOf(await hand(learner, quiz))
  await rebuildScores()
  expect(await listScores(learner.learnerId)).toEqual([])
  expect((await stateFor(learner)).exercises.choice).toMatchObject({ attempts: 0 })
  await assign(learner, { attemptsMax: 1 })
  bodyOf(await submit(learner))
  expect(await submit(learner)).toMatchObject({ refused: 'no-attempts-left' })
})

test('what an open assignment limits or holds back is not drawn', async () => {
  const learner = await makeRegistered()
  await assign(learner, { attemptsMax: 1 })
  expect(await start(learner)).toMatchObject({ refused: 'quiz-held-back' })
})

test('a quiz is its learner’s alone', async () => {
  const [learner, other] = [await makeRegistered(), await makeRegistered()]
  const quiz = await open(learner)
  for (const viewer of [other, NOBODY] as const) {
    expect(await save(viewer, quiz, 'choice', { choice: 'right' })).toMatchObject({ refused: 'not-found' })
    expect(await hand(viewer, quiz)).toMatchObject({ refused: 'not-found' })
    expect(await ask(viewer, quiz.attempt)).toMatchObject({ refused: 'not-found' })
  }
  bodyOf(await hand(learner, quiz))
  expect(await ask(other, quiz.attempt)).toMatchObject({ refused: 'not-found' })
  expect((await overview(other)).results).toEqual([])
})

test('a guest who registers takes the quiz along, unless one is open already; erasing takes what is typed', async () => {
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  const quiz = await open(guest)
  bodyOf(await save(guest, quiz, 'number', { value: 7 }))
  await claimGuest(guest.learnerId, learner.learnerId)
  expect((await overview(learner)).open?.attempt).toBe(quiz.attempt)
  const second = await makeGuest()
  await open(second)
  await claimGuest(second.learnerId, learner.learnerId)
  expect((await overview(learner)).open?.attempt).toBe(quiz.attempt)
  await eraseLearner(learner.learnerId, new Date())
  expect(await database().attemptItem.count({ where: { attemptId: quiz.attempt } })).toBe(0)
})

test('results wait with the feedback of an assignment, also of a quiz that began before it, and are told after it', async () => {
  const learner = await makeRegistered()
  const done = await open(learner)
  bodyOf(await hand(learner, done))
  const running = await open(learner)
  bodyOf(await save(learner, running, 'choice', { choice: 'right' }))
  const dueAt = new Date(Date.now() + 3_600_000)
  const assignment = await assign(learner, { dueAt, feedback: 'afterDue' })
  bodyOf(await hand(learner, running))
  for (const { attempt } of [done, running])
    expect(await ask(learner, attempt)).toMatchObject({ refused: 'quiz-held-back' })
  expect((await overview(learner)).results.map(({ score }) => score)).toEqual([null, null])
  expect(await start(learner)).toMatchObject({ refused: 'quiz-held-back' })
  const passed = new Date(Date.now() - 60_000)
  await database().assignment.update({ where: { id: assignment }, data: { dueAt: passed } })
  expect(await resultOf(learner, running.attempt)).toMatchObject({ score: 1 / 3 })
  expect((await overview(learner)).results.map(({ score }) => score)).toEqual([1 / 3, 0])
})

test('a result keeps the key of its quiz, not the first one, once the question changed', async () => {
  const current = await readExercise('sample', 'choice')
  if (!current) throw new Error('The sample lesson has no choice.')
  const asked = { ...current, prompt: { en: 'As it was asked', ko: '물었던 대로' } }
  const mended = { ...asked, explanation: { en: 'Mended', ko: '고침' } }
  await keepVersion(asked)
  const version = await keepVersion(mended)
  const item = { ...version, position: 0, lessonId: 'sample', exerciseId: 'choice', seed: 1, raw: null }
  expect(await exerciseOf(item)).toEqual({ exercise: mended, ...version })
})

test('signing in closes what is over, of both, so that the guest’s quiz goes on', async () => {
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  const old = await open(learner)
  bodyOf(await save(learner, old, 'choice', { choice: 'right' }))
  await passDeadline(old)
  const running = await open(guest)
  const headers = new Headers({ cookie: guestCookieHeader(guest.learnerId) })
  const signedIn = await signIn({ email: learner.email, password: PASSWORD, headers })
  expect(isRefusal(signedIn)).toBe(false)
  const { open: left, results } = await overview(learner)
  expect(left?.attempt).toBe(running.attempt)
  expect(results).toMatchObject([{ attempt: old.attempt, score: 1 / 3 }])
})

test('a guest’s quiz that is over is graded at sign-in, also when the account has one under way', async () => {
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  const own = await open(learner)
  const over = await open(guest)
  bodyOf(await save(guest, over, 'choice', { choice: 'right' }))
  await passDeadline(over)
  const headers = new Headers({ cookie: guestCookieHeader(guest.learnerId) })
  expect(isRefusal(await signIn({ email: learner.email, password: PASSWORD, headers }))).toBe(false)
  const { open: left, results } = await overview(learner)
  expect(left?.attempt).toBe(own.attempt)
  expect(results).toMatchObject([{ attempt: over.attempt, score: 1 / 3 }])
})

test('a quiz that a guest begins while signing in belongs to the account', async () => {
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  await claimGuest(guest.learnerId, learner.learnerId)
  await start(guest)
  expect((await overview(learner)).open).not.toBeNull()
})

test('what was given up while it was graded is not found', async () => {
  const learner = await makeRegistered()
  const quiz = await open(learner)
  await database().attempt.delete({ where: { id: quiz.attempt } })
  const empty = {
    learnerId: learner.learnerId,
    submittedAt: new Date(),
    answers: [],
    ungraded: [],
    typed: [],
  }
  expect(await recordQuizSubmission(quiz.attempt, empty)).toBe('gone')
})

async function assign(learner: { learnerId: string }, rule: Partial<Prisma.AssignmentCreateManyInput>) {
  const own = await database().class.create({ data: { name: 'Systems', timeZone: 'Asia/Seoul' } })
  await recordEnrolment(own.id, { learnerId: learner.learnerId, displayName: 'Lin' })
  const { id } = await database().assignment.create({
    data: { title: 'Week 1', lessonIds: ['sample'], ...rule, classId: own.id },
  })
  return id
}
