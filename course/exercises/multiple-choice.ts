import * as z from 'zod/mini'
import { idSchema } from '../schemas/basics'
import { COMMON_SHAPE } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource, Item } from './common'
import { choiceOptionSchema } from './single-choice'

export const multipleChoiceSchema = z.strictObject({
  kind: z.literal('multiple-choice'),
  ...COMMON_SHAPE,
  options: z.array(choiceOptionSchema).check(
    z.minLength(3),
    z.maxLength(10),
    z.refine((options) => options.some((option) => option.correct), {
      error: 'A multiple choice has at least one correct option.',
    }),
  ),
})

export const multipleChoiceRawSchema = z.strictObject({ choices: z.array(idSchema).check(z.maxLength(20)) })

export type MultipleChoiceExercise = z.infer<typeof multipleChoiceSchema> & ExerciseContext
export type MultipleChoiceRaw = z.infer<typeof multipleChoiceRawSchema>

export interface MultipleChoicePublic extends ExercisePublicCommon {
  readonly kind: 'multiple-choice'
  readonly options: readonly Item[]
}

export interface MultipleChoiceKey extends ExerciseKeyCommon {
  readonly kind: 'multiple-choice'
  readonly options: readonly (FeedbackSource & { readonly id: string; readonly correct?: true | undefined })[]
}
