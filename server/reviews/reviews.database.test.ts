import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ReviewItem, ReviewNext, ReviewResponse, ReviewSummary } from '@/course/review'
import { NOBODY, type Viewer } from '../auth/viewer'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { recordEnrolment } from '../db/enrolments'
import { listScores } from '../db/scores'
import { studyDay } from '../mastery/study-day'
import { isRefusal } from '../refusal'
import { exerciseFor, submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { issueReview, readReviews } from './read-reviews'
import { submitReview } from './submit-review'

const DAY_MS = 24 * 60 * 60 * 1000

async function summaryOf(viewer: Viewer): Promise<ReviewSummary> {
  return bodyOf(await readReviews(callOf({ viewer, body: undefined })))
}

async function nextOf(viewer: Viewer): Promise<ReviewNext> {
  return bodyOf(await issueReview(callOf({ viewer, body: undefined })))
}

async function dueItem(viewer: Viewer): Promise<ReviewItem> {
  const { item } = await nextOf(viewer)
  if (!item) throw new Error('Nothing is due.')
  return item
}

const answer = (viewer: Viewer, item: ReviewItem, choice: string, idempotencyKey: string = randomUUID()) =>
  submitReview(
    callOf({
      viewer,
      body: {
        lesson: item.lesson,
        exercise: item.public.id,
        ticket: item.ticket,
        idempotencyKey,
        raw: { choice },
        locale: 'en' as const,
      },
    }),
  )

/** Solved the choice ten days ago. */
async function solveLongAgo(learner: Viewer & { learnerId: string }) {
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  await database().score.updateMany({
    where: { learnerId: learner.learnerId },
    data: { progressAt: new Date(Date.now() - 10 * DAY_MS) },
  })
}

const planOf = (learnerId: string) => database().reviewCard.findFirstOrThrow({ where: { learnerId } })

test('what was solved is due again on a later day, and what was not solved is never asked', async () => {
  const learner = await makeRegistered()
  expect(await summaryOf(learner)).toMatchObject({ due: 0, planned: 0, nextDueDay: null, isHeldBack: false })
  bodyOf(await submit(learner))
  expect(await summaryOf(learner)).toMatchObject({ planned: 0 })
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  const { due, planned, nextDueDay } = await summaryOf(learner)
  expect([due, planned]).toEqual([0, 1])
  expect(nextDueDay! > studyDay(Date.now(), 'UTC')).toBe(true)
  expect((await nextOf(learner)).item).toBeNull()
  expect(await nextOf(NOBODY)).toMatchObject({ item: null, due: 0 })
})

test('a review is asked in one variant until it is answered, is planned anew, and stands in the log', async () => {
  const learner = await makeRegistered()
  await solveLongAgo(learner)
  const item = await dueItem(learner)
  expect((await dueItem(learner)).seed).toBe(item.seed)
  expect(JSON.stringify(item)).not.toMatch(/CANARY|"correct"/)
  const before = await planOf(learner.learnerId)
  const key = randomUUID()
  const replies = await Promise.all([
    answer(learner, item, 'right', key),
    answer(learner, item, 'right', key),
  ])
  const [first, second] = replies.map((reply) => bodyOf<ReviewResponse>(reply))
  expect(second).toEqual(first)
  expect(first).toMatchObject({ outcome: { isCorrect: true }, due: 0 })
  const after = await planOf(learner.learnerId)
  expect(after.stability).toBeGreaterThan(before.stability)
  expect(studyDay(after.dueAt.getTime(), 'UTC')).toBe(first?.dueDay)
  const logs = await database().reviewLog.findMany({ where: { learnerId: learner.learnerId } })
  expect(logs).toMatchObject([{ isCorrect: true, stability: before.stability, dueAt: before.dueAt }])
  expect(logs[0]?.algorithm).toMatch(/^FSRS-6, ts-fsrs/)
  expect(logs[0]?.weights).toHaveLength(21)
  expect(await answer(learner, item, 'right')).toMatchObject({ refused: 'ticket-outdated' })
  // Practice keeps its own best score and count.
  expect(await listScores(learner.learnerId)).toMatchObject([{ answerCount: 1 }])
})

test('a wrong answer is explained, shows its run, counts a lapse and comes back within days', async () => {
  const learner = await makeRegistered()
  await solveLongAgo(learner)
  const reply = bodyOf<ReviewResponse>(await answer(learner, await dueItem(learner), 'wrong'))
  expect(reply.outcome.isCorrect).toBe(false)
  expect(reply.explanation.en).toMatch(/CANARY/)
  expect(await planOf(learner.learnerId)).toMatchObject({ lapses: 1, seed: null })
  expect(reply.dueDay > studyDay(Date.now(), 'UTC')).toBe(true)
  expect(reply.dueDay < studyDay(Date.now() + 3 * DAY_MS, 'UTC')).toBe(true)
})

/** Lets the plan of the learner's only exercise be due now, its last review a while ago. */
const makeDue = (learnerId: string) =>
  database().reviewCard.updateMany({
    where: { learnerId },
    data: {
      dueAt: new Date(Date.now() - DAY_MS),
      lastReviewAt: new Date(Date.now() - 5 * DAY_MS),
      scheduledDays: 1,
    },
  })

test('every review asks what the last one did not: another question, or the same in another order', async () => {
  const learner = await makeRegistered()
  await solveLongAgo(learner)
  const orders: string[] = [JSON.stringify((await exerciseFor('choice', learner)).public)]
  for (let round = 0; round < 8; round += 1) {
    await nextOf(learner)
    await makeDue(learner.learnerId)
    const item = await dueItem(learner)
    orders.push(JSON.stringify(item.public))
    bodyOf(await answer(learner, item, 'right'))
  }
  // The choice has two options: two orders, which take turns.
  expect(new Set(orders).size).toBe(2)
  orders.slice(1).forEach((order, place) => expect(order).not.toBe(orders[place]))
})

test('different answers at once are one review', async () => {
  const learner = await makeRegistered()
  await solveLongAgo(learner)
  const item = await dueItem(learner)
  const replies = await Promise.all(Array.from({ length: 5 }, () => answer(learner, item, 'right')))
  expect(replies.filter((reply) => !isRefusal(reply))).toHaveLength(1)
  expect(await database().reviewLog.count({ where: { learnerId: learner.learnerId } })).toBe(1)
})

/** Asks the learner for the sample lesson in a class, from now on. */
async function assign(
  learnerId: string,
  rule: { attemptsMax: number } | { feedback: 'afterDue'; dueAt: Date },
) {
  const own = await database().class.create({ data: { name: 'Systems', timeZone: 'Asia/Seoul' } })
  await recordEnrolment(own.id, { learnerId, displayName: 'Lin' })
  const { id } = await database().assignment.create({
    data: { classId: own.id, title: 'Week 1', lessonIds: ['sample'], ...rule },
  })
  return id
}

const endAssignment = (id: string) =>
  database().assignment.update({ where: { id }, data: { dueAt: new Date(Date.now() - 1) } })

const TOLD_LATER = { feedback: 'afterDue', dueAt: new Date(Date.now() + DAY_MS) } as const

test('what waits for a due time is told by no review: neither its grading nor that it would be planned', async () => {
  const learner = await makeRegistered()
  const assignmentId = await assign(learner.learnerId, TOLD_LATER)
  const { ticket, public: exercise } = await exerciseFor('choice', learner)
  const item = { lesson: 'sample', ticket, public: exercise, seed: 0 }
  const idempotencyKey = randomUUID()
  bodyOf(await submit(learner, { ticket, idempotencyKey, raw: { choice: 'right' } }))
  expect(await nextOf(learner)).toMatchObject({ item: null, due: 0 })
  expect(await database().reviewCard.count({ where: { learnerId: learner.learnerId } })).toBe(0)
  expect(await summaryOf(learner)).toMatchObject({ planned: 0, isHeldBack: false })
  expect(await answer(learner, item, 'right', idempotencyKey)).toMatchObject({ refused: 'ticket-outdated' })
  await endAssignment(assignmentId)
  expect(await summaryOf(learner)).toMatchObject({ planned: 1 })
})

test('an answer of practice is no review, with the key of practice neither', async () => {
  const learner = await makeRegistered()
  const { ticket, public: exercise } = await exerciseFor('choice', learner)
  const idempotencyKey = randomUUID()
  bodyOf(await submit(learner, { ticket, idempotencyKey, raw: { choice: 'right' } }))
  await nextOf(learner)
  const item = { lesson: 'sample', ticket, public: exercise, seed: 0 }
  expect(await answer(learner, item, 'right', idempotencyKey)).toMatchObject({
    refused: 'already-answered-differently',
  })
})

test('a review that was begun before an assignment opened is not graded while it is open, and stays planned', async () => {
  const learner = await makeRegistered()
  await solveLongAgo(learner)
  const item = await dueItem(learner)
  const assignmentId = await assign(learner.learnerId, TOLD_LATER)
  expect(await answer(learner, item, 'right')).toMatchObject({ refused: 'ticket-outdated' })
  // The plan was known before: that it is held back tells nothing new.
  expect(await summaryOf(learner)).toMatchObject({ planned: 0, isHeldBack: true })
  await endAssignment(assignmentId)
  expect(await dueItem(learner)).toMatchObject({ seed: item.seed })
})

test('nothing is due on the day of its own review, whenever that day began', async () => {
  const learner = await makeRegistered()
  await solveLongAgo(learner)
  bodyOf(await answer(learner, await dueItem(learner), 'wrong'))
  // As on the eve of winter time: a day of 25 hours.
  await database().reviewCard.updateMany({
    where: { learnerId: learner.learnerId },
    data: { dueAt: new Date() },
  })
  expect(await summaryOf(learner)).toMatchObject({ due: 0, planned: 1 })
})

test('nobody reviews for somebody else, and nothing that a class holds back is asked', async () => {
  const [learner, other] = [await makeRegistered(), await makeRegistered()]
  await solveLongAgo(learner)
  const item = await dueItem(learner)
  expect(await answer(other, item, 'right')).toMatchObject({ refused: 'ticket-outdated' })
  expect(await answer(NOBODY, item, 'right')).toMatchObject({ refused: 'not-found' })
  await assign(learner.learnerId, { attemptsMax: 3 })
  expect(await summaryOf(learner)).toMatchObject({ due: 0, planned: 0, isHeldBack: true })
})

test('a guest’s plans go along, the one reviewed last wins', async () => {
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  await solveLongAgo(learner)
  await nextOf(learner)
  await solveLongAgo(guest)
  bodyOf(await answer(guest, await dueItem(guest), 'wrong'))
  await claimGuest(guest.learnerId, learner.learnerId)
  expect(await planOf(learner.learnerId)).toMatchObject({ lapses: 1 })
  expect(await database().reviewLog.count({ where: { learnerId: learner.learnerId } })).toBe(1)
  expect(await summaryOf(learner)).toMatchObject({ planned: 1, due: 0 })
})
