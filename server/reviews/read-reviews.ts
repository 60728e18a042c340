import type { ReviewNext, ReviewSummary } from '@/course/review'
import { drawSeed } from '../answering/draw-seed'
import { issueVariant } from '../answering/issue-variant'
import { listShelves } from '../auth/shelves'
import { summarise, type Viewer } from '../auth/viewer'
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
  const [{ item, due }, shelves] = await Promise.all([findNext(viewer), listShelves(viewer)])
  return { body: { item, due, shelves } satisfies ReviewNext }
}

async function findNext(viewer: Viewer): Promise<Pick<ReviewNext, 'item' | 'due'>> {
  const nothing = { item: null, due: 0 }
  if (viewer.kind === 'none') return nothing
  const { learnerId } = viewer
  const { due, fresh } = await readPlans(viewer, Date.now())
  if (fresh.length > 0) await recordPlans(learnerId, fresh)
  const [first] = due
  const exercise = first ? await readExercise(first.lessonId, first.exerciseId) : null
  if (!first || !exercise) return nothing
  const seed = await recordReviewSeed(learnerId, first, await drawSeed(exercise, learnerId))
  return { item: { lesson: first.lessonId, ...issueVariant(exercise, seed, viewer) }, due: due.length }
}
