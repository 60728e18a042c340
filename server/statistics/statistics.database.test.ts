import '../testing/environment'
import { expect, test } from 'vitest'
import type { Viewer } from '../auth/viewer'
import { createClass } from '../classes/create-class'
import { leaveClass } from '../classes/leave-class'
import { database } from '../db/client'
import { recordEnrolment } from '../db/enrolments'
import { rebuildLessonScores } from '../db/lesson-scores'
import { isRefusal, type Refusal } from '../refusal'
import { readMatrix } from '../classes/read-matrix'
import { submit } from '../testing/lesson'
import { bodyOf, callOf, makeGuest, makeRegistered } from '../testing/people'
import { readExerciseStatistics } from './read-exercise'
import { readClassStatistics } from './read-exercises'
import { readMisconceptionAnswers } from './read-misconception'
import { idsOfNeeding, readPace } from './read-pace'
import { readReliability } from './read-reliability'

const DAYS_3_MS = 3 * 24 * 60 * 60 * 1000

async function makeClass() {
  const owner = await makeRegistered('Grace')
  const outcome = await createClass(callOf({ viewer: owner, body: { name: 'Systems', timeZone: 'UTC' } }))
  return { owner, classId: bodyOf<{ id: string }>(outcome).id }
}

async function makeLearner(classId: string, displayName: string, choices: readonly string[]) {
  const guest = await makeGuest()
  await recordEnrolment(classId, { learnerId: guest.learnerId, displayName })
  for (const choice of choices) await submit(guest, { raw: { choice } })
  return guest
}

function read<Value extends object>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(value.refused)
  return value
}

const exerciseOf = async (viewer: Viewer, classId: string) =>
  read(await readExerciseStatistics(viewer, classId, 'sample', 'choice'))

test('an empty class has not enough data anywhere, and no figure is 0', async () => {
  const { owner, classId } = await makeClass()
  expect(read(await readPace(owner, classId, new Date()))).toMatchObject({
    learners: 0,
    started: 0,
    stuck: [],
  })
  const [lesson] = read(await readClassStatistics(owner, classId)).lessons
  const unknown = { kind: 'not-enough-data', n: 0 }
  expect(lesson?.figures).toEqual({ consistency: unknown, standardError: unknown })
  expect(lesson?.exercises[0]?.figures).toEqual({
    facility: unknown,
    discrimination: unknown,
    efficiency: unknown,
    medianTime: unknown,
  })
  expect((await exerciseOf(owner, classId)).options).toMatchObject([
    // Whoever has a class of nobody learns nothing of the key from it.
    { chosen: 0, share: null, isCorrect: false, misconception: null },
    { chosen: 0, share: null, isCorrect: false, misconception: null },
  ])
})

test('first answers count, each option has its share, and each answer is shown', async () => {
  const { owner, classId } = await makeClass()
  await makeLearner(classId, 'Lin', ['wrong', 'right'])
  await makeLearner(classId, 'Ada', ['right'])
  await makeLearner(classId, 'Kim', [])
  const { figures, options, answers } = await exerciseOf(owner, classId)
  expect(figures.facility).toMatchObject({ kind: 'known', value: 0.5, n: 2 })
  expect(figures.discrimination.kind).toBe('not-enough-data')
  expect(options).toMatchObject([
    { id: 'right', isCorrect: true, chosen: 1, share: { value: 0.5, n: 2 }, misconception: null },
    { id: 'wrong', isCorrect: false, chosen: 1, misconception: { id: 'more-is-safer' } },
  ])
  expect(answers.map(({ name }) => name)).toEqual(['Ada', 'Lin'])
  const shown = read(await readMisconceptionAnswers(owner, classId, 'more-is-safer'))
  expect(shown.answers).toMatchObject([{ name: 'Lin', answer: { raw: { choice: 'wrong' } } }])
})

test('whoever leaves is counted no longer, and another class counts the same learner too', async () => {
  const [first, second] = [await makeClass(), await makeClass()]
  const lin = await makeLearner(first.classId, 'Lin', ['wrong'])
  await recordEnrolment(second.classId, { learnerId: lin.learnerId, displayName: 'Lin' })
  expect((await exerciseOf(second.owner, second.classId)).figures.facility.n).toBe(1)
  await leaveClass(callOf({ viewer: lin, body: undefined, params: { class: first.classId } }))
  expect((await exerciseOf(first.owner, first.classId)).figures.facility.n).toBe(0)
  expect((await exerciseOf(second.owner, second.classId)).figures.facility.n).toBe(1)
})

test('three wrong answers and days of silence are stuck; an assistant sees who, and no grades', async () => {
  const { owner, classId } = await makeClass()
  const lin = await makeLearner(classId, 'Lin', ['wrong', 'wrong', 'wrong'])
  await makeLearner(classId, 'Ada', ['right'])
  expect(read(await readPace(owner, classId, new Date())).stuck).toEqual([])
  const later = new Date(Date.now() + DAYS_3_MS)
  expect(read(await readPace(owner, classId, later))).toMatchObject({
    learners: 2,
    started: 2,
    stuck: [{ learnerId: lin.learnerId, name: 'Lin', exerciseId: 'choice' }],
    stuckUnknown: 1,
    rushing: { learners: [], unknown: 2 },
  })
  const assistant = await makeRegistered('Barbara')
  await recordEnrolment(classId, {
    learnerId: assistant.learnerId,
    displayName: 'Barbara',
    role: 'assistant',
  })
  expect(read(await readPace(assistant, classId, later))).toMatchObject({ stuck: [{}], rushing: null })
  for (const refused of [
    await readClassStatistics(assistant, classId),
    await readExerciseStatistics(assistant, classId, 'sample', 'choice'),
    await readMisconceptionAnswers(assistant, classId, 'more-is-safer'),
  ])
    expect(refused).toMatchObject({ refused: 'forbidden' })
  expect(await readPace(lin, classId, later)).toMatchObject({ refused: 'not-found' })
})

