import * as z from 'zod/mini'
import { idSchema, localisedSchema } from './basics'

export const unitSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  lessons: z.array(idSchema).check(z.minLength(1)),
  /** What the unit ends with: how many exercises are drawn, and how long it may take; no `minutes`, no limit. */
  quiz: z.optional(
    z.strictObject({
      exercises: z.int().check(z.minimum(1), z.maximum(20)),
      minutes: z.optional(z.int().check(z.minimum(1), z.maximum(180))),
    }),
  ),
})

/** content/course.yaml: the units and, in each, the lessons that exist, in the order they are read. */
export const courseSchema = z.strictObject({ units: z.array(unitSchema).check(z.minLength(1)) })

export type Course = z.infer<typeof courseSchema>
