import { z } from 'zod'
import { LOCALES } from '@/course/locale'

const DISPLAY_NAME_LENGTH_MAX = 60
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u

export const emailSchema = z.email('has to be an email address').max(254)

/** Checked for strength elsewhere, with a code of its own. */
export const passwordSchema = z.string().max(1000)

/** What others see: trimmed, on one line, without characters that reorder or hide text. */
export const displayNameSchema = z
  .string()
  .trim()
  .min(1, 'has to be a name')
  .max(DISPLAY_NAME_LENGTH_MAX)
  .refine((name) => !INVISIBLE.test(name), 'must hold no control characters')

export const languageSchema = z.enum(LOCALES)
