import { z } from 'zod'
import { recordLanguage } from '../db/learners'
import type { Call, Reply } from '../http/handle'
import { languageSchema } from './schemas'

export const languageBody = z.strictObject({ locale: languageSchema })

/** Remembers the language for mails. For nobody there is nothing to remember: the address says it. */
export async function changeLanguage({ viewer, body }: Call<z.infer<typeof languageBody>>): Promise<Reply> {
  if (viewer.kind !== 'none') await recordLanguage(viewer.learnerId, body.locale)
  return {}
}
