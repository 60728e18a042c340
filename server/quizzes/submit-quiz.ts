import { z } from 'zod'
import { GRADER_VERSION } from '@/assessment/grade'
import type { Locale } from '@/course/locale'
import { countAnswer } from '../auth/limits'
import type { GradedAnswer } from '../db/answers'
import { findQuiz, recordQuizSubmission, type QuizItemRecord, type QuizRecord } from '../db/quizzes'
import { gradeAnswer } from '../grading/grade-answer'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { isOver } from './deadline'
import { exerciseOf } from './quiz-exercises'
import { attemptSchema } from './schemas'

export const submissionBody = z.strictObject({ attempt: attemptSchema })

interface Submitter {
  readonly learnerId: string
  readonly language: Locale
}

/**
 * POST /api/quizzes/[unit]/submission: grades everything that is typed and closes the quiz. Sending it again changes
 * nothing. What is not complete counts as not answered.
 */
export async function submitQuiz(call: Call<z.infer<typeof submissionBody>>): Promise<Reply | Refusal> {
  const { body, viewer, params, headers } = call
  const limit = await countAnswer(viewer, headers)
  if (limit) return limit
  if (viewer.kind === 'none') return refuse('not-found')
  const { learnerId } = viewer
  const quiz = await findQuiz(learnerId, body.attempt)
  if (!quiz || quiz.unitId !== params.unit) return refuse('not-found')
  return (await gradeAndClose(quiz, { learnerId, language: requestLanguage(headers) })) ?? {}
}

/** Closes a quiz whose time is over with what was typed in time. @returns the quiz while it is open. */
export async function closeWhenOver(
  quiz: QuizRecord,
  submitter: Submitter,
): Promise<QuizRecord | null | Refusal> {
  if (!isOver(quiz.deadlineAt, new Date())) return quiz
  return gradeAndClose(quiz, submitter)
}

const TRIES = 3

/** @returns a refusal while the graders are busy, and null once it is closed. */
async function gradeAndClose(quiz: QuizRecord, submitter: Submitter): Promise<Refusal | null> {
  let current: QuizRecord | null = quiz
  // Another tab may be typing: then what it typed is graded as well.
  for (let tries = 0; tries < TRIES && current && current.submittedAt === null; tries += 1) {
    const graded = await gradeItems(current, submitter)
    if (isRefusal(graded)) return graded
    const submission = {
      learnerId: submitter.learnerId,
      submittedAt: endOf(current),
      answers: graded,
      typed: current.items.map(({ raw }) => raw),
    }
    if (await recordQuizSubmission(current.id, submission)) return null
    current = await findQuiz(submitter.learnerId, quiz.id)
  }
  return current?.submittedAt === null ? refuse('busy', { retryAfterSeconds: 1 }) : null
}

/** Whoever comes back after the end submitted at the end. */
function endOf({ deadlineAt }: QuizRecord): Date {
  const now = new Date()
  return isOver(deadlineAt, now) && deadlineAt ? deadlineAt : now
}

async function gradeItems(
  quiz: QuizRecord,
  submitter: Submitter,
): Promise<readonly GradedAnswer[] | Refusal> {
  const answers: GradedAnswer[] = []
  // One after the other: a quiz must not fill the graders' queue by itself.
  for (const item of quiz.items) {
    const answer = await gradeItem(quiz, item, submitter)
    if (isRefusal(answer)) return answer
    if (answer) answers.push(answer)
  }
  return answers
}

async function gradeItem(
  { id: attemptId }: QuizRecord,
  { position, lessonId, exerciseId, seed, raw, ...issued }: QuizItemRecord,
  { learnerId, language }: Submitter,
): Promise<GradedAnswer | null | Refusal> {
  if (raw === null) return null
  const found = await exerciseOf({ position, lessonId, exerciseId, seed, raw, ...issued })
  const graded = await gradeAnswer(found.exercise, seed, raw)
  if (isRefusal(graded)) return graded
  if (graded.kind === 'invalid') return null
  return {
    learnerId,
    lessonId,
    exerciseId,
    exerciseVersionId: found.exerciseVersionId,
    keyRevisionId: found.keyRevisionId,
    graderVersion: GRADER_VERSION,
    seed,
    language,
    raw,
    confidence: null,
    durationMs: null,
    idempotencyKey: `quiz:${attemptId}:${position}`,
    outcome: graded.outcome,
  }
}
