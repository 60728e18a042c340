import { z } from 'zod'
import { LOCALES } from '@/course/locale'

/** Ids of lessons, exercises and the like. */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'has to be an id such as two-phase-commit')

export const localeSchema = z.enum(LOCALES)

export const ticketSchema = z.string().max(1000)

/** Anything at all: what fits an exercise's kind is for its grader to say. */
export const rawSchema = z.record(z.string(), z.unknown())
