import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AnswerResponse, LessonState } from '@/course/lesson-state'
import { readCourseProgress } from '../answering/read-course-progress'
import type { Viewer } from '../auth/viewer'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { recordRole } from '../db/enrolments'
import { readOwnData } from '../db/own-data'
import { rebuildScores } from '../db/scores'
import { isRefusal } from '../refusal'
import { FIELDS, makeClass, enrol, create, assign, ownOf, resultsOf } from '../testing/assignments'
import { exerciseFor, stateFor, submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { endExtension, extendAssignment } from './extend'
import { changeAssignment, removeAssignment } from './manage-assignments'
import { findUntold } from './own-assignments'
import { readAssignmentResults, readAssignments } from './read-assignments'

async function writtenAt(id: string): Promise<string> {
  const { updatedAt } = await database().assignment.findUniqueOrThrow({ where: { id } })
  return updatedAt.toISOString()
}

test('of two changes made at once one is taken, and the other is told so and changes nothing', async () => {
  const { owner, classId } = await makeClass()
  const id = await assign(owner, classId)
  const basedOn = await writtenAt(id)
  const params = { class: classId, assignment: id }
  const change = (title: string) =>
    changeAssignment(callOf({ viewer: owner, body: { ...FIELDS, title, basedOn }, params }))
  const outcomes = await Promise.all([change('Week 2'), change('Week 3')])
  const refused = outcomes.filter(isRefusal)
  expect(refused).toMatchObject([{ refused: 'changed-meanwhile' }])
  const taken = isRefusal(outcomes[0]) ? 'Week 3' : 'Week 2'
  expect(await readAssignments(owner, classId)).toMatchObject({ assignments: [{ title: taken }] })
  const events = await database().auditEvent.count({ where: { classId, kind: 'assignment-changed' } })
  expect(events).toBe(1)
})

test('times are those of the class’s clocks, and a time that they skip is refused by name', async () => {
  const { owner, classId } = await makeClass('Europe/Berlin')
  const learner = await makeRegistered()
  await enrol(classId, learner)
  await assign(owner, classId, { opens: '2026-07-01T08:00', due: '2026-12-01T18:00' })
  expect(await ownOf(learner)).toMatchObject([
    { opensAt: '2026-07-01T06:00:00.000Z', dueAt: '2026-12-01T17:00:00.000Z', className: 'Systems' },
  ])
  expect(await create(owner, classId, { due: '2027-03-28T02:30' })).toMatchObject({ refused: 'no-such-time' })
  expect(await create(owner, classId, { due: 'soon' })).toMatchObject({ refused: 'no-such-time' })
  expect(await create(owner, classId, { opens: '2026-07-02T08:00', due: '2026-07-01T08:00' })).toMatchObject({
    refused: 'bad-request',
  })
  expect(await create(owner, classId, { lessons: ['no-such-lesson'] })).toMatchObject({
    refused: 'bad-request',
  })
})

test('two answers at once never use more attempts than allowed, and a repeated request is no attempt', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered()
  await enrol(classId, learner)
  await assign(owner, classId, { attemptsMax: 2 })
  const { ticket } = await exerciseFor('choice', learner)
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => submit(learner, { ticket, idempotencyKey: randomUUID() })),
  )
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(2)
  expect(outcomes.filter(isRefusal).every(({ refused }) => refused === 'no-attempts-left')).toBe(true)
  const answers = await database().answer.findMany({ where: { learnerId: learner.learnerId } })
  expect(answers).toHaveLength(2)
  const again = await submit(learner, { ticket, idempotencyKey: answers[0]!.idempotencyKey })
  expect(isRefusal(again)).toBe(false)
  // Other exercises, other learners and staff are not concerned.
  bodyOf(await submit(learner, { exercise: 'number', raw: { value: 1 } }))
  bodyOf(await submit(await makeRegistered()))
})

test('before it opens, after it closes and once it is taken back, nobody is held back', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered()
  await enrol(classId, learner)
  bodyOf(await submit(learner))
  await assign(owner, classId, { attemptsMax: 1, opens: '2099-01-01T00:00' })
  await assign(owner, classId, { attemptsMax: 1, due: '2020-01-01T00:00' })
  bodyOf(await submit(learner))
  const id = await assign(owner, classId, { attemptsMax: 1 })
  expect(await submit(learner)).toMatchObject({ refused: 'no-attempts-left' })
  const params = { class: classId, assignment: id }
  bodyOf(await removeAssignment(callOf({ viewer: owner, body: undefined, params })))
  bodyOf(await submit(learner))
  expect((await ownOf(learner)).map(({ phase }) => phase).sort()).toEqual(['closed', 'upcoming'])
})

