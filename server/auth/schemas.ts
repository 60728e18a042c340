import { z } from 'zod'
import { DISPLAY_NAME_LENGTH_MAX } from '@/course/limits'
import { LOCALES } from '@/course/locale'

/** Control and format characters, except the two joiners: Persian, Hindi and many emoji are misspelt without them. */
const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u
/** Letters and signs that are drawn as nothing: Hangul fillers, the empty Braille cell. */
const BLANK = /[\u115F\u1160\u3164\uFFA0\u2800]/u
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
/** More marks on one letter than any script needs are drawn across the lines above and below. */
const PILED_MARKS = /\p{M}{6}/u

export const emailSchema = z.email('has to be an email address').max(254)

/** Checked for strength elsewhere, with a code of its own. */
export const passwordSchema = z.string().max(1000)

/** What others see: trimmed, on one line, without characters that reorder or hide text. */
export const displayNameSchema = z
  .string()
  .trim()
  .min(1, 'has to be a name')
  .max(DISPLAY_NAME_LENGTH_MAX)
  .refine((name) => !INVISIBLE.test(name) && !PILED_MARKS.test(name), 'must hold no control characters')
  .refine((name) => VISIBLE.test(name) && !BLANK.test(name), 'has to be a name that can be seen')

export const languageSchema = z.enum(LOCALES)
