import type { OwnAssignmentView } from '@/course/assignments'
import { createAssignment } from '../assignments/manage-assignments'
import { readOwnAssignments } from '../assignments/own-assignments'
import { readAssignmentResults } from '../assignments/read-assignments'
import type { Viewer } from '../auth/viewer'
import { createClass } from '../classes/create-class'
import { recordEnrolment } from '../db/enrolments'
import { isRefusal } from '../refusal'
import { bodyOf, callOf, makeRegistered } from './people'

/** What an instructor sends for the sample lesson, with nothing limited. */
export const FIELDS = {
  title: 'Week 1',
  lessons: ['sample'],
  opens: null,
  due: null,
  attemptsMax: null,
  attemptPenalty: 0,
  latePenalty: null,
  feedback: 'atOnce' as const,
}

export async function makeClass(timeZone = 'Asia/Seoul') {
  const owner = await makeRegistered('Grace')
  const made = await createClass(callOf({ viewer: owner, body: { name: 'Systems', timeZone } }))
  return { owner, classId: bodyOf<{ id: string }>(made).id }
}

export async function enrol(classId: string, person: { learnerId: string }) {
  await recordEnrolment(classId, { learnerId: person.learnerId, displayName: 'Lin' })
}

/** The reply to asking a class for answers. */
export const create = (viewer: Viewer, classId: string, fields: Record<string, unknown> = {}) =>
  createAssignment(
    callOf({ viewer, body: { ...FIELDS, ...fields } as typeof FIELDS, params: { class: classId } }),
  )

/** Asks a class for answers. @returns the assignment's id. */
export async function assign(viewer: Viewer, classId: string, fields: Record<string, unknown> = {}) {
  return bodyOf<{ id: string }>(await create(viewer, classId, fields)).id
}

export async function ownOf(viewer: Viewer) {
  const reply = await readOwnAssignments(callOf({ viewer, body: undefined }))
  return (reply.body as { assignments: OwnAssignmentView[] }).assignments
}

export async function resultsOf(viewer: Viewer, classId: string, assignment: string) {
  const results = await readAssignmentResults(viewer, classId, assignment)
  if (isRefusal(results)) throw new Error(results.refused)
  return { exercises: results.exercises, results: results.results.items }
}
