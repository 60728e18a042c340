import type { z } from 'zod'
import { GRADER_VERSION } from '@/assessment/grade'
import type { Exercise } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { GradingOutcome } from '@/course/grading'
import type { GradedAnswer } from '../db/answers'
import type { answerBody } from './submit-answer'
import { keepVersion } from './snapshot'

interface Graded {
  readonly learnerId: string
  readonly seed: number
  readonly outcome: GradingOutcome
}

/** What is kept of an answer once it was graded, in a lesson or in a review. */
export async function toGradedAnswer(
  exercise: Exercise,
  { learnerId, seed, outcome }: Graded,
  body: z.infer<typeof answerBody>,
): Promise<GradedAnswer> {
  return {
    ...(await keepVersion(exercise)),
    learnerId,
    lessonId: body.lesson,
    exerciseId: body.exercise,
    graderVersion: GRADER_VERSION,
    seed,
    language: body.locale,
    // It was graded, so it has the form that its kind asks for.
    raw: body.raw as RawAnswer,
    confidence: body.confidence ?? null,
    durationMs: body.durationMs ?? null,
    idempotencyKey: body.idempotencyKey,
    outcome,
  }
}
