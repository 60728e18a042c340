import * as z from 'zod/mini'
import { idSchema, parameterValueSchema } from './basics'

export const boundsShape = {
  equals: z.optional(z.number()),
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  above: z.optional(z.number()),
  below: z.optional(z.number()),
}

type Bounds = { [bound in keyof typeof boundsShape]?: number | undefined }

export function namesABound(condition: Bounds): boolean {
  return [condition.equals, condition.atLeast, condition.atMost, condition.above, condition.below].some(
    (bound) => bound !== undefined,
  )
}

export const boundCheck = { error: 'A condition on a metric names equals, atLeast, atMost, above or below.' }

/** Something a recording is asked: did this property end so, is this metric within these bounds. */
export const propertyConditionSchema = z.strictObject({
  property: idSchema,
  verdict: z.enum(['holds', 'fails', 'unknown']),
})

/** Times are in the metric's own unit, which for times is microseconds. A metric without a value meets no bound. */
export const metricConditionSchema = z
  .strictObject({ metric: idSchema, ...boundsShape })
  .check(z.refine(namesABound, boundCheck))

/** Something the learner's own settings are asked, for feedback on a typical mistake. */
export const parameterConditionSchema = z.strictObject({
  parameter: z.string(),
  ...boundsShape,
  equals: z.optional(parameterValueSchema),
})

/** How many interventions of a kind (or of any) the learner used. */
export const interventionConditionSchema = z.strictObject({
  interventions: z.string(),
  ...boundsShape,
  node: z.optional(z.string()),
})

export const conditionSchema = z.union([propertyConditionSchema, metricConditionSchema])

/** One condition, or a list that must hold together. */
export const conditionsSchema = z.union([conditionSchema, z.array(conditionSchema).check(z.minLength(1))])

const mistakeConditionSchema = z.union([
  propertyConditionSchema,
  metricConditionSchema,
  parameterConditionSchema,
  interventionConditionSchema,
])

export const mistakeConditionsSchema = z.union([
  mistakeConditionSchema,
  z.array(mistakeConditionSchema).check(z.minLength(1)),
])

export type MetricCondition = z.infer<typeof metricConditionSchema>
export type Condition = z.infer<typeof conditionSchema>
export type Conditions = z.infer<typeof conditionsSchema>
export type MistakeCondition = z.infer<typeof mistakeConditionSchema>
export type MistakeConditions = z.infer<typeof mistakeConditionsSchema>
