import '../testing/environment'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { OpenQuiz } from '@/course/quiz'
import type { ReviewNext } from '@/course/review'
import type { Viewer } from '../auth/viewer'
import { database } from '../db/client'
import { saveQuizAnswer } from '../quizzes/save-quiz-answer'
import { startQuiz } from '../quizzes/start-quiz'
import { submitQuiz } from '../quizzes/submit-quiz'
import { issueReview } from '../reviews/read-reviews'
import { submitReview } from '../reviews/submit-review'
import { assign, enrol, makeClass } from '../testing/assignments'
import { textOf } from '../testing/files'
import { submit } from '../testing/lesson'
import { bodyOf, callOf, makeRegistered } from '../testing/people'
import { exportData } from './export-data'

interface Question {
  exercise: string
  question: string | null
  answer: unknown
  fraction: number | null
  isCorrect: boolean | null
}

interface File {
  quizzes: { unit: string; score: number | null; submittedAt: string | null; questions: Question[] }[]
  reviewPlans: { exerciseId: string; dueAt: string | null; stability?: number }[]
  reviews: { exerciseId: string; isCorrect: boolean | null; stability: number | null }[]
  answers: { context: string; exercise: string; fraction: number | null }[]
}

const DAY_MS = 24 * 60 * 60 * 1000

async function fileOf(viewer: Viewer): Promise<{ text: string; file: File }> {
  const text = await textOf(await exportData(callOf({ viewer, body: undefined })))
  return { text, file: JSON.parse(text) as File }
}

async function openWithChoice(viewer: Viewer): Promise<OpenQuiz> {
  const params = { unit: 'samples' }
  const quiz = bodyOf<OpenQuiz>(await startQuiz(callOf({ viewer, body: undefined, params })))
  const position = quiz.items.findIndex((item) => item.public.id === 'choice')
  const body = { attempt: quiz.attempt, position, raw: { choice: 'right' } }
  bodyOf(await saveQuizAnswer(callOf({ viewer, params, body })))
  return quiz
}

async function submitted(viewer: Viewer): Promise<void> {
  const { attempt } = await openWithChoice(viewer)
  bodyOf(await submitQuiz(callOf({ viewer, params: { unit: 'samples' }, body: { attempt } })))
}

/** Solves the choice ten days ago and reviews it now, rightly. */
async function review(learner: Viewer & { learnerId: string }): Promise<void> {
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  await database().score.updateMany({
    where: { learnerId: learner.learnerId },
    data: { progressAt: new Date(Date.now() - 10 * DAY_MS) },
  })
  const { item } = bodyOf<ReviewNext>(await issueReview(callOf({ viewer: learner, body: undefined })))
  if (!item) throw new Error('Nothing is due.')
  const answer = { lesson: 'sample', exercise: 'choice', ticket: item.ticket, idempotencyKey: randomUUID() }
  const body = { ...answer, raw: { choice: 'right' }, locale: 'en' as const }
  bodyOf(await submitReview(callOf({ viewer: learner, body })))
}

const choiceOf = ({ questions }: { questions: Question[] }) =>
  questions.find(({ exercise }) => exercise === 'choice')

test('the file holds quizzes, submitted and open, and reviews, with what they were worth and no key', async () => {
  const [learner, other] = [await makeRegistered(), await makeRegistered()]
  await submitted(learner)
  await openWithChoice(learner)
  await submitted(other)
  await review(learner)
  const { text, file } = await fileOf(learner)
  expect(text).not.toMatch(/CANARY|throughput-limit/)
  const [done, open] = file.quizzes
  expect(file.quizzes).toHaveLength(2)
  expect(done).toMatchObject({ unit: 'samples', score: 1 / 3 })
  expect(done?.questions).toHaveLength(3)
  expect(done && choiceOf(done)).toMatchObject({
    question: 'Which one?',
    answer: { choice: 'right' },
    fraction: 1,
    isCorrect: true,
  })
  expect(open).toMatchObject({ submittedAt: null, score: null })
  expect(open && choiceOf(open)).toMatchObject({ answer: { choice: 'right' }, fraction: null })
  expect(file.reviews).toMatchObject([{ exerciseId: 'choice', isCorrect: true }])
  expect(file.reviewPlans).toMatchObject([{ exerciseId: 'choice', reps: 2 }])
  expect(file.answers.map(({ context }) => context)).toEqual(['quiz', 'practice', 'review'])
})

test('while feedback waits no quiz and no review in the file tells what it was worth, and afterwards each does', async () => {
  const learner = await makeRegistered()
  await submitted(learner)
  await review(learner)
  const { owner, classId } = await makeClass()
  await enrol(classId, learner)
  const due = '2099-01-01T00:00'
  const assignment = await assign(owner, classId, { due, feedback: 'afterDue' })
  const { file: held } = await fileOf(learner)
  expect(held.quizzes[0]).toMatchObject({ score: null })
  expect(held.quizzes[0]?.questions).toHaveLength(3)
  expect(held.quizzes[0] && choiceOf(held.quizzes[0])).toMatchObject({
    answer: { choice: 'right' },
    fraction: null,
    isCorrect: null,
  })
  expect(held.reviews).toMatchObject([{ isCorrect: null, stability: null }])
  expect(held.reviewPlans).toEqual([
    { lessonId: 'sample', exerciseId: 'choice', dueAt: null, lastReviewAt: null },
  ])
  expect(held.answers.map(({ fraction }) => fraction)).toEqual([null, null, null])
  // What was answered before the assignment opened was told then; of a quiz the whole result waits all the same.
  await database().assignment.update({ where: { id: assignment }, data: { opensAt: new Date() } })
  const { file: since } = await fileOf(learner)
  expect(since.reviews).toMatchObject([{ isCorrect: true }])
  expect(since.answers.map(({ context, fraction }) => [context, fraction])).toEqual([
    ['quiz', null],
    ['practice', 1],
    ['review', 1],
  ])
  await database().assignment.update({
    where: { id: assignment },
    data: { dueAt: new Date(Date.now() - 1000) },
  })
  const { file: told } = await fileOf(learner)
  expect(told.quizzes[0]).toMatchObject({ score: 1 / 3 })
})
