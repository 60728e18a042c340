import { phaseAt, type AssignmentPhase } from '@/assessment/assignment'
import type { Viewer } from '../auth/viewer'
import { pageOf, type Page, type WantedPage } from '../classes/paging'
import { isAllowed, permit, type Standing } from '../classes/permissions'
import { findAssignment, listAssignments, policyOf, type AssignmentRecord } from '../db/assignments'
import { listMembers } from '../db/enrolments'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { computeResults, countExercises, type LearnerResult } from './compute-results'

export interface ClassAssignments {
  readonly standing: Standing
  readonly mayManage: boolean
  readonly assignments: readonly (AssignmentRecord & { readonly phase: AssignmentPhase })[]
}

/** What a class is asked for, for its staff. */
export async function readAssignments(viewer: Viewer, classId: string): Promise<ClassAssignments | Refusal> {
  const standing = await permit(viewer, classId, 'list-assignments')
  if (isRefusal(standing)) return standing
  const nowMs = Date.now()
  const assignments = (await listAssignments(standing.class.id)).map((assignment) => {
    const policy = policyOf(assignment)
    return { ...assignment, phase: phaseAt(policy, policy.dueMs, nowMs) }
  })
  return { standing, mayManage: mayManage(standing), assignments }
}

function mayManage({ role, class: { archivedAt } }: Standing): boolean {
  return archivedAt === null && isAllowed(role, 'manage-assignments')
}

export interface AssignmentResults {
  readonly standing: Standing
  readonly mayManage: boolean
  readonly assignment: AssignmentRecord
  readonly exercises: number
  /** The learners of one page. */
  readonly results: Page<LearnerResult>
}

const RESULTS_ON_PAGE = 50

/** How far everybody is with one assignment, by its rules. */
export async function readAssignmentResults(
  viewer: Viewer,
  classId: string,
  assignmentId: string,
  page?: WantedPage,
): Promise<AssignmentResults | Refusal> {
  const standing = await permit(viewer, classId, 'list-assignments')
  if (isRefusal(standing)) return standing
  const assignment = await findAssignment(standing.class.id, assignmentId)
  if (!assignment) return refuse('not-found')
  const [members, exercises] = await Promise.all([
    listMembers(standing.class.id),
    countExercises(assignment.lessonIds),
  ])
  const learners = pageOf(
    members.filter(({ role }) => role === 'learner'),
    page,
    RESULTS_ON_PAGE,
  )
  const results = await computeResults(assignment, learners.items)
  const hasGrades = isAllowed(standing.role, 'see-answers')
  return {
    standing,
    mayManage: mayManage(standing),
    assignment,
    exercises,
    results: { ...learners, items: hasGrades ? results : results.map(withoutGrade) },
  }
}

function withoutGrade(result: LearnerResult): LearnerResult {
  return { ...result, score: null, override: null }
}
