import * as z from 'zod/mini'

/** Ids are kebab-case: they stand in addresses, file names and the database. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80))

/** A text that is there: not empty, not only spaces. */
export const textSchema = z.string().check(z.regex(/\S/))

export const localisedSchema = z.strictObject({ en: textSchema, ko: textSchema })

export const parameterValueSchema = z.union([z.number(), z.string(), z.boolean()])

export const parametersSchema = z.record(z.string(), parameterValueSchema)

export const seedSchema = z.int().check(z.minimum(0), z.maximum(0xffffffff))
