import * as z from 'zod/mini'
import { idSchema, localisedSchema } from './basics'

export const unitSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  lessons: z.array(idSchema).check(z.minLength(1)),
})

/** content/course.yaml: the units and, in each, the lessons that exist, in the order they are read. */
export const courseSchema = z.strictObject({ units: z.array(unitSchema).check(z.minLength(1)) })

export type Course = z.infer<typeof courseSchema>
