import { publicPart } from '@/assessment/public-part'
import type { Exercise } from '@/course/exercises/exercise'
import type { IssuedVariant } from '@/course/lesson-state'
import type { Viewer } from '../auth/viewer'
import { snapshotOf } from './snapshot'
import { issueTicket } from './ticket'

/** What the browser may know of one variant, with the ticket to answer it. */
export function issueVariant(
  exercise: Exercise,
  seed: number,
  viewer: Pick<Viewer, 'kind'> & { learnerId?: string },
): IssuedVariant {
  const { contentHash } = snapshotOf(exercise)
  const { lesson, id } = exercise
  const ticket = issueTicket({ lesson, exercise: id, contentHash, seed, learnerId: viewer.learnerId ?? '' })
  return { ticket, seed, public: publicPart(exercise, seed) }
}
