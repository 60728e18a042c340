import type { Locale } from '@/course/locale'
import { recordGuest } from '../db/learners'
import { guestCookie } from './cookies'
import { sign } from './signing'
import type { Viewer } from './viewer'

export interface EnsuredLearner {
  readonly learnerId: string
  /** To be set when a guest was made just now. */
  readonly cookies: readonly string[]
}

/** The learner to save something for. Whoever is nobody yet becomes a guest. */
export async function ensureLearner(viewer: Viewer, language: Locale): Promise<EnsuredLearner> {
  if (viewer.kind !== 'none') return { learnerId: viewer.learnerId, cookies: [] }
  const guest = await recordGuest(language)
  return { learnerId: guest.id, cookies: [guestCookie(sign(guest.id, 'guest-cookie'))] }
}
