import * as z from 'zod/mini'
import type { Run } from '@/simulation/kernel/run'
import { idSchema } from '../schemas/basics'
import { mistakeConditionsSchema } from '../schemas/condition'
import type { MistakeConditions } from '../schemas/condition'
import { interventionKindSchema, runEditSchema } from '../schemas/run'
import type { RunEdit } from '../schemas/run'
import { COMMON_SHAPE, FEEDBACK_SHAPE } from './common'
import type { ExerciseContext, ExerciseKeyCommon, ExercisePublicCommon, FeedbackSource } from './common'

const allowedSchema = z.strictObject({
  interventions: z.array(interventionKindSchema),
  parameters: z._default(z.array(z.string()), []),
  interventionsMax: z._default(z.int().check(z.minimum(1), z.maximum(50)), 10),
})

export const breakItSchema = z.strictObject({
  kind: z.literal('break-it'),
  ...COMMON_SHAPE,
  simulation: idSchema,
  base: idSchema,
  property: idSchema,
  /** `timed`: interventions at instants; `schedule`: the learner orders every step. */
  mode: z.enum(['timed', 'schedule']),
  allowed: allowedSchema,
  mistakes: z._default(z.array(z.strictObject({ when: mistakeConditionsSchema, ...FEEDBACK_SHAPE })), []),
  /** One way to do it. The content check runs it; where no search knows the simulation, it also sets par. */
  solution: runEditSchema,
})

export const breakItRawSchema = runEditSchema

/** The least number of interventions that does it, and the least steps among those. */
export const parSchema = z.strictObject({
  interventions: z.int().check(z.minimum(0)),
  /** Null where par comes from the author's solution and not from search. */
  steps: z.nullable(z.int().check(z.minimum(0))),
})

/** content/lessons/<id>/par.yaml, written by `npm run check-content -- --write`. */
export const parFileSchema = z.record(idSchema, parSchema)

export type Par = z.infer<typeof parSchema>
export type Allowed = z.infer<typeof allowedSchema>
export type BreakItFile = z.infer<typeof breakItSchema>
export type BreakItExercise = BreakItFile & ExerciseContext & { readonly run: Run; readonly par: Par | null }
export type BreakItRaw = z.infer<typeof breakItRawSchema>

export interface BreakItPublic extends ExercisePublicCommon {
  readonly kind: 'break-it'
  readonly simulation: string
  /** The run to start from. */
  readonly run: Run
  readonly property: string
  readonly mode: 'timed' | 'schedule'
  readonly allowed: Allowed
}

export interface BreakItKey extends ExerciseKeyCommon {
  readonly kind: 'break-it'
  readonly mistakes: readonly (FeedbackSource & { readonly when: MistakeConditions })[]
  readonly solution: RunEdit
  readonly par: Par | null
}
