import { dueFor, phaseAt, scoreAssigned, type AssignmentPhase } from '@/assessment/assignment'
import type { Viewer } from '../auth/viewer'
import { pageOf, type Page, type WantedPage } from '../classes/paging'
import { isAllowed, permit, type Standing } from '../classes/permissions'
import { readLesson } from '../content/read'
import {
  findAssignment,
  listAssignedAnswers,
  listAssignments,
  listExtensions,
  policyOf,
  type AssignedAnswerRow,
  type AssignmentRecord,
  type Extension,
} from '../db/assignments'
import { listMembers } from '../db/enrolments'
import { isRefusal, refuse, type Refusal } from '../refusal'

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

export interface LearnerResult {
  readonly learnerId: string
  readonly name: string
  readonly extension: Extension | null
  /** Exercises with an answer that counts. */
  readonly answered: number
  /** Mean over every exercise asked for, one without an answer being 0; null for whoever sees no grades. */
  readonly score: number | null
  readonly late: number
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
  const [members, extensions, exercises] = await Promise.all([
    listMembers(standing.class.id),
    listExtensions(assignment.id),
    countExercises(assignment.lessonIds),
  ])
  const learners = pageOf(
    members.filter(({ role }) => role === 'learner'),
    page,
    RESULTS_ON_PAGE,
  )
  const answers = await listAssignedAnswers(
    learners.items.map(({ learnerId }) => learnerId),
    assignment.lessonIds,
  )
  const hasGrades = isAllowed(standing.role, 'see-answers')
  const byLearner = groupBy(answers, ({ learnerId }) => learnerId)
  const results = learners.items.map(({ learnerId, displayName: name }) => {
    const extension = extensions.find((own) => own.learnerId === learnerId) ?? null
    const counted = scoresOf(assignment, extension, byLearner.get(learnerId) ?? [])
    const sum = counted.reduce((total, { fraction }) => total + fraction, 0)
    return {
      learnerId,
      name,
      extension,
      answered: counted.length,
      score: hasGrades && exercises > 0 ? sum / exercises : null,
      late: counted.filter(({ isLate }) => isLate).length,
    }
  })
  return {
    standing,
    mayManage: mayManage(standing),
    assignment,
    exercises,
    results: { ...learners, items: results },
  }
}

function scoresOf(
  assignment: AssignmentRecord,
  extension: Extension | null,
  answers: readonly AssignedAnswerRow[],
) {
  const policy = policyOf(assignment, extension?.attemptsExtra)
  const dueMs = dueFor(policy, extension?.dueAt?.getTime() ?? null)
  const byExercise = groupBy(answers, ({ lessonId, exerciseId }) => `${lessonId}/${exerciseId}`)
  return [...byExercise.values()].flatMap(
    (own) =>
      scoreAssigned(
        policy,
        dueMs,
        own.map(({ createdAt, fraction }) => ({ atMs: createdAt.getTime(), fraction })),
      ) ?? [],
  )
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

async function countExercises(lessonIds: readonly string[]): Promise<number> {
  const lessons = await Promise.all(lessonIds.map((id) => readLesson(id)))
  return lessons.reduce((total, lesson) => total + (lesson?.exercises.length ?? 0), 0)
}
