import * as z from 'zod/mini'
import type { Localised } from '../locale'
import { idSchema } from '../schemas/basics'
import { COMMON_SHAPE, FEEDBACK_SHAPE, toleranceSchema, unitSchema } from './common'
import type {
  ExerciseContext,
  ExerciseKeyCommon,
  ExercisePublicCommon,
  FeedbackSource,
  Tolerance,
} from './common'

/** A number, or a named function of simulation/theory/formulas.ts whose arguments are numbers or variants' names. */
export const quantitySchema = z.union([
  z.strictObject({ value: z.number() }),
  z.strictObject({
    formula: idSchema,
    arguments: z.record(z.string(), z.union([z.number(), z.string()])),
    /** Multiplies the result, to reach the unit that is asked for: 0.001 from microseconds to milliseconds. */
    scale: z.optional(z.number()),
  }),
])

export const numericSchema = z.strictObject({
  kind: z.literal('numeric'),
  ...COMMON_SHAPE,
  unit: unitSchema,
  tolerance: toleranceSchema,
  answer: quantitySchema,
  mistakes: z._default(z.array(z.strictObject({ answer: quantitySchema, ...FEEDBACK_SHAPE })), []),
})

export const numericRawSchema = z.strictObject({ value: z.nullable(z.number()) })

export type Quantity = z.infer<typeof quantitySchema>
export type NumericExercise = z.infer<typeof numericSchema> & ExerciseContext
export type NumericRaw = z.infer<typeof numericRawSchema>

export interface NumericPublic extends ExercisePublicCommon {
  readonly kind: 'numeric'
  /** Null for a bare number. */
  readonly unit: Localised | null
  readonly tolerance: Tolerance
}

export interface NumericKey extends ExerciseKeyCommon {
  readonly kind: 'numeric'
  readonly answer: Quantity
  readonly mistakes: readonly (FeedbackSource & { readonly answer: Quantity })[]
}
