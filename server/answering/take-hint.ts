import { z } from 'zod'
import { hintsOf } from '@/assessment/disclosure'
import type { HintResponse } from '@/course/lesson-state'
import { ensureLearner } from '../auth/ensure-learner'
import { readExercise } from '../content/read'
import { findPracticeSeeds } from '../db/attempts'
import { recordNextHint } from '../db/hint-uses'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'
import { idSchema } from './schemas'

export const hintBody = z.strictObject({ lesson: idSchema, exercise: idSchema })

/** Gives the next hint, one at a time, and remembers that it did. */
export async function takeHint(call: Call<z.infer<typeof hintBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const exercise = await readExercise(body.lesson, body.exercise)
  if (!exercise) return refuse('not-found')
  const total = exercise.hints.length
  if (total === 0) return refuse('no-more-hints')
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  const index = await recordNextHint({ learnerId, lessonId: body.lesson, exerciseId: body.exercise }, total)
  const seeds = await findPracticeSeeds(learnerId, body.lesson)
  const hint = index === null ? undefined : hintsOf(exercise, seeds[body.exercise] ?? 0)[index]
  if (index === null || hint === undefined) return refuse('no-more-hints')
  return { body: { hint, index, total } satisfies HintResponse, cookies }
}
