import { randomUUID } from 'node:crypto'
import type { ExerciseState, LessonState } from '@/course/lesson-state'
import { readLessonState } from '../answering/read-lesson-state'
import { submitAnswer } from '../answering/submit-answer'
import { NOBODY, type Viewer } from '../auth/viewer'
import type { Reply } from '../http/handle'
import type { Refusal } from '../refusal'
import { bodyOf, callOf } from './people'

/** The state of the sample lesson for somebody. */
export async function stateFor(viewer: Viewer = NOBODY): Promise<LessonState> {
  return bodyOf(await readLessonState(callOf({ viewer, body: undefined, params: { lesson: 'sample' } })))
}

export async function exerciseFor(exercise: string, viewer: Viewer = NOBODY): Promise<ExerciseState> {
  const state = (await stateFor(viewer)).exercises[exercise]
  if (!state) throw new Error(`The sample lesson has no exercise "${exercise}".`)
  return state
}

interface Submission {
  readonly exercise?: string
  readonly raw?: Readonly<Record<string, unknown>>
  readonly ticket?: string
  readonly idempotencyKey?: string
  readonly durationMs?: number
}

/** Answers an exercise of the sample lesson, by default the choice, wrongly. */
export async function submit(viewer: Viewer, submission: Submission = {}): Promise<Reply | Refusal> {
  const {
    exercise = 'choice',
    raw = { choice: 'wrong' },
    idempotencyKey = randomUUID(),
    durationMs,
  } = submission
  const ticket = submission.ticket ?? (await exerciseFor(exercise, viewer)).ticket
  return submitAnswer(
    callOf({
      viewer,
      body: { lesson: 'sample', exercise, ticket, idempotencyKey, raw, durationMs, locale: 'en' },
    }),
  )
}
