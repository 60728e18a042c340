import type { ReviewNext, ReviewSummary } from '@/course/review'
import { drawSeed } from '../answering/draw-seed'
import { issueVariant } from '../answering/issue-variant'
import { summarise } from '../auth/viewer'
import { readExercise } from '../content/read'
import { recordPlans, recordReviewSeed } from '../db/reviews'
import type { Call, Reply } from '../http/handle'
import { readPlans } from './read-plans'

/** GET /api/reviews: how much is due today. Reading plans nothing. */
export async function readReviews({ viewer }: Call<undefined>): Promise<Reply> {
  const learner = summarise(viewer)
  if (viewer.kind === 'none') {
    const nothing = { due: 0, planned: 0, nextDueDay: null, isHeldBack: false }
    return { body: { learner, ...nothing } satisfies ReviewSummary }
  }
  const { due, planned, nextDueDay, isHeldBack } = await readPlans(viewer, Date.now())
  const counts = { due: due.length, planned: planned.length }
  return { body: { learner, ...counts, nextDueDay, isHeldBack } satisfies ReviewSummary }
}

/** POST /api/reviews/next: the exercise that has been due longest, in a variant not seen for longest. */
export async function issueReview({ viewer }: Call<undefined>): Promise<Reply> {
  if (viewer.kind === 'none') return { body: { item: null, due: 0 } satisfies ReviewNext }
  const { learnerId } = viewer
  const { due, fresh } = await readPlans(viewer, Date.now())
  if (fresh.length > 0) await recordPlans(learnerId, fresh)
  const [first] = due
  const exercise = first ? await readExercise(first.lessonId, first.exerciseId) : null
  if (!first || !exercise) return { body: { item: null, due: 0 } satisfies ReviewNext }
  const seed = await recordReviewSeed(learnerId, first, await drawSeed(exercise, learnerId))
  const item = { lesson: first.lessonId, ...issueVariant(exercise, seed, viewer) }
  return { body: { item, due: due.length } satisfies ReviewNext }
}
