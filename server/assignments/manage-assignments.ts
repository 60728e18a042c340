import { z } from 'zod'
import { FEEDBACK_TIMES } from '@/course/assignments'
import { permit, type Standing } from '../classes/permissions'
import { readCourse } from '../content/read'
import {
  ASSIGNMENTS_MAX,
  deleteAssignment,
  findAssignment,
  recordAssignment,
  recordAssignmentChange,
  type AssignmentFields,
  type AssignmentRecord,
} from '../db/assignments'
import type { Call, Reply } from '../http/handle'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { toInstant } from './wall-time'

const TITLE_LENGTH_MAX = 120
const LESSONS_MAX = 60
const ATTEMPTS_MAX = 100

const shareSchema = z.number().min(0).max(1)

/** Times are what the clocks of the class's time zone show: `2026-03-29T18:00`; null for no limit. */
export const assignmentBody = z.strictObject({
  title: z.string().trim().min(1).max(TITLE_LENGTH_MAX),
  lessons: z.array(z.string().max(80)).min(1).max(LESSONS_MAX),
  opens: z.string().max(20).nullable(),
  due: z.string().max(20).nullable(),
  attemptsMax: z.number().int().min(1).max(ATTEMPTS_MAX).nullable(),
  attemptPenalty: shareSchema,
  latePenalty: shareSchema.nullable(),
  feedback: z.enum(FEEDBACK_TIMES).default('atOnce'),
})

type Body = z.infer<typeof assignmentBody>

/** A change says which writing of the assignment it is based on: of two made at once only one is taken. */
export const assignmentChangeBody = assignmentBody.extend({ basedOn: z.iso.datetime() })

/** Asks a class for answers. */
export async function createAssignment(call: Call<Body>): Promise<Reply | Refusal> {
  const standing = await permit(call.viewer, call.params.class ?? '', 'manage-assignments')
  if (isRefusal(standing)) return standing
  const fields = await fieldsOf(call.body, standing)
  if (isRefusal(fields)) return fields
  const id = await recordAssignment(changeOf(standing), fields)
  return id === null
    ? refuse('bad-request', { message: `A class has at most ${ASSIGNMENTS_MAX} assignments.` })
    : { status: 201, body: { id } }
}

/** Changes what is asked. Scores follow, since they are made from the answers. */
export async function changeAssignment(
  call: Call<z.infer<typeof assignmentChangeBody>>,
): Promise<Reply | Refusal> {
  const found = await permitAssignment(call)
  if (isRefusal(found)) return found
  const { basedOn, ...body } = call.body
  const fields = await fieldsOf(body, found.standing)
  if (isRefusal(fields)) return fields
  const base = { id: found.assignment.id, basedOn: new Date(basedOn) }
  return (await recordAssignmentChange(changeOf(found.standing), base, fields))
    ? {}
    : refuse('changed-meanwhile')
}

/** Takes an assignment back. What was answered stays. */
export async function removeAssignment(call: Call<undefined>): Promise<Reply | Refusal> {
  const found = await permitAssignment(call)
  if (isRefusal(found)) return found
  await deleteAssignment(changeOf(found.standing), found.assignment)
  return {}
}

export interface PermittedAssignment {
  readonly standing: Standing
  readonly assignment: AssignmentRecord
}

/** The assignment that a call names, for whoever may change it. */
export async function permitAssignment({
  viewer,
  params,
}: Call<unknown>): Promise<PermittedAssignment | Refusal> {
  const standing = await permit(viewer, params.class ?? '', 'manage-assignments')
  if (isRefusal(standing)) return standing
  const assignment = await findAssignment(standing.class.id, params.assignment ?? '')
  return assignment ? { standing, assignment } : refuse('not-found')
}

export function changeOf({ class: { id }, learnerId }: Standing) {
  return { classId: id, actorId: learnerId }
}

async function fieldsOf(body: Body, { class: { timeZone } }: Standing): Promise<AssignmentFields | Refusal> {
  const { title, lessons, opens, due, ...rules } = body
  const { units } = await readCourse()
  const known = units.flatMap((unit) => unit.lessons)
  const unknown = lessons.find((lesson) => !known.includes(lesson))
  if (unknown !== undefined)
    return refuse('bad-request', { message: `lessons: there is no lesson ${unknown}` })
  const opensAt = opens === null ? null : toInstant(opens, timeZone)
  const dueAt = due === null ? null : toInstant(due, timeZone)
  if ((opens !== null && !opensAt) || (due !== null && !dueAt)) return refuse('no-such-time')
  if (opensAt && dueAt && dueAt <= opensAt) {
    return refuse('bad-request', { message: 'due: has to be after the opening' })
  }
  if (rules.feedback === 'afterDue' && (!dueAt || rules.latePenalty !== null)) {
    return refuse('feedback-needs-end')
  }
  // In the order of the course, each once, whatever was sent.
  return { ...rules, title, lessonIds: known.filter((lesson) => lessons.includes(lesson)), opensAt, dueAt }
}
