import { z } from 'zod'
import { EXERCISE_KINDS } from '@/course/exercises/registry'
import { ensureLearner } from '../auth/ensure-learner'
import { readExercise } from '../content/read'
import { recordDraft } from '../db/drafts'
import type { Call, Reply } from '../http/handle'
import { requestLanguage } from '../http/request-language'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { checkTicketIsCurrent, readTicketFor } from './check-ticket'
import { idSchema, rawSchema, ticketSchema } from './schemas'

export const draftBody = z.strictObject({
  lesson: idSchema,
  exercise: idSchema,
  ticket: ticketSchema,
  raw: rawSchema,
})

/** Keeps what was typed, for the variant it was typed for. The newest wins. */
export async function saveDraft(call: Call<z.infer<typeof draftBody>>): Promise<Reply | Refusal> {
  const { body, viewer, headers } = call
  const exercise = await readExercise(body.lesson, body.exercise)
  if (!exercise) return refuse('not-found')
  const ticket = readTicketFor(exercise, body.ticket)
  if (isRefusal(ticket)) return ticket
  const outdated = await checkTicketIsCurrent(exercise, ticket, viewer)
  if (outdated) return outdated
  const raw = EXERCISE_KINDS[exercise.kind].raw.safeParse(body.raw)
  if (!raw.success)
    return refuse('bad-request', { message: `raw: is no answer to an exercise of kind ${exercise.kind}` })
  const { learnerId, cookies } = await ensureLearner(viewer, requestLanguage(headers))
  await recordDraft({ learnerId, lessonId: body.lesson, exerciseId: body.exercise }, ticket.seed, raw.data)
  return { cookies }
}
