import '../testing/environment'
import { expect, test } from 'vitest'
import type { OpenQuiz } from '@/course/quiz'
import { readCourseProgress } from '../answering/read-course-progress'
import type { Viewer } from '../auth/viewer'
import { database } from '../db/client'
import { recordEnrolment } from '../db/enrolments'
import { saveQuizAnswer } from '../quizzes/save-quiz-answer'
import { startQuiz } from '../quizzes/start-quiz'
import { submitQuiz } from '../quizzes/submit-quiz'
import { submit } from '../testing/lesson'
import { bodyOf, callOf, makeRegistered } from '../testing/people'

const DAY_MS = 24 * 60 * 60 * 1000
const params = { unit: 'samples' }

async function masteryOf(viewer: Viewer) {
  const body = bodyOf<{ lessons: Record<string, { mastery?: object }> }>(
    await readCourseProgress(callOf({ viewer, body: undefined })),
  )
  return body.lessons.sample?.mastery
}

/** Answers the choice in a quiz, if it is to be answered, and nothing else. */
async function takeQuiz(viewer: Viewer, choice: string | null) {
  const { attempt, items } = bodyOf<OpenQuiz>(await startQuiz(callOf({ viewer, body: undefined, params })))
  const position = items.findIndex((item) => item.public.id === 'choice')
  if (choice !== null)
    bodyOf(await saveQuizAnswer(callOf({ viewer, params, body: { attempt, position, raw: { choice } } })))
  bodyOf(await submitQuiz(callOf({ viewer, params, body: { attempt } })))
}

/** As if everything so far had been answered two days earlier. */
async function letDaysPass(learnerId: string) {
  const answers = await database().answer.findMany({ where: { learnerId } })
  for (const { id, createdAt } of answers) {
    const earlier = new Date(createdAt.getTime() - 2 * DAY_MS)
    await database().answer.update({ where: { id }, data: { createdAt: earlier } })
  }
}

test('practice makes proficient, a quiz on a later day makes mastered, and a wrong one takes it back', async () => {
  const learner = await makeRegistered()
  expect(await masteryOf(learner)).toBeUndefined()
  bodyOf(await submit(learner))
  expect(await masteryOf(learner)).toEqual({ first: 'attempted' })
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  await takeQuiz(learner, 'right')
  expect(await masteryOf(learner)).toEqual({ first: 'proficient' })
  await letDaysPass(learner.learnerId)
  await takeQuiz(learner, 'right')
  expect(await masteryOf(learner)).toEqual({ first: 'mastered' })
  await takeQuiz(learner, null)
  expect(await masteryOf(learner)).toEqual({ first: 'proficient' })
  await takeQuiz(learner, 'right')
  expect(await masteryOf(learner)).toEqual({ first: 'mastered' })
  await takeQuiz(learner, 'wrong')
  expect(await masteryOf(learner)).toEqual({ first: 'proficient' })
})

test('what waits for a due time is not told by a state either', async () => {
  const learner = await makeRegistered()
  const own = await database().class.create({ data: { name: 'Systems', timeZone: 'Asia/Seoul' } })
  await recordEnrolment(own.id, { learnerId: learner.learnerId, displayName: 'Lin' })
  const rule = { dueAt: new Date(Date.now() + DAY_MS), feedback: 'afterDue' as const }
  await database().assignment.create({
    data: { classId: own.id, title: 'Week 1', lessonIds: ['sample'], ...rule },
  })
  bodyOf(await submit(learner, { raw: { choice: 'right' } }))
  expect((await masteryOf(learner)) ?? {}).toEqual({})
})
