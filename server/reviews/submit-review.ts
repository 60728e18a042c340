import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { explanationOf } from '@/assessment/disclosure'
import { review, REVIEW_ALGORITHM, REVIEW_WEIGHTS, type ReviewCard } from '@/assessment/review'
import type { Exercise } from '@/course/exercises/exercise'
import type { GradingOutcome } from '@/course/grading'
import type { ReviewResponse } from '@/course/review'
import { readHeldLessons } from '../assignments/own-assignments'
import { checkTicketIsCurrent, readTicketFor } from '../answering/check-ticket'
import { toGradedAnswer } from '../answering/graded-answer'
import type { answerBody } from '../answering/submit-answer'
import { countAnswer } from '../auth/limits'
import type { GuestViewer, RegisteredViewer } from '../auth/viewer'
import { readExercise } from '../content/read'
import { readShownRuns } from '../content/read-shown-runs'
import { findAnswerByKey } from '../db/answers'
import { findReviewed, recordReview } from '../db/reviews'
import { gradeAnswer } from '../grading/grade-answer'
import type { Call, Reply } from '../http/handle'
import { countAnswered } from '../metrics/count-answer'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { dueDay, studyDaysSince } from './due-day'
import { readPlans, zoneOf } from './read-plans'

type Body = z.infer<typeof answerBody>

/**
 * POST /api/reviews/answers: grades the answer to an exercise that is due, tells everything about it, and plans it anew.
 * Sending the same request again changes nothing and gets the same grading.
 */
export async function submitReview(call: Call<Body>): Promise<Reply | Refusal> {
  const reply = (await countAnswer(call.viewer, call.headers)) ?? (await gradeAndPlan(call))
  countAnswered('review', isRefusal(reply) ? reply : (reply.body as ReviewResponse).outcome)
  return reply
}

async function gradeAndPlan({ body, viewer }: Call<Body>): Promise<Reply | Refusal> {
  const exercise = await readExercise(body.lesson, body.exercise)
  if (!exercise || viewer.kind === 'none') return refuse('not-found')
  const ticket = readTicketFor(exercise, body.ticket)
  if (isRefusal(ticket)) return ticket
  // Also what was asked before the assignment opened: nothing is told meanwhile, and no attempt is given away.
  const { held } = await readHeldLessons(viewer.learnerId)
  if (held.has(body.lesson)) return refuse('ticket-outdated')
  const replayed = await replay(exercise, ticket.seed, body, viewer)
  if (replayed) return replayed
  const outdated = await checkTicketIsCurrent(exercise, ticket, viewer)
  if (outdated) return outdated
  const graded = await gradeAnswer(exercise, ticket.seed, body.raw)
  if (isRefusal(graded)) return graded
  if (graded.kind === 'invalid') return refuse(graded.code, { values: graded.values })
  const { outcome } = graded
  const nowMs = Date.now()
  const recorded = await recordReview(
    await toGradedAnswer(exercise, { learnerId: viewer.learnerId, seed: ticket.seed, outcome }, body),
    {
      algorithm: REVIEW_ALGORITHM,
      weights: REVIEW_WEIGHTS,
      reviewedAt: new Date(nowMs),
      next: (card) =>
        review(card, outcome.isCorrect, nowMs, studyDaysSince(card.lastReviewMs, nowMs, zoneOf(viewer))),
    },
  )
  if (recorded === 'not-asked') return refuse('ticket-outdated')
  if (recorded === 'key-used') {
    return (await replay(exercise, ticket.seed, body, viewer)) ?? refuse('ticket-outdated')
  }
  return { body: await responseOf(exercise, ticket.seed, outcome, viewer, recorded) }
}

type KnownViewer = GuestViewer | RegisteredViewer

/** The grading of this very review, where it was sent before; null where it was not. */
async function replay(
  exercise: Exercise,
  seed: number,
  body: Body,
  viewer: KnownViewer,
): Promise<Reply | Refusal | null> {
  const { learnerId } = viewer
  const earlier = await findAnswerByKey(learnerId, body.idempotencyKey)
  if (!earlier) return null
  const { lessonId, exerciseId, raw, outcome } = earlier
  const isSame = lessonId === body.lesson && exerciseId === body.exercise && isDeepStrictEqual(raw, body.raw)
  const card = isSame ? await findReviewed(earlier.answerId, learnerId, { lessonId, exerciseId }) : null
  if (!card) return refuse('already-answered-differently')
  return { body: await responseOf(exercise, seed, outcome, viewer, card) }
}

async function responseOf(
  exercise: Exercise,
  seed: number,
  outcome: GradingOutcome,
  viewer: KnownViewer,
  card: ReviewCard,
): Promise<ReviewResponse> {
  const { due } = await readPlans(viewer, Date.now())
  return {
    outcome,
    explanation: explanationOf(exercise, seed),
    shows: await readShownRuns(exercise.lesson, outcome),
    dueDay: dueDay(card, zoneOf(viewer)),
    due: due.length,
  }
}