test('a late answer counts by the rule, and an extension makes it count in full', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered()
  await enrol(classId, learner)
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  const id = await assign(owner, classId, { due: '2020-01-01T00:00', latePenalty: 0.5 })
  const before = await resultsOf(owner, classId, id)
  expect(before.results).toMatchObject([{ answered: 1, late: 1, score: 0.5 / before.exercises }])
  const params = { class: classId, assignment: id, learner: learner.learnerId }
  const call = { viewer: owner, params }
  expect(
    await extendAssignment(callOf({ ...call, body: { due: '2019-01-01T00:00', attemptsExtra: 0 } })),
  ).toMatchObject({
    refused: 'bad-request',
  })
  bodyOf(await extendAssignment(callOf({ ...call, body: { due: '2099-01-01T00:00', attemptsExtra: 0 } })))
  const extended = await resultsOf(owner, classId, id)
  expect(extended.results).toMatchObject([{ late: 0, score: 1 / extended.exercises }])
  expect(await ownOf(learner)).toMatchObject([{ isExtended: true, phase: 'open' }])
  await rebuildScores()
  expect((await resultsOf(owner, classId, id)).results).toEqual(extended.results)
  bodyOf(await endExtension(callOf({ ...call, body: undefined })))
  expect((await resultsOf(owner, classId, id)).results).toEqual(before.results)
})

test('what a guest did before registering counts by time; what is over the limit stays, uncounted', async () => {
  const { owner, classId } = await makeClass()
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  await enrol(classId, learner)
  const id = await assign(owner, classId, { attemptsMax: 1 })
  bodyOf(await submit(guest))
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  const promised = { assignmentId: id, dueAt: null, attemptsExtra: 0 }
  await database().assignmentOverride.create({ data: { ...promised, learnerId: guest.learnerId } })
  await claimGuest(guest.learnerId, learner.learnerId)
  expect(await database().answer.count({ where: { learnerId: learner.learnerId } })).toBe(2)
  expect((await resultsOf(owner, classId, id)).results).toMatchObject([{ answered: 1, score: 0 }])
})

test('assistants see who has answered and no score; learners and strangers see nothing of it', async () => {
  const { owner, classId } = await makeClass()
  const [learner, assistant] = [await makeRegistered(), await makeRegistered()]
  await enrol(classId, learner)
  await enrol(classId, assistant)
  await recordRole({ classId, actorId: owner.learnerId, learnerId: assistant.learnerId }, 'assistant')
  const id = await assign(owner, classId)
  bodyOf(await submit(learner))
  expect((await resultsOf(assistant, classId, id)).results).toMatchObject([{ answered: 1, score: null }])
  expect(await readAssignments(assistant, classId)).toMatchObject({ mayManage: false })
  expect(await create(assistant, classId)).toMatchObject({ refused: 'forbidden' })
  expect(await readAssignments(learner, classId)).toMatchObject({ refused: 'not-found' })
  const stranger = await makeClass()
  expect(await readAssignmentResults(stranger.owner, classId, id)).toMatchObject({ refused: 'not-found' })
  const foreign = { class: stranger.classId, assignment: id }
  expect(
    await changeAssignment(
      callOf({ viewer: stranger.owner, body: { ...FIELDS, basedOn: await writtenAt(id) }, params: foreign }),
    ),
  ).toMatchObject({ refused: 'not-found' })
  expect(await ownOf(assistant)).toEqual([])
})

/** Everything that a learner can ask for about their answers, while feedback on them waits. */
async function toldTo(learner: Viewer & { learnerId: string }) {
  const { last, best, assigned } = await exerciseFor('choice', learner)
  const progress = await readCourseProgress(callOf({ viewer: learner, body: undefined }))
  const { lessons } = bodyOf<{ lessons: Record<string, { exercisesRight: number }> }>(progress)
  const { parts, lists } = readOwnData(learner.learnerId, 'en', await findUntold(learner.learnerId))
  const exported: object[] = []
  for await (const page of lists.answers?.() ?? []) exported.push(...page)
  const scores = (await parts.scores?.()) as object[]
  return { last, best, assigned, right: lessons.sample?.exercisesRight, exported, scores }
}

