import * as z from 'zod/mini'
import type { Run } from '@/simulation/kernel/run'
import type { Localised } from '../locale'
import { idSchema, localisedSchema } from '../schemas/basics'
import { conditionsSchema, metricConditionSchema } from '../schemas/condition'
import type { Conditions, MetricCondition } from '../schemas/condition'
import { COMMON_SHAPE, FEEDBACK_SHAPE, toleranceSchema, unitSchema } from './common'
import type {
  ExerciseContext,
  ExerciseKeyCommon,
  ExercisePublicCommon,
  FeedbackSource,
  Item,
  Tolerance,
} from './common'

/** An option is right when the run meets its `when`. Of all options exactly one may be: the content check runs it. */
const predictOptionSchema = z.strictObject({
  id: idSchema,
  text: localisedSchema,
  when: conditionsSchema,
  ...FEEDBACK_SHAPE,
})

const predictNumericSchema = z.strictObject({
  metric: idSchema,
  unit: unitSchema,
  /** Multiplies the metric to reach `unit`: 0.001 turns microseconds into milliseconds. */
  scale: z.optional(z.number()),
  tolerance: toleranceSchema,
  /** Conditions on what the learner answered, in the metric's own unit. */
  mistakes: z._default(z.array(z.strictObject({ when: metricConditionSchema, ...FEEDBACK_SHAPE })), []),
})

export const predictSchema = z
  .strictObject({
    kind: z.literal('predict'),
    ...COMMON_SHAPE,
    /** The scenario of the lesson that is run once the learner has committed. */
    scenario: idSchema,
    options: z.optional(z.array(predictOptionSchema).check(z.minLength(2), z.maxLength(8))),
    numeric: z.optional(predictNumericSchema),
  })
  .check(
    z.refine(({ options, numeric }) => (options === undefined) !== (numeric === undefined), {
      error: 'A predict exercise asks either for one of its options or for a number.',
    }),
  )

export const predictRawSchema = z.union([
  z.strictObject({ choice: z.nullable(idSchema) }),
  z.strictObject({ value: z.nullable(z.number()) }),
])

export type PredictExercise = z.infer<typeof predictSchema> & ExerciseContext & { readonly run: Run }
export type PredictRaw = z.infer<typeof predictRawSchema>

export interface PredictPublic extends ExercisePublicCommon {
  readonly kind: 'predict'
  readonly scenario: string
  /** What will be run, for the page to play after the answer. */
  readonly run: Run
  readonly options?: readonly Item[]
  readonly numeric?: { readonly unit: Localised | null; readonly tolerance: Tolerance }
}

export interface PredictKey extends ExerciseKeyCommon {
  readonly kind: 'predict'
  readonly options?: readonly (FeedbackSource & { readonly id: string; readonly when: Conditions })[]
  readonly numeric?: {
    readonly metric: string
    readonly scale?: number | undefined
    readonly mistakes: readonly (FeedbackSource & { readonly when: MetricCondition })[]
  }
}
