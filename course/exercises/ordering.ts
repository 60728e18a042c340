import * as z from 'zod/mini'
import { idSchema } from '../schemas/basics'
import { COMMON_SHAPE, FEEDBACK_SHAPE, itemSchema } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource, Item } from './common'

/** Ids in order. A list within the list holds ids whose order among themselves does not matter. */
const orderSchema = z.array(z.union([idSchema, z.array(idSchema).check(z.minLength(2))]))

export const orderingSchema = z
  .strictObject({
    kind: z.literal('ordering'),
    ...COMMON_SHAPE,
    items: z.array(itemSchema).check(z.minLength(3), z.maxLength(10)),
    answer: orderSchema,
    /** Said when the learner puts `first` before `second`, which is the wrong way round. */
    wrongPairs: z._default(
      z.array(z.strictObject({ first: idSchema, second: idSchema, ...FEEDBACK_SHAPE })),
      [],
    ),
  })
  .check(
    z.refine(
      ({ items, answer }) =>
        hasSameIds(
          items.map((item) => item.id),
          answer.flat(),
        ),
      {
        error: 'The answer of an ordering names every item once.',
        path: ['answer'],
      },
    ),
  )

function hasSameIds(first: readonly string[], second: readonly string[]): boolean {
  return (
    first.length === second.length &&
    new Set(second).size === second.length &&
    first.every((id) => second.includes(id))
  )
}

export const orderingRawSchema = z.strictObject({ order: z.array(idSchema).check(z.maxLength(20)) })

export type OrderingExercise = z.infer<typeof orderingSchema> & ExerciseContext
export type OrderingRaw = z.infer<typeof orderingRawSchema>

export interface OrderingPublic extends ExercisePublicCommon {
  readonly kind: 'ordering'
  /** In the order to start from, which is never the answer. */
  readonly items: readonly Item[]
}

export interface OrderingKey extends ExerciseKeyCommon {
  readonly kind: 'ordering'
  readonly answer: readonly (string | readonly string[])[]
  readonly wrongPairs: readonly (FeedbackSource & { readonly first: string; readonly second: string })[]
}
