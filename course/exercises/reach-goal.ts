import * as z from 'zod/mini'
import type { Run } from '@/simulation/kernel/run'
import { idSchema, seedSchema } from '../schemas/basics'
import { conditionSchema, mistakeConditionsSchema } from '../schemas/condition'
import type { Condition, MistakeConditions } from '../schemas/condition'
import { interventionKindSchema, runEditSchema } from '../schemas/run'
import type { RunEdit } from '../schemas/run'
import { COMMON_SHAPE, FEEDBACK_SHAPE } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource } from './common'

const editableSchema = z.strictObject({
  parameters: z._default(z.array(z.string()), []),
  interventions: z._default(z.array(interventionKindSchema), []),
  interventionsMax: z._default(z.int().check(z.minimum(0), z.maximum(50)), 0),
})

/** Ranges narrower than the catalogue's, for this exercise only. */
const limitsSchema = z.record(
  z.string(),
  z.strictObject({ minimum: z.optional(z.number()), maximum: z.optional(z.number()) }),
)

export const reachGoalSchema = z.strictObject({
  kind: z.literal('reach-goal'),
  ...COMMON_SHAPE,
  simulation: idSchema,
  base: idSchema,
  editable: editableSchema,
  goals: z.array(conditionSchema).check(z.minLength(1), z.maxLength(6)),
  seeds: z.strictObject({
    shown: z.array(seedSchema).check(z.minLength(1), z.maxLength(5)),
    /** Seeds the learner never sees, so that luck with one seed is not enough. */
    hidden: z.array(seedSchema).check(z.minLength(1), z.maxLength(10)),
  }),
  limits: z._default(limitsSchema, {}),
  mistakes: z._default(z.array(z.strictObject({ when: mistakeConditionsSchema, ...FEEDBACK_SHAPE })), []),
  /** One way to do it. The content check runs it on every seed. */
  solution: runEditSchema,
})

export const reachGoalRawSchema = runEditSchema

export type Editable = z.infer<typeof editableSchema>
export type Limits = z.infer<typeof limitsSchema>
export type ReachGoalExercise = z.infer<typeof reachGoalSchema> & ExerciseContext & { readonly run: Run }
export type ReachGoalRaw = z.infer<typeof reachGoalRawSchema>

export interface ReachGoalPublic extends ExercisePublicCommon {
  readonly kind: 'reach-goal'
  readonly simulation: string
  /** The run to start from, with the first shown seed. */
  readonly run: Run
  readonly editable: Editable
  readonly goals: readonly Condition[]
  readonly seedsShown: readonly number[]
  /** How many further seeds the answer is tried on; which ones is part of the key. */
  readonly seedsHiddenCount: number
  readonly limits: Limits
}

export interface ReachGoalKey extends ExerciseKeyCommon {
  readonly kind: 'reach-goal'
  readonly seedsHidden: readonly number[]
  readonly mistakes: readonly (FeedbackSource & { readonly when: MistakeConditions })[]
  readonly solution: RunEdit
}