test('an exercise that the course no longer has is held against nobody, and what is left still counts', async () => {
  const { owner, classId } = await makeClass()
  const { learnerId } = await makeLearner(classId, 'Lin', ['wrong', 'wrong', 'wrong'])
  const later = new Date(Date.now() + DAYS_3_MS)
  const before = read(await readPace(owner, classId, later))
  const matrixBefore = read(await readMatrix(owner, classId))
  // As if there had been one when the learner answered, five times and in vain.
  await database().$executeRaw`
    INSERT INTO "Score" ("learnerId", "lessonId", "exerciseId", fraction, "isCorrect", "answerCount", "firstFraction",
      "firstChoices", "progressAt", misconceptions, "updatedAt")
    SELECT "learnerId", "lessonId", 'gone', fraction, "isCorrect", 5, "firstFraction",
      "firstChoices", "progressAt", misconceptions, "updatedAt" FROM "Score" WHERE "learnerId" = ${learnerId}`
  await database().$transaction((transaction) => rebuildLessonScores(transaction, learnerId))
  expect(before.stuck).toMatchObject([{ exerciseId: 'choice' }])
  expect(read(await readPace(owner, classId, later))).toEqual(before)
  expect(matrixBefore.rows.items[0]?.cells.find(({ answered }) => answered > 0)).toMatchObject({
    answered: 1,
    score: 0,
  })
  expect(read(await readMatrix(owner, classId))).toEqual(matrixBefore)
})

test('the median time is of first answers, and only of those whose time is known', async () => {
  const { owner, classId } = await makeClass()
  for (const durationMs of [1_000, 60_000, 9_000, 3_000]) {
    const learner = await makeLearner(classId, 'Lin', [])
    await submit(learner, { durationMs })
    await submit(learner, { durationMs: 500 })
  }
  await makeLearner(classId, 'Ada', ['right'])
  const { medianTime, facility } = (await exerciseOf(owner, classId)).figures
  expect(medianTime).toEqual({ kind: 'known', value: 6_000, n: 4 })
  expect(facility.n).toBe(5)
})

const CRASH = { kind: 'crash', node: 'coordinator' }

/** Answers the whole lesson, all of it right or all of it wrong. */
async function answerAll(classId: string, place: number) {
  const isRight = place % 2 === 0
  const learner = await makeLearner(classId, `Learner ${place}`, [isRight ? 'right' : 'wrong'])
  await submit(learner, {
    exercise: 'break',
    raw: { interventions: [{ ...CRASH, atUs: isRight ? 46_000 : 900_000 }] },
  })
  // The number is wrong for everybody: it spreads nothing, and the other two agree.
  await submit(learner, { exercise: 'number', raw: { value: 1 } })
}

test('reliability is shown from ten learners who answered a whole lesson on, and to nobody without grades', async () => {
  const { owner, classId } = await makeClass()
  expect(await readReliability(owner, classId)).toBeNull()
  await makeLearner(classId, 'Lin', ['right'])
  expect(await readReliability(owner, classId)).toBeNull()
  for (let place = 1; place <= 9; place += 1) await answerAll(classId, place)
  expect(await readReliability(owner, classId)).toMatchObject({
    lessonId: 'sample',
    figures: { consistency: { kind: 'not-enough-data', n: 9 } },
  })
  await answerAll(classId, 10)
  // Three items, two of which are one: 3/2 · (1 − 2v/4v).
  expect(await readReliability(owner, classId)).toMatchObject({
    figures: { consistency: { kind: 'known', value: expect.closeTo(75, 9) as number, n: 10 } },
  })
  const assistant = await makeRegistered('Barbara')
  await recordEnrolment(classId, {
    learnerId: assistant.learnerId,
    displayName: 'Barbara',
    role: 'assistant',
  })
  expect(await readReliability(assistant, classId)).toBeNull()
}, 60_000)

test('the matrix can be narrowed to those who need somebody', async () => {
  const { owner, classId } = await makeClass()
  const lin = await makeLearner(classId, 'Lin', ['wrong', 'wrong', 'wrong'])
  await makeLearner(classId, 'Ada', ['right'])
  const needing = idsOfNeeding(await readPace(owner, classId, new Date(Date.now() + DAYS_3_MS)))
  expect([...needing]).toEqual([lin.learnerId])
  const { rows } = read(await readMatrix(owner, classId, undefined, needing))
  expect([rows.total, rows.items.map(({ name }) => name)]).toEqual([1, ['Lin']])
  expect(read(await readMatrix(owner, classId)).rows.total).toBe(2)
})
