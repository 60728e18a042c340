import * as z from 'zod/mini'
import type { Run } from '@/simulation/kernel/run'
import type { Localised } from '../locale'
import { idSchema, localisedSchema, parametersSchema, seedSchema } from './basics'
import { conditionSchema } from './condition'
import { timedInterventionSchema } from './run'

const sideSchema = z.strictObject({ simulation: idSchema, parameters: z._default(parametersSchema, {}) })

const faultSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  /** What to see in the two pictures. */
  reading: localisedSchema,
  seed: seedSchema,
  /** For both sides, beside each one's own. */
  parameters: z._default(parametersSchema, {}),
  interventions: z._default(z.array(timedInterventionSchema), []),
  /** The instant to show first. */
  showAtUs: z.optional(z.int().check(z.minimum(0))),
  /** What must come of it, by simulation. */
  expects: z.record(idSchema, z.array(conditionSchema).check(z.minLength(1))),
})

/** content/comparisons/<id>.yaml: two simulations that know the same nodes, under the same faults at the same instants. */
export const comparisonSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  lede: localisedSchema,
  sides: z.tuple([sideSchema, sideSchema]),
  faults: z.array(faultSchema).check(z.minLength(1)),
})

export type ComparisonFile = z.infer<typeof comparisonSchema>

/** What was done, and the two runs it was done to, in the order of the sides. */
export interface ComparedFault {
  readonly id: string
  readonly title: Localised
  readonly reading: Localised
  readonly runs: readonly [Run, Run]
  readonly showAtUs?: number
}

export interface Comparison {
  readonly id: string
  readonly title: Localised
  readonly lede: Localised
  readonly faults: readonly ComparedFault[]
}
