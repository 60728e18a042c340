import { z } from 'zod'
import { ensureLearner } from '../auth/ensure-learner'
import { readExercise } from '../content/read'
import { recordSeed } from '../db/attempts'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'
import { drawSeed } from './draw-seed'
import { issueVariant } from './issue-variant'
import { idSchema } from './schemas'

export const variantBody = z.strictObject({ lesson: idSchema, exercise: idSchema })

/** Issues another variant. The server draws the seed, so nobody can ask for an easy one. */
export async function newVariant(call: Call<z.infer<typeof variantBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const exercise = await readExercise(body.lesson, body.exercise)
  if (!exercise) return refuse('not-found')
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  const seed = await drawSeed(exercise, learnerId)
  await recordSeed(learnerId, body.lesson, body.exercise, seed)
  return { body: issueVariant(exercise, seed, { kind: 'guest', learnerId }), cookies }
}
