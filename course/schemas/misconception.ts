import * as z from 'zod/mini'
import { idSchema, localisedSchema, textSchema } from './basics'

export const misconceptionSchema = z.strictObject({
  id: idSchema,
  /** What people believe, in their own words. */
  statement: localisedSchema,
  /** What is true instead. */
  correction: localisedSchema,
  /** The lesson that owns it. */
  lesson: idSchema,
  /** `<lesson>/<scenario>`: the run that refutes it. */
  show: z.optional(z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/))),
  source: z.optional(textSchema),
})

/** content/misconceptions.yaml */
export const misconceptionsSchema = z.array(misconceptionSchema)

export type Misconception = z.infer<typeof misconceptionSchema>
