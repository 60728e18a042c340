import * as z from 'zod/mini'
import type { Localised } from '../locale'
import { idSchema, localisedSchema } from '../schemas/basics'
import type { Misconception } from '../schemas/misconception'

const variantValueSchema = z.union([z.number(), z.string(), localisedSchema])

/** Names that a seed gives a value, usable as `{name}` in every text and as a formula's argument. */
export const variantsSchema = z.record(
  z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/)),
  z.strictObject({ oneOf: z.array(variantValueSchema).check(z.minLength(1)) }),
)

/** What every kind of exercise file has. `hints` and `explanation` belong to the key. */
export const COMMON_SHAPE = {
  version: z.int().check(z.minimum(1)),
  title: localisedSchema,
  objectives: z.array(idSchema).check(z.minLength(1)),
  difficulty: z.literal([1, 2, 3]),
  prompt: localisedSchema,
  hints: z._default(z.array(localisedSchema), []),
  explanation: localisedSchema,
  variants: z.optional(variantsSchema),
} as const

/** What an answer to a wrong choice says, and what it may name. All of it belongs to the key. */
export const FEEDBACK_SHAPE = {
  feedback: localisedSchema,
  misconception: z.optional(idSchema),
  /** A scenario of the lesson that refutes the mistake. */
  show: z.optional(idSchema),
} as const

export const itemSchema = z.strictObject({ id: idSchema, text: localisedSchema })

export const toleranceSchema = z.union([
  z.strictObject({ relative: z.number().check(z.minimum(0), z.maximum(1)) }),
  z.strictObject({ absolute: z.number().check(z.minimum(0)) }),
])

/** A symbol that both languages share (`ms`, `requests/s`), or a word in each of them; `none` for a bare number. */
export const unitSchema = z.union([z.string().check(z.minLength(1)), localisedSchema])

export type Item = z.infer<typeof itemSchema>
export type Tolerance = z.infer<typeof toleranceSchema>

/** Feedback as an exercise file writes it. */
export interface FeedbackSource {
  readonly feedback: Localised
  readonly misconception?: string | undefined
  readonly show?: string | undefined
}

export type MisconceptionText = Pick<Misconception, 'statement' | 'correction'>

/** What loading adds to a file, so that an exercise stands alone and old answers can be graded again. */
export interface ExerciseContext {
  readonly lesson: string
  readonly id: string
  /** The misconceptions that the exercise names. */
  readonly misconceptions: Readonly<Record<string, MisconceptionText>>
}

/** What the browser may know of any exercise before it is answered. Texts have the variant's values filled in. */
export interface ExercisePublicCommon {
  readonly lesson: string
  readonly id: string
  readonly version: number
  readonly title: Localised
  readonly objectives: readonly string[]
  readonly difficulty: 1 | 2 | 3
  readonly prompt: Localised
  /** Whether another seed asks another question, rather than the same one in another order. */
  readonly hasVariants: boolean
}

/** What the browser learns only piece by piece: hints when asked for, the explanation after a right answer. */
export interface ExerciseKeyCommon {
  readonly hints: readonly Localised[]
  readonly explanation: Localised
}
