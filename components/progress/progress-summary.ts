import type { Mastery } from '@/course/mastery'
import type { LearnerSummary } from '@/course/lesson-state'

/** What a learner has done in one lesson. */
export interface LessonSummary {
  readonly sectionsRead: number
  /** Exercises answered right at least once. */
  readonly exercisesRight: number
  /** Where reading stopped. */
  readonly position?: string
  /** When something was last saved here, as an ISO instant. */
  readonly updatedAt?: string
  /** Objective id to how well the learner has it; those not started are left out. */
  readonly mastery?: Readonly<Record<string, Mastery>>
}

/** GET /api/progress */
export interface ProgressSummary {
  readonly learner: LearnerSummary
  readonly lessons: Readonly<Record<string, LessonSummary>>
}

export type LessonStatus = 'new' | 'started' | 'done'

/** A lesson is done when every exercise was right once; reading alone does not finish it. */
export function lessonStatus(summary: LessonSummary | undefined, exercisesTotal: number): LessonStatus {
  if (!summary) return 'new'
  if (exercisesTotal > 0 && summary.exercisesRight >= exercisesTotal) return 'done'
  return summary.sectionsRead > 0 || summary.exercisesRight > 0 || summary.position ? 'started' : 'new'
}

/** The lesson to go back to: the one last worked on that is not done. */
export function lessonToResume(
  summary: ProgressSummary,
  lessons: readonly { readonly id: string; readonly exercises: number }[],
): string | null {
  const open = lessons.filter(
    ({ id, exercises }) => lessonStatus(summary.lessons[id], exercises) === 'started',
  )
  const lastOf = (id: string) => summary.lessons[id]?.updatedAt ?? ''
  const [latest] = [...open].sort((first, second) => (lastOf(first.id) < lastOf(second.id) ? 1 : -1))
  return latest?.id ?? null
}