test('delayed feedback waits wherever a learner can ask, and comes when the due time is over', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered()
  await enrol(classId, learner)
  const rule = { due: '2099-01-01T00:00', feedback: 'afterDue', attemptsMax: 2 }
  const id = await assign(owner, classId, rule)
  const idempotencyKey = randomUUID()
  const right = { raw: { choice: 'right' }, idempotencyKey }
  const reply = bodyOf<AnswerResponse>(await submit(learner, right))
  const waitsUntil = '2098-12-31T15:00:00.000Z'
  expect(reply).toMatchObject({ outcome: null, best: null, attempts: 1, assigned: { left: 1, waitsUntil } })
  expect(bodyOf(await submit(learner, right))).toEqual(reply)
  const waiting = await toldTo(learner)
  expect(waiting).toMatchObject({ right: 0, exported: [{ fraction: null }] })
  // The whole row: a column added later has to be decided on.
  const silent = {
    fraction: null,
    isCorrect: null,
    firstFraction: null,
    progressAt: null,
    misconceptions: null,
  }
  const known = {
    lessonId: 'sample',
    exerciseId: 'choice',
    answerCount: 1,
    firstChoices: ['right'],
    firstDurationMs: null,
  }
  expect(waiting.scores).toEqual([{ ...known, ...silent, updatedAt: expect.any(Date) }])
  expect(waiting.last).not.toHaveProperty('outcome')
  expect(waiting.best).toBeUndefined()
  // Staff see it: only its learner waits.
  expect((await resultsOf(owner, classId, id)).results).toMatchObject([{ answered: 1 }])

  const params = { class: classId, assignment: id }
  const basedOn = await writtenAt(id)
  const over = { ...FIELDS, ...rule, due: '2020-01-01T00:00', feedback: 'afterDue' as const, basedOn }
  bodyOf(await changeAssignment(callOf({ viewer: owner, body: over, params })))
  const told = await toldTo(learner)
  expect(told).toMatchObject({
    best: 1,
    right: 1,
    exported: [{ fraction: 1 }],
    scores: [{ isCorrect: true }],
  })
  expect(told.last?.outcome?.isCorrect).toBe(true)
  const body = { due: '2098-01-01T00:00', attemptsExtra: 0 }
  const extend = { viewer: owner, params: { ...params, learner: learner.learnerId } }
  bodyOf(await extendAssignment(callOf({ ...extend, body })))
  expect((await toldTo(learner)).last).not.toHaveProperty('outcome')
})

test('feedback cannot wait where there is no due time, or where late answers could be copied from it', async () => {
  const { owner, classId } = await makeClass()
  const before = await database().assignment.count()
  const refused = { refused: 'feedback-needs-end' }
  expect(await create(owner, classId, { feedback: 'afterDue' })).toMatchObject(refused)
  const late = { feedback: 'afterDue', due: '2099-01-01T00:00', latePenalty: 0.5 }
  expect(await create(owner, classId, late)).toMatchObject(refused)
  expect(await database().assignment.count()).toBe(before)
})

test('more attempts for one learner are taken and count, and the lesson says how many are left', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered()
  await enrol(classId, learner)
  const id = await assign(owner, classId, { attemptsMax: 1 })
  bodyOf(await submit(learner))
  expect(await submit(learner, { raw: { choice: 'right' } })).toMatchObject({ refused: 'no-attempts-left' })
  const params = { class: classId, assignment: id, learner: learner.learnerId }
  const extend = (body: { due: null; attemptsExtra: number }) =>
    extendAssignment(callOf({ viewer: owner, params, body }))
  expect(await extend({ due: null, attemptsExtra: 0 })).toMatchObject({ refused: 'bad-request' })
  bodyOf(await extend({ due: null, attemptsExtra: 1 }))
  const state: LessonState = await stateFor(learner)
  expect(state.assignments).toMatchObject([{ id, attemptsMax: 2, isExtended: true }])
  expect(state.exercises.choice?.assigned).toEqual({ left: 1, waitsUntil: null })
  expect(state.exercises.number?.assigned).toEqual({ left: 2, waitsUntil: null })
  const reply = bodyOf<AnswerResponse>(await submit(learner, { raw: { choice: 'right' } }))
  expect(reply).toMatchObject({ outcome: { isCorrect: true }, assigned: { left: 0 } })
  const { results, exercises } = await resultsOf(owner, classId, id)
  expect(results).toMatchObject([{ score: 1 / exercises, extension: { dueAt: null, attemptsExtra: 1 } }])
})
