import * as z from 'zod/mini'
import { idSchema, localisedSchema, parametersSchema, seedSchema } from './basics'
import { conditionSchema } from './condition'
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
  expects: z.array(conditionSchema).check(z.minLength(1)),
})

/** content/lessons/<id>/scenarios.yaml */
export const scenariosSchema = z.array(scenarioSchema).check(z.minLength(1))

export type ScenarioFile = z.infer<typeof scenarioSchema>
