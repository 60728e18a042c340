import { randomInt } from 'node:crypto'
import { drawQuiz } from '@/assessment/quiz'
import type { OpenQuiz } from '@/course/quiz'
import { keepVersion } from '../answering/snapshot'
import { readHeldLessons } from '../assignments/own-assignments'
import { ensureLearner } from '../auth/ensure-learner'
import { countAnswer } from '../auth/limits'
import { readExercises } from '../content/read'
import { findOpenQuiz, recordQuiz, type DrawnItem, type QuizRecord } from '../db/quizzes'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { readUnitQuiz, toOpenItem, type UnitQuiz } from './quiz-exercises'
import { closeWhenOver } from './submit-quiz'

/** The largest integer a database column takes; seeds of the kernel may be larger. */
const SEED_END = 2 ** 31 - 1
const MINUTE_MS = 60_000

/**
 * POST /api/quizzes/[unit]: opens a quiz with fresh variants, or goes on with the one that is open. The server draws
 * both the exercises and their seeds, so nobody shops for an easy quiz.
 */
export async function startQuiz(call: Call<undefined>): Promise<Reply | Refusal> {
  const unit = await readUnitQuiz(call.params.unit ?? '')
  if (!unit) return refuse('not-found')
  const limit = await countAnswer(call.viewer, call.headers)
  if (limit) return limit
  const language = requestLanguage(call.headers)
  const { learnerId, cookies } = await ensureLearner(call.viewer, language)
  const open = await findOpenQuiz(learnerId, unit.id)
  const stillOpen = open && (await closeWhenOver(open, { learnerId, language }))
  if (isRefusal(stillOpen)) return stillOpen
  if (!stillOpen) {
    const items = await drawItems(unit, learnerId)
    if (items.length === 0) return refuse('quiz-held-back')
    const startedAt = new Date()
    const { minutes } = unit
    const deadlineAt = minutes === undefined ? null : new Date(startedAt.getTime() + minutes * MINUTE_MS)
    await recordQuiz({ learnerId, unitId: unit.id, startedAt, deadlineAt, items })
  }
  const quiz = stillOpen ?? (await findOpenQuiz(learnerId, unit.id))
  return quiz ? { body: await toOpenQuiz(quiz), cookies } : refuse('quiz-over')
}

export async function toOpenQuiz(quiz: QuizRecord): Promise<OpenQuiz> {
  return {
    attempt: quiz.id,
    startedAt: quiz.startedAt.toISOString(),
    deadlineAt: quiz.deadlineAt?.toISOString() ?? null,
    now: new Date().toISOString(),
    items: await Promise.all(quiz.items.map(toOpenItem)),
  }
}

/** What an open assignment limits or holds feedback back for stays out: a quiz would be a way around it. */
async function drawItems(unit: UnitQuiz, learnerId: string): Promise<readonly DrawnItem[]> {
  const { held } = await readHeldLessons(learnerId)
  const lessons = await Promise.all(unit.lessons.filter((lesson) => !held.has(lesson)).map(readExercises))
  const candidates = lessons
    .flatMap((exercises) => exercises ?? [])
    .map((exercise) => ({
      lesson: exercise.lesson,
      exercise: exercise.id,
      objectives: exercise.objectives,
      hasVariants: exercise.variants !== undefined,
      whole: exercise,
    }))
  return Promise.all(
    drawQuiz(candidates, unit.exercises, randomInt(SEED_END)).map(async ({ lesson, exercise, whole }) => ({
      lessonId: lesson,
      exerciseId: exercise,
      ...(await keepVersion(whole)),
      seed: randomInt(1, SEED_END),
    })),
  )
}
