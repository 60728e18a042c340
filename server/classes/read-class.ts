import type { Viewer } from '../auth/viewer'
import { listEnrolments, type ClassRecord, type OwnEnrolment, type Role } from '../db/classes'
import { listMembers, type Member } from '../db/enrolments'
import { findJoinCode, type JoinCodeRecord } from '../db/join-codes'
import { isRefusal, type Refusal } from '../refusal'
import { isAllowed, permit } from './permissions'

/** The classes a viewer is in, in whatever role. */
export async function listOwnClasses(viewer: Viewer): Promise<readonly OwnEnrolment[]> {
  return viewer.kind === 'none' ? [] : listEnrolments(viewer.learnerId)
}

export interface ClassOverview {
  readonly class: ClassRecord
  /** The viewer's. */
  readonly role: Role
  readonly viewerId: string
  readonly members: readonly Member[]
  /** Null where there is none, and for whoever may not hand it out. */
  readonly joinCode: JoinCodeRecord | null
  readonly may: {
    readonly manageJoinCode: boolean
    readonly manageStaff: boolean
    readonly removeLearners: boolean
    readonly seeAnswers: boolean
  }
}

/** A class as its staff sees it: roster and, where allowed, the code that opens it. */
export async function readClass(viewer: Viewer, classId: string): Promise<ClassOverview | Refusal> {
  const standing = await permit(viewer, classId, 'see-roster')
  if (isRefusal(standing)) return standing
  const { role, learnerId: viewerId } = standing
  const may = {
    manageJoinCode: isAllowed(role, 'manage-join-code'),
    manageStaff: isAllowed(role, 'manage-staff'),
    removeLearners: isAllowed(role, 'remove-learner'),
    seeAnswers: isAllowed(role, 'see-answers'),
  }
  const [members, joinCode] = await Promise.all([
    listMembers(standing.class.id),
    may.manageJoinCode ? findJoinCode(standing.class.id, new Date()) : null,
  ])
  return { class: standing.class, role, viewerId, members, joinCode, may }
}
