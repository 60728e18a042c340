import type { Locale } from '@/course/locale'
import { claimGuest } from '../db/claims'
import { closeOverdueQuizzes } from '../quizzes/close-overdue'

interface Arrival {
  readonly guestId: string
  readonly learnerId: string
  readonly language: Locale
}

/** What a guest did becomes the learner's. Of two quizzes under way for one unit the learner's own goes on. */
export async function bringGuestAlong({ guestId, learnerId, language }: Arrival): Promise<void> {
  // A quiz that ended long ago would pass for one under way, and take the place of the guest's.
  for (const one of [guestId, learnerId]) await closeOverdueQuizzes({ learnerId: one, language })
  await claimGuest(guestId, learnerId)
}
