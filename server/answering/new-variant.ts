import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { publicPart } from '@/assessment/public-part'
import type { Exercise } from '@/course/exercises/exercise'
import { ensureLearner } from '../auth/ensure-learner'
import { readExercise } from '../content/read'
import { findPracticeSeeds, recordSeed } from '../db/attempts'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'
import { issueVariant } from './issue-variant'
import { idSchema } from './schemas'

/** The largest integer a database column takes; seeds of the kernel may be larger. */
const SEED_END = 2 ** 31 - 1
const TRIES = 12

export const variantBody = z.strictObject({ lesson: idSchema, exercise: idSchema })

/** Issues another variant. The server draws the seed, so nobody can ask for an easy one. */
export async function newVariant(call: Call<z.infer<typeof variantBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const exercise = await readExercise(body.lesson, body.exercise)
  if (!exercise) return refuse('not-found')
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  const seeds = await findPracticeSeeds(learnerId, body.lesson)
  const seed = drawSeed(exercise, seeds[body.exercise] ?? 0)
  await recordSeed(learnerId, body.lesson, body.exercise, seed)
  return { body: issueVariant(exercise, seed, { kind: 'guest', learnerId }), cookies }
}

/** A seed whose variant looks different from the one before, where a few draws find one. */
function drawSeed(exercise: Exercise, seedBefore: number): number {
  const before = publicPart(exercise, seedBefore)
  let seed = randomInt(1, SEED_END)
  for (let tries = 1; tries < TRIES && isDeepStrictEqual(publicPart(exercise, seed), before); tries += 1) {
    seed = randomInt(1, SEED_END)
  }
  return seed
}
