import * as z from 'zod/mini'
import { textSchema } from '../schemas/basics'
import { COMMON_SHAPE, FEEDBACK_SHAPE } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource } from './common'

export const FILL_IN_LENGTH_MAX = 120

/** Words that count. Both languages' lists count in both languages. */
const acceptSchema = z.strictObject({
  en: z.array(textSchema).check(z.minLength(1)),
  ko: z.array(textSchema).check(z.minLength(1)),
})

export const fillInSchema = z.strictObject({
  kind: z.literal('fill-in'),
  ...COMMON_SHAPE,
  accept: acceptSchema,
  mistakes: z._default(z.array(z.strictObject({ accept: acceptSchema, ...FEEDBACK_SHAPE })), []),
})

export const fillInRawSchema = z.strictObject({ text: z.string().check(z.maxLength(FILL_IN_LENGTH_MAX)) })

export type Accepted = z.infer<typeof acceptSchema>
export type FillInExercise = z.infer<typeof fillInSchema> & ExerciseContext
export type FillInRaw = z.infer<typeof fillInRawSchema>

export interface FillInPublic extends ExercisePublicCommon {
  readonly kind: 'fill-in'
  readonly lengthMax: number
}

export interface FillInKey extends ExerciseKeyCommon {
  readonly kind: 'fill-in'
  readonly accept: Accepted
  readonly mistakes: readonly (FeedbackSource & { readonly accept: Accepted })[]
}
