import * as z from 'zod/mini'
import { idSchema, localisedSchema } from '../schemas/basics'
import { COMMON_SHAPE, FEEDBACK_SHAPE } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource, Item } from './common'

export const choiceOptionSchema = z.strictObject({
  id: idSchema,
  text: localisedSchema,
  correct: z.optional(z.literal(true)),
  ...FEEDBACK_SHAPE,
})

export const singleChoiceSchema = z.strictObject({
  kind: z.literal('single-choice'),
  ...COMMON_SHAPE,
  options: z.array(choiceOptionSchema).check(
    z.minLength(2),
    z.maxLength(8),
    z.refine((options) => options.filter((option) => option.correct).length === 1, {
      error: 'Exactly one option of a single choice is correct.',
    }),
  ),
})

export const singleChoiceRawSchema = z.strictObject({ choice: z.nullable(idSchema) })

export type SingleChoiceExercise = z.infer<typeof singleChoiceSchema> & ExerciseContext
export type SingleChoiceRaw = z.infer<typeof singleChoiceRawSchema>

export interface SingleChoicePublic extends ExercisePublicCommon {
  readonly kind: 'single-choice'
  readonly options: readonly Item[]
}

export interface SingleChoiceKey extends ExerciseKeyCommon {
  readonly kind: 'single-choice'
  readonly options: readonly (FeedbackSource & { readonly id: string; readonly correct?: true | undefined })[]
}
