import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { AnswerResponse } from '@/course/lesson-state'
import { readAskedInLesson } from '../assignments/own-assignments'
import { ensureLearner } from '../auth/ensure-learner'
import { countAnswer } from '../auth/limits'
import { readExercise } from '../content/read'
import { findAnswerByKey, recordAnswer, type RecordedAnswer } from '../db/answers'
import { deleteDraft } from '../db/drafts'
import { findScore } from '../db/scores'
import { gradeAnswer } from '../grading/grade-answer'
import type { Call, Reply } from '../http/handle'
import { countAnswered } from '../metrics/count-answer'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { checkTicketIsCurrent, readTicketFor } from './check-ticket'
import { toGradedAnswer } from './graded-answer'
import { idSchema, localeSchema, rawSchema, ticketSchema } from './schemas'

const DAY_MS = 24 * 60 * 60 * 1000

export const answerBody = z.strictObject({
  lesson: idSchema,
  exercise: idSchema,
  ticket: ticketSchema,
  idempotencyKey: z.string().min(8).max(100),
  raw: rawSchema,
  locale: localeSchema,
  durationMs: z.number().int().min(0).max(DAY_MS).optional(),
  confidence: z.number().int().min(1).max(5).optional(),
})

type AnswerBody = z.infer<typeof answerBody>

/**
 * Grades an answer and keeps it. Sending the same request again writes nothing and gets the same reply; an answer that
 * is not complete is not counted.
 */
export async function submitAnswer(call: Call<AnswerBody>): Promise<Reply | Refusal> {
  const reply = (await countAnswer(call.viewer, call.headers)) ?? (await gradeAndKeep(call))
  countAnswered('lesson', isRefusal(reply) ? reply : (reply.body as AnswerResponse).outcome)
  return reply
}

async function gradeAndKeep({ body, viewer }: Call<AnswerBody>): Promise<Reply | Refusal> {
  const exercise = await readExercise(body.lesson, body.exercise)
  if (!exercise) return refuse('not-found')
  const ticket = readTicketFor(exercise, body.ticket)
  if (isRefusal(ticket)) return ticket
  const earlier = viewer.kind === 'none' ? null : await findAnswerByKey(viewer.learnerId, body.idempotencyKey)
  if (earlier && viewer.kind !== 'none') return replay(viewer.learnerId, earlier, body)
  const outdated = await checkTicketIsCurrent(exercise, ticket, viewer)
  if (outdated) return outdated

  const graded = await gradeAnswer(exercise, ticket.seed, body.raw)
  if (isRefusal(graded)) return graded
  if (graded.kind === 'invalid') return refuse(graded.code, { values: graded.values })

  const { learnerId, cookies } = await ensureLearner(viewer, body.locale)
  const { lesson: lessonId, exercise: exerciseId } = body
  const { outcome } = graded
  const recorded = await recordAnswer(
    await toGradedAnswer(exercise, { learnerId, seed: ticket.seed, outcome }, body),
  )
  if (recorded === 'no-attempts-left') return refuse('no-attempts-left')
  if (recorded !== 'key-used') {
    await deleteDraft({ learnerId, lessonId, exerciseId })
    const response: AnswerResponse = { ...recorded, outcome }
    return { body: await tellable(response, { learnerId, lessonId, exerciseId }), cookies }
  }
  // The same request arrived twice at once, and the other one was first.
  const first = await findAnswerByKey(learnerId, body.idempotencyKey)
  return first ? replay(learnerId, first, body) : refuse('ticket-outdated')
}

async function replay(
  learnerId: string,
  earlier: RecordedAnswer,
  body: AnswerBody,
): Promise<Reply | Refusal> {
  const { lessonId, exerciseId, answerId, outcome } = earlier
  const isSame =
    lessonId === body.lesson && exerciseId === body.exercise && isDeepStrictEqual(earlier.raw, body.raw)
  if (!isSame) return refuse('already-answered-differently')
  const score = await findScore({ learnerId, lessonId, exerciseId })
  const response: AnswerResponse = {
    answerId,
    outcome,
    best: score?.fraction ?? outcome.fraction,
    attempts: score?.answerCount ?? 1,
  }
  return { body: await tellable(response, { learnerId, lessonId, exerciseId }) }
}

/** The reply as its learner may see it now: with the attempts left, and without what waits for a due time. */
async function tellable(
  response: AnswerResponse,
  { learnerId, lessonId, exerciseId }: { learnerId: string; lessonId: string; exerciseId: string },
): Promise<AnswerResponse> {
  const assigned = (await readAskedInLesson(learnerId, lessonId)).exercise(exerciseId)
  if (!assigned) return response
  return { ...response, ...(assigned.waitsUntil !== null && { outcome: null, best: null }), assigned }
}
