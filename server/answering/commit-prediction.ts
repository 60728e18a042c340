import { z } from 'zod'
import { answerPrediction } from '@/assessment/prediction'
import type { PredictionState } from '@/course/lesson-state'
import { ensureLearner } from '../auth/ensure-learner'
import { readLesson } from '../content/read'
import { recordPrediction } from '../db/predictions'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'
import { idSchema } from './schemas'

export const predictionBody = z.strictObject({ lesson: idSchema, prediction: idSchema, choice: idSchema })

/** Commits to a prediction; only then is the learner told how it goes. The first commitment stands. */
export async function commitPrediction(call: Call<z.infer<typeof predictionBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const lesson = await readLesson(body.lesson)
  const prediction = lesson?.predictions.find(({ id }) => id === body.prediction)
  if (!prediction) return refuse('not-found')
  const isOption = prediction.options.some(({ id }) => id === body.choice)
  if (!isOption) return refuse('unknown-choice')
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  const key = { learnerId, lessonId: body.lesson, predictionId: body.prediction }
  const choice = await recordPrediction(key, body.choice)
  const answer = answerPrediction(prediction, choice)
  if (!answer) return refuse('unknown-choice')
  return { body: { choice, ...answer } satisfies PredictionState, cookies }
}
