import { z } from 'zod'
import { EXERCISE_KINDS } from '@/course/exercises/registry'
import { rawSchema } from '../answering/schemas'
import { findQuiz, recordQuizAnswer } from '../db/quizzes'
import type { Call, Reply } from '../http/handle'
import { refuse, type Refusal } from '../refusal'
import { attemptSchema } from './schemas'
import { exerciseOf } from './quiz-exercises'
import { earliestDeadlineAt } from './deadline'

export const quizAnswerBody = z.strictObject({
  attempt: attemptSchema,
  /** Which exercise of the quiz, from 0. */
  position: z.number().int().min(0).max(100),
  raw: rawSchema,
})

/** PUT /api/quizzes/[unit]/answers: keeps what is typed. Nothing is graded, and the newest wins. */
export async function saveQuizAnswer(call: Call<z.infer<typeof quizAnswerBody>>): Promise<Reply | Refusal> {
  const { body, viewer, params } = call
  const quiz = viewer.kind === 'none' ? null : await findQuiz(viewer.learnerId, body.attempt)
  const item = quiz?.items[body.position]
  if (!quiz || !item || quiz.unitId !== params.unit) return refuse('not-found')
  const { exercise } = await exerciseOf(item)
  const raw = EXERCISE_KINDS[exercise.kind].raw.safeParse(body.raw)
  if (!raw.success)
    return refuse('bad-request', { message: `raw: is no answer to an exercise of kind ${exercise.kind}` })
  const deadlineMin = earliestDeadlineAt(new Date())
  const isKept = await recordQuizAnswer(quiz.id, body.position, { raw: raw.data, deadlineMin })
  return isKept ? {} : refuse('quiz-over')
}
