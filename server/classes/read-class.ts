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
  /** By which instructors and assistants join; for owners only. */
  readonly staffCodes: Readonly<Record<'instructor' | 'assistant', JoinCodeRecord | null>>
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
  const { id } = standing.class
  const now = new Date()
  const [members, joinCode, instructor, assistant] = await Promise.all([
    listMembers(id),
    may.manageJoinCode ? findJoinCode(id, 'learner', now) : null,
    may.manageStaff ? findJoinCode(id, 'instructor', now) : null,
    may.manageStaff ? findJoinCode(id, 'assistant', now) : null,
  ])
  return {
    class: standing.class,
    role,
    viewerId,
    members,
    joinCode,
    staffCodes: { instructor, assistant },
    may,
  }
}

export interface ClassSettings {
  readonly class: ClassRecord
  /** The viewer's. */
  readonly role: Role
  /** Whether the viewer may rename, move and archive it. */
  readonly mayManage: boolean
}

/** A class as a whole, for those who may take out its data. */
export async function readClassSettings(viewer: Viewer, classId: string): Promise<ClassSettings | Refusal> {
  const standing = await permit(viewer, classId, 'export-class')
  if (isRefusal(standing)) return standing
  const { role } = standing
  return { class: standing.class, role, mayManage: isAllowed(role, 'manage-class') }
}
