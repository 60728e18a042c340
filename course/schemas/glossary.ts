import * as z from 'zod/mini'
import { idSchema, textSchema } from './basics'

const entrySchema = z.strictObject({
  term: textSchema,
  /** Other words for the same idea. They appear here and nowhere else. */
  also: z.optional(z.array(textSchema)),
  definition: textSchema,
})

/** content/glossary.yaml */
export const glossarySchema = z.array(
  z.strictObject({
    id: idSchema,
    en: entrySchema,
    ko: entrySchema,
    /** `lesson/source`: where a definition that states a fact is from. */
    source: z.optional(z.string()),
  }),
)

export type Glossary = z.infer<typeof glossarySchema>
