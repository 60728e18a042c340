import { dueFor, scoreAssigned } from '@/assessment/assignment'
import { readLesson } from '../content/read'
import {
  listAssignedAnswers,
  listExtensions,
  policyOf,
  type AssignedAnswerRow,
  type AssignmentRecord,
  type Extension,
} from '../db/assignments'
import type { Member } from '../db/enrolments'
import { listGradeOverrides, type GradeOverride } from '../db/grade-overrides'

/** What one learner has of an assignment, by its rules. */
export interface LearnerResult {
  readonly learnerId: string
  readonly name: string
  readonly extension: Extension | null
  /** Exercises with an answer that counts. */
  readonly answered: number
  /**
   * The mean over every exercise asked for, one without an answer being 0, unless it was set by hand; null where
   * nothing is asked for, and for whoever sees no grades.
   */
  readonly score: number | null
  /** Set by hand; null where the answers count, and for whoever sees no grades. */
  readonly override: GradeOverride | null
  readonly late: number
}

/** The results of these learners, in their order. Grades are not held back here: whoever shows them asks who looks. */
export async function computeResults(
  assignment: AssignmentRecord,
  learners: readonly Pick<Member, 'learnerId' | 'displayName'>[],
): Promise<readonly LearnerResult[]> {
  const [extensions, overrides, exercises, answers] = await Promise.all([
    listExtensions(assignment.id),
    listGradeOverrides(assignment.id),
    countExercises(assignment.lessonIds),
    listAssignedAnswers(
      learners.map(({ learnerId }) => learnerId),
      assignment.lessonIds,
    ),
  ])
  const byLearner = groupBy(answers, ({ learnerId }) => learnerId)
  return learners.map(({ learnerId, displayName: name }) => {
    const extension = extensions.find((own) => own.learnerId === learnerId) ?? null
    const override = overrides.find((own) => own.learnerId === learnerId)
    const counted = scoresOf(assignment, extension, byLearner.get(learnerId) ?? [])
    const sum = counted.reduce((total, { fraction }) => total + fraction, 0)
    return {
      learnerId,
      name,
      extension,
      answered: counted.length,
      score: override?.fraction ?? (exercises > 0 ? sum / exercises : null),
      override: override ? { fraction: override.fraction, reason: override.reason } : null,
      late: counted.filter(({ isLate }) => isLate).length,
    }
  })
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

export async function countExercises(lessonIds: readonly string[]): Promise<number> {
  const lessons = await Promise.all(lessonIds.map((id) => readLesson(id)))
  return lessons.reduce((total, lesson) => total + (lesson?.exercises.length ?? 0), 0)
}
