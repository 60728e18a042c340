import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { GRADER_VERSION } from '@/assessment/grade'
import type { Exercise } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { GradeResult } from '@/course/grading'
import type { Locale } from '@/course/locale'
import { countAnswer } from '../auth/limits'
import type { GradedAnswer } from '../db/answers'
import { findQuiz, recordQuizSubmission, type QuizItemRecord, type QuizRecord } from '../db/quizzes'
import { describeError } from '../describe-error'
import { gradeAnswer } from '../grading/grade-answer'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { log } from '../log'
import { countAnswered } from '../metrics/count-answer'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { isOver } from './deadline'
import { exerciseOf } from './quiz-exercises'
import { attemptSchema } from './schemas'

export const submissionBody = z.strictObject({ attempt: attemptSchema })

export interface Submitter {
  readonly learnerId: string
  readonly language: Locale
}

/**
 * POST /api/quizzes/[unit]/submission: grades everything that is typed and closes the quiz. Sending it again changes
 * nothing. What is not complete counts as not answered; what the graders cannot finish counts as 0 and stays readable.
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

/** @returns a refusal while the graders are busy or when the quiz is gone, and null once it is closed. */
async function gradeAndClose(quiz: QuizRecord, submitter: Submitter): Promise<Refusal | null> {
  let current: QuizRecord | null = quiz
  // Another tab may be typing: then what it typed is graded as well.
  for (let tries = 0; tries < TRIES && current && current.submittedAt === null; tries += 1) {
    const graded = await gradeItems(current, submitter)
    if (isRefusal(graded)) return graded
    const submission = {
      learnerId: submitter.learnerId,
      submittedAt: endOf(current),
      ...graded,
      typed: current.items.map(({ raw }) => raw),
    }
    const recorded = await recordQuizSubmission(current.id, submission)
    if (recorded === 'gone') return refuse('not-found')
    if (recorded === 'closed-now') countGraded(graded)
    if (recorded === 'closed-now' || recorded === 'closed') return null
    current = await findQuiz(submitter.learnerId, quiz.id)
  }
  return current?.submittedAt === null ? refuse('busy', { retryAfterSeconds: 1 }) : null
}

/** Each answer counts once, when the quiz closes: until then it is only typed. */
function countGraded({ answers, ungraded }: GradedQuiz): void {
  for (const { outcome } of answers) countAnswered('quiz', outcome)
  ungraded.forEach(() => countAnswered('quiz', refuse('run-refused')))
}

/** Whoever comes back after the end submitted at the end. */
function endOf({ deadlineAt }: QuizRecord): Date {
  const now = new Date()
  return isOver(deadlineAt, now) && deadlineAt ? deadlineAt : now
}

interface GradedQuiz {
  readonly answers: readonly GradedAnswer[]
  /** The positions of what was answered and cannot be graded. */
  readonly ungraded: readonly number[]
}

async function gradeItems(quiz: QuizRecord, submitter: Submitter): Promise<GradedQuiz | Refusal> {
  const answers: GradedAnswer[] = []
  const ungraded: number[] = []
  // One after the other: a quiz must not fill the graders' queue by itself.
  for (const item of quiz.items) {
    const answer = await gradeItem(item, submitter)
    if (isRefusal(answer)) return answer
    if (answer === 'no-verdict') ungraded.push(item.position)
    else if (answer) answers.push(answer)
  }
  return { answers, ungraded }
}

async function gradeItem(
  { position, lessonId, exerciseId, seed, raw, ...issued }: QuizItemRecord,
  { learnerId, language }: Submitter,
): Promise<GradedAnswer | 'no-verdict' | null | Refusal> {
  if (raw === null) return null
  const found = await exerciseOf({ position, lessonId, exerciseId, seed, raw, ...issued })
  const graded = await findVerdict(found.exercise, seed, raw)
  if (graded === 'no-verdict' || isRefusal(graded)) return graded
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
    // Nobody sends it again: the quiz closes once. Nobody can have used it for another answer either.
    idempotencyKey: randomUUID(),
    outcome: graded.outcome,
  }
}

const VERDICT_TRIES = 2

/**
 * Grades twice before giving up: a thread may have been slow, or died of something else. An answer that always breaks
 * its grader must not keep the quiz open for ever.
 */
async function findVerdict(
  exercise: Exercise,
  seed: number,
  raw: RawAnswer,
): Promise<GradeResult | 'no-verdict' | Refusal> {
  for (let tries = 0; tries < VERDICT_TRIES; tries += 1) {
    try {
      const graded = await gradeAnswer(exercise, seed, raw)
      if (isRefusal(graded) || graded.kind !== 'invalid' || graded.code !== 'run-refused') return graded
    } catch (error) {
      const { lesson, id } = exercise
      log.error({ lesson, exercise: id, error: describeError(error) }, 'an answer of a quiz was not graded')
    }
  }
  return 'no-verdict'
}
