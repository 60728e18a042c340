import * as z from 'zod/mini'
import { idSchema } from './basics'
import { boundCheck, boundsShape, conditionSchema, namesABound } from './condition'

/** How many times as large a metric is as that of another scenario of the lesson. */
const comparedSchema = z
  .strictObject({ metric: idSchema, timesThatOf: idSchema, ...boundsShape })
  .check(z.refine(namesABound, boundCheck))

/** What a system's series shows at an instant, or at every instant until another. */
const seriesSchema = z
  .strictObject({
    series: idSchema,
    atUs: z.int().check(z.minimum(0)),
    untilUs: z.optional(z.int().check(z.minimum(0))),
    ...boundsShape,
  })
  .check(z.refine(namesABound, boundCheck))

/** What a scenario's caption may say: each form is checked by running it. */
export const claimSchema = z.union([conditionSchema, comparedSchema, seriesSchema])

export type Claim = z.infer<typeof claimSchema>
export type ComparedClaim = z.infer<typeof comparedSchema>
export type SeriesClaim = z.infer<typeof seriesSchema>
