import { cache } from 'react'
import type { Viewer } from '../auth/viewer'
import { findOwnEnrolment, type ClassRecord, type Role } from '../db/classes'
import { refuse, type Refusal } from '../refusal'

/** What can be done in a class. */
export type Action =
  | 'see-class'
  | 'see-roster'
  | 'see-progress'
  | 'see-answers'
  | 'manage-join-code'
  | 'remove-learner'
  | 'list-assignments'
  | 'manage-assignments'
  | 'export-class'
  | 'see-log'
  | 'manage-staff'
  | 'manage-class'
  | 'archive-class'

const LEARNER: readonly Action[] = ['see-class']
const ASSISTANT: readonly Action[] = [...LEARNER, 'see-roster', 'see-progress', 'list-assignments']
const INSTRUCTOR: readonly Action[] = [
  ...ASSISTANT,
  'see-answers',
  'see-log',
  'manage-assignments',
  'export-class',
  'manage-join-code',
  'remove-learner',
]
const OWNER: readonly Action[] = [...INSTRUCTOR, 'manage-staff', 'manage-class', 'archive-class']

/** What changes something in a class: nobody does that in one that is archived. */
const CHANGES: ReadonlySet<Action> = new Set([
  'manage-join-code',
  'remove-learner',
  'manage-assignments',
  'manage-staff',
  'manage-class',
])

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  learner: LEARNER,
  assistant: ASSISTANT,
  instructor: INSTRUCTOR,
  owner: OWNER,
}

export function isAllowed(role: Role, action: Action): boolean {
  return ALLOWED[role].includes(action)
}

export interface Standing {
  readonly class: ClassRecord
  readonly role: Role
  readonly learnerId: string
}

/** Once for a page, each part of which asks; a route, which may change something, asks anew every time. */
const findEnrolment = cache(findOwnEnrolment)

/**
 * Whether the viewer may do this in this class. To whoever is not in the class, the class does not exist; to members,
 * staff pages do not exist either, while a member of staff who may do less is told so.
 */
export async function permit(viewer: Viewer, classId: string, action: Action): Promise<Standing | Refusal> {
  if (viewer.kind === 'none') return refuse('not-found')
  const enrolment = await findEnrolment(classId, viewer.learnerId)
  if (!enrolment) return refuse('not-found')
  if (!isAllowed(enrolment.role, action)) {
    return refuse(enrolment.role === 'learner' ? 'not-found' : 'forbidden')
  }
  if (enrolment.class.archivedAt && CHANGES.has(action)) return refuse('class-archived')
  return { ...enrolment, learnerId: viewer.learnerId }
}
