import * as z from 'zod/mini'
import { idSchema, localisedSchema, textSchema } from './basics'

export const objectiveSchema = z.strictObject({ id: idSchema, text: localisedSchema })

/** A simulation in the page: the scenario it opens with, and those offered beside it. */
export const lessonSimulationSchema = z.strictObject({
  id: idSchema,
  simulation: idSchema,
  scenario: idSchema,
  scenarios: z.array(idSchema),
})

const optionSchema = z.strictObject({ id: idSchema, text: localisedSchema })

/** What the learner commits to before anything is explained. The key leaves the server only after that. */
export const predictionSchema = z.strictObject({
  id: idSchema,
  prompt: localisedSchema,
  options: z.array(optionSchema).check(z.minLength(2)),
  key: z.strictObject({
    answer: idSchema,
    reply: z.record(idSchema, localisedSchema),
    show: z.optional(idSchema),
  }),
})

export const sourceSchema = z.strictObject({
  id: idSchema,
  authors: textSchema,
  title: textSchema,
  year: z.int().check(z.minimum(1900), z.maximum(2100)),
  venue: z.optional(textSchema),
  url: z.optional(z.url()),
  note: z.optional(localisedSchema),
})

/** content/lessons/<id>/lesson.yaml */
export const lessonSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  lede: localisedSchema,
  minutes: z.int().check(z.minimum(5), z.maximum(120)),
  objectives: z.array(objectiveSchema).check(z.minLength(3), z.maxLength(5)),
  simulations: z.array(lessonSimulationSchema).check(z.minLength(1)),
  predictions: z.array(predictionSchema).check(z.minLength(1)),
  exercises: z.array(idSchema),
  needs: z._default(z.array(z.strictObject({ lesson: idSchema, text: localisedSchema })), []),
  terms: z.array(idSchema),
  sources: z.array(sourceSchema).check(z.minLength(1)),
})

export type LessonFile = z.infer<typeof lessonSchema>
export type Source = z.infer<typeof sourceSchema>
export type PredictionFile = z.infer<typeof predictionSchema>

/** What of a prediction may be on the page before the learner has committed. */
export interface PredictionPublic {
  readonly id: string
  readonly prompt: z.infer<typeof localisedSchema>
  readonly options: readonly z.infer<typeof optionSchema>[]
}
