import '../testing/environment'
import { expect, test, vi } from 'vitest'
import type { OpenQuiz, QuizOverview, QuizResult } from '@/course/quiz'
import type { Viewer } from '../auth/viewer'
import { database } from '../db/client'
import { eraseLearner } from '../db/erasure'
import { gradeAnswer } from '../grading/grade-answer'
import { submit } from '../testing/lesson'
import { bodyOf, callOf, makeRegistered } from '../testing/people'
import { readQuizResult, readQuizzes } from './read-quiz'
import { saveQuizAnswer } from './save-quiz-answer'
import { startQuiz } from './start-quiz'
import { submitQuiz } from './submit-quiz'

vi.mock('../grading/grade-answer', { spy: true })

const params = { unit: 'samples' }
const RAW = { interventions: [{ kind: 'crash', node: 'coordinator', atUs: 46_000 }] }

/** A quiz in which the choice is right and the run is whatever the grader makes of it. */
async function openAnswered(viewer: Viewer): Promise<OpenQuiz> {
  const quiz = bodyOf<OpenQuiz>(await startQuiz(callOf({ viewer, body: undefined, params })))
  for (const [exercise, raw] of [
    ['choice', { choice: 'right' }],
    ['break', RAW],
  ] as const) {
    const position = quiz.items.findIndex((item) => item.public.id === exercise)
    const body = { attempt: quiz.attempt, position, raw }
    bodyOf(await saveQuizAnswer(callOf({ viewer, params, body })))
  }
  return quiz
}

async function resultOf(viewer: Viewer, { attempt }: OpenQuiz): Promise<QuizResult> {
  const call = callOf({ viewer, body: undefined, params: { ...params, attempt } })
  return bodyOf<QuizResult>(await readQuizResult(call))
}

/** What the graders say of the run, try by try; everything else is graded as ever. */
async function sayOfRun(...tries: (() => ReturnType<typeof gradeAnswer>)[]) {
  const { gradeAnswer: grade } = await vi.importActual<{ gradeAnswer: typeof gradeAnswer }>(
    '../grading/grade-answer',
  )
  const left = [...tries]
  vi.mocked(gradeAnswer).mockImplementation((exercise, seed, raw) => {
    if (exercise.id !== 'break') return grade(exercise, seed, raw)
    return (left.shift() ?? crashed)()
  })
}

const refused = () => Promise.resolve({ kind: 'invalid', code: 'run-refused' } as const)
const crashed = () => Promise.reject(new Error('The grader crashed.'))
const right = () =>
  Promise.resolve({ kind: 'graded', outcome: { fraction: 1, isCorrect: true, feedback: [] } } as const)

test('what graders cannot finish counts as 0 and stays readable, and what makes them crash keeps no quiz open', async () => {
  const learner = await makeRegistered()
  const quiz = await openAnswered(learner)
  await sayOfRun(refused, crashed)
  const deadlineAt = new Date(Date.now() - 60_000)
  await database().attempt.update({ where: { id: quiz.attempt }, data: { deadlineAt } })
  const { open } = bodyOf<QuizOverview>(
    await readQuizzes(callOf({ viewer: learner, body: undefined, params })),
  )
  expect(open).toBeNull()
  const { score, items } = await resultOf(learner, quiz)
  expect(score).toBe(1 / 3)
  expect(items.find((item) => item.public.id === 'break')).toMatchObject({ raw: RAW, outcome: null })
  const typed = () =>
    database().attemptItem.findMany({ where: { attemptId: quiz.attempt }, select: { raw: true } })
  expect((await typed()).filter(({ raw }) => raw !== null)).toEqual([{ raw: RAW }])
  await eraseLearner(learner.learnerId, new Date())
  expect((await typed()).filter(({ raw }) => raw !== null)).toEqual([])
})

test('one failure of a grader is no last word', async () => {
  const learner = await makeRegistered()
  const quiz = await openAnswered(learner)
  await sayOfRun(refused, right)
  bodyOf(await submitQuiz(callOf({ viewer: learner, params, body: { attempt: quiz.attempt } })))
  expect(await resultOf(learner, quiz)).toMatchObject({ score: 2 / 3 })
})

test('no key of an answer in practice keeps a quiz from closing', async () => {
  const learner = await makeRegistered()
  const quiz = await openAnswered(learner)
  await sayOfRun(right)
  for (const [position] of quiz.items.entries())
    bodyOf(await submit(learner, { idempotencyKey: `quiz:${quiz.attempt}:${position}` }))
  bodyOf(await submitQuiz(callOf({ viewer: learner, params, body: { attempt: quiz.attempt } })))
})
