import '../testing/environment'
import { expect, test } from 'vitest'
import type { Viewer } from '../auth/viewer'
import { exportClass } from '../classes/export-class'
import { recordExtension } from '../db/assignments'
import { claimGuest } from '../db/claims'
import { database } from '../db/client'
import { eraseLearner } from '../db/erasure'
import { recordRole } from '../db/enrolments'
import { recordGradeOverride } from '../db/grade-overrides'
import { readOwnData } from '../db/own-data'
import { rebuildScores } from '../db/scores'
import { makeClass, enrol, assign, ownOf, resultsOf } from '../testing/assignments'
import { textOf } from '../testing/files'
import { submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { endOverride, overrideGrade } from './override-grade'
import { findUntold } from './own-assignments'

test('a result set by hand outlives regrading, is told to its learner, and is taken back without a trace but the log', async () => {
  const { owner, classId } = await makeClass()
  const learner = await makeRegistered()
  await enrol(classId, learner)
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  const id = await assign(owner, classId)
  const before = (await resultsOf(owner, classId, id)).results
  const call = { viewer: owner, params: { class: classId, assignment: id, learner: learner.learnerId } }
  const set = (fraction: number) =>
    overrideGrade(callOf({ ...call, body: { fraction, reason: 'Shown at the board.' } }))
  bodyOf(await set(0.9))
  bodyOf(await set(0.855))
  const { answerId, keyRevisionId, ...grading } = await database().grading.findFirstOrThrow({
    where: { answer: { learnerId: learner.learnerId } },
    omit: { id: true, createdAt: true },
  })
  const outcome = grading.outcome as object
  await database().grading.create({
    data: { ...grading, answerId, keyRevisionId, outcome, fraction: 0, isCorrect: false },
  })
  await rebuildScores()
  const override = { fraction: 0.855, reason: 'Shown at the board.' }
  expect((await resultsOf(owner, classId, id)).results).toMatchObject([{ score: 0.855, override }])
  expect(await ownOf(learner)).toMatchObject([{ grade: override }])
  const own = readOwnData(learner.learnerId, 'en', await findUntold(learner.learnerId))
  expect(await own.parts.grades?.()).toMatchObject([override])
  const { exercises } = await resultsOf(owner, classId, id)
  const file = await exportClass(
    callOf({ viewer: owner, body: undefined, params: { class: classId, kind: 'results' } }),
  )
  expect(await textOf(file)).toContain(`,Week 1,1,${exercises},0,0.855,true,Shown at the board.`)
  await database().grading.deleteMany({ where: { answerId, isCorrect: false } })
  bodyOf(await endOverride(callOf({ ...call, body: undefined })))
  bodyOf(await endOverride(callOf({ ...call, body: undefined })))
  expect((await resultsOf(owner, classId, id)).results).toEqual(before)
  const log = await database().auditEvent.findMany({
    where: { classId, kind: { startsWith: 'grade' } },
    orderBy: { id: 'asc' },
  })
  expect(log.map(({ kind, details }) => [kind, (details as { what?: string }).what])).toEqual([
    ['grade-set', '90'],
    ['grade-set', '85.5'],
    ['grade-taken-back', undefined],
  ])
})

test('a result set by hand waits with the feedback, is no one’s but staff’s to set, and needs a learner', async () => {
  const { owner, classId } = await makeClass()
  const [learner, assistant] = [await makeRegistered(), await makeRegistered()]
  await enrol(classId, learner)
  await enrol(classId, assistant)
  const assistantId = assistant.learnerId
  await recordRole({ classId, actorId: owner.learnerId, learnerId: assistantId }, 'assistant')
  const id = await assign(owner, classId, { due: '2099-01-01T00:00', feedback: 'afterDue' })
  const body = { fraction: 1, reason: 'Yes.' }
  const set = (viewer: Viewer, person: string) =>
    overrideGrade(callOf({ viewer, body, params: { class: classId, assignment: id, learner: person } }))
  expect(await set(assistant, learner.learnerId)).toMatchObject({ refused: 'forbidden' })
  expect(await set(learner, learner.learnerId)).toMatchObject({ refused: 'not-found' })
  expect(await set(owner, assistantId)).toMatchObject({ refused: 'not-found' })
  bodyOf(await set(owner, learner.learnerId))
  expect(await ownOf(learner)).toMatchObject([{ grade: null }])
  const own = readOwnData(learner.learnerId, 'en', await findUntold(learner.learnerId))
  expect(await own.parts.grades?.()).toEqual([])
  const [seen] = (await resultsOf(assistant, classId, id)).results
  expect(seen).toMatchObject({ score: null, override: null })
})

test('of two results set by hand the later stays when a guest registers, and its reason goes with an erased person', async () => {
  const { owner, classId } = await makeClass()
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  await enrol(classId, learner)
  const id = await assign(owner, classId)
  for (const [person, fraction] of [
    [learner, 0.4],
    [guest, 0.7],
  ] as const) {
    await database().gradeOverride.create({
      data: { assignmentId: id, learnerId: person.learnerId, fraction, reason: 'Said so.' },
    })
  }
  await claimGuest(guest.learnerId, learner.learnerId)
  expect((await resultsOf(owner, classId, id)).results).toMatchObject([{ score: 0.7 }])
  await eraseLearner(learner.learnerId, new Date())
  expect((await resultsOf(owner, classId, id)).results).toMatchObject([
    { score: 0.7, override: { reason: '' } },
  ])
})

test('what is set while a guest registers goes to the account, and no reason comes back after its person was erased', async () => {
  const { owner, classId } = await makeClass()
  const [guest, learner] = [await makeGuest(), await makeRegistered()]
  await enrol(classId, guest)
  const id = await assign(owner, classId)
  const assignment = await database().assignment.findUniqueOrThrow({ where: { id } })
  await claimGuest(guest.learnerId, learner.learnerId)
  const change = { classId, actorId: owner.learnerId, learnerId: guest.learnerId, assignment }
  const override = { fraction: 0.7, reason: 'Said so.' }
  expect(await recordGradeOverride({ ...change, override })).toBe('recorded')
  const extension = { dueAt: null, attemptsExtra: 2 }
  await recordExtension(change, assignment, { learnerId: guest.learnerId, extension })
  expect((await resultsOf(owner, classId, id)).results).toMatchObject([{ override, extension }])
  await eraseLearner(learner.learnerId, new Date())
  const params = { class: classId, assignment: id, learner: learner.learnerId }
  expect(await overrideGrade(callOf({ viewer: owner, params, body: override }))).toMatchObject({
    refused: 'not-found',
  })
  bodyOf(await endOverride(callOf({ viewer: owner, params, body: undefined })))
})
