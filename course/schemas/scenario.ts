import * as z from 'zod/mini'
import type { Run } from '@/simulation/kernel/run'
import type { Localised } from '../locale'
import { idSchema, localisedSchema, parametersSchema, seedSchema } from './basics'
import { claimSchema } from './claim'
import { stepSchema, timedInterventionSchema } from './run'

/** A named starting point: a run, what to call it, which instant to show first, and what must come of it. */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  simulation: idSchema,
  title: localisedSchema,
  caption: localisedSchema,
  parameters: z.optional(parametersSchema),
  seed: seedSchema,
  interventions: z._default(z.array(timedInterventionSchema), []),
  schedule: z.optional(z.array(stepSchema)),
  showAtUs: z.optional(z.int().check(z.minimum(0))),
  expects: z.array(claimSchema).check(z.minLength(1)),
})

/** content/lessons/<id>/scenarios.yaml */
export const scenariosSchema = z.array(scenarioSchema).check(z.minLength(1))

export type ScenarioFile = z.infer<typeof scenarioSchema>

/**
 * A scenario as a page plays it. What its run is expected to do stays on the server: that would answer the
 * exercises that ask for it.
 */
export interface Scenario {
  readonly id: string
  readonly title: Localised
  readonly caption: Localised
  readonly run: Run
  /** The instant to show first; the start when absent. */
  readonly showAtUs?: number
}
