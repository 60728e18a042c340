import * as z from 'zod/mini'
import { idSchema } from '../schemas/basics'
import { COMMON_SHAPE, FEEDBACK_SHAPE, itemSchema } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource, Item } from './common'

const pairsSchema = z.record(idSchema, idSchema)

export const matchingSchema = z
  .strictObject({
    kind: z.literal('matching'),
    ...COMMON_SHAPE,
    left: z.array(itemSchema).check(z.minLength(2), z.maxLength(8)),
    right: z.array(itemSchema).check(z.minLength(2), z.maxLength(10)),
    answer: pairsSchema,
    mistakes: z._default(z.array(z.strictObject({ left: idSchema, right: idSchema, ...FEEDBACK_SHAPE })), []),
  })
  .check(
    z.refine(
      ({ left, right, answer }) =>
        Object.keys(answer).length === left.length &&
        left.every((item) => right.some((choice) => choice.id === answer[item.id])),
      { error: 'The answer of a matching gives each left item one of the right items.', path: ['answer'] },
    ),
  )

export const matchingRawSchema = z.strictObject({ pairs: z.record(idSchema, idSchema) })

export type MatchingExercise = z.infer<typeof matchingSchema> & ExerciseContext
export type MatchingRaw = z.infer<typeof matchingRawSchema>

export interface MatchingPublic extends ExercisePublicCommon {
  readonly kind: 'matching'
  readonly left: readonly Item[]
  /** Several left items may share a right one, and a right one may belong to none. */
  readonly right: readonly Item[]
}

export interface MatchingKey extends ExerciseKeyCommon {
  readonly kind: 'matching'
  readonly answer: Readonly<Record<string, string>>
  readonly mistakes: readonly (FeedbackSource & { readonly left: string; readonly right: string })[]
}
