import type { Mastery } from '@/course/mastery'
import type { LearnerSummary } from '@/course/lesson-state'
import { findUntold } from '../assignments/own-assignments'
import { summarise } from '../auth/viewer'
import { listProgress } from '../db/lesson-progress'
import { listScores } from '../db/scores'
import type { Call, Reply } from '../http/handle'
import { readMastery } from '../mastery/read-mastery'

interface LessonSummary {
  sectionsRead: number
  exercisesRight: number
  position?: string
  updatedAt?: string
  /** Objective id to state; those not started are left out. */
  mastery?: Readonly<Record<string, Mastery>>
}

/** GET /api/progress: where the learner stands in every lesson they have touched. */
interface CourseProgress {
  readonly learner: LearnerSummary
  readonly lessons: Readonly<Record<string, LessonSummary>>
}

export async function readCourseProgress({ viewer }: Call<undefined>): Promise<Reply> {
  const lessons: Record<string, LessonSummary> = {}
  if (viewer.kind !== 'none') {
    const [progress, scores, untold] = await Promise.all([
      listProgress(viewer.learnerId),
      listScores(viewer.learnerId),
      findUntold(viewer.learnerId),
    ])
    for (const { lessonId, sectionsRead, position, updatedAt } of progress) {
      lessons[lessonId] = {
        sectionsRead: sectionsRead.length,
        exercisesRight: 0,
        position,
        updatedAt: updatedAt.toISOString(),
      }
    }
    for (const { lessonId, exerciseId, isCorrect } of scores) {
      const summary = (lessons[lessonId] ??= { sectionsRead: 0, exercisesRight: 0 })
      if (isCorrect && !untold.has(lessonId, exerciseId)) summary.exercisesRight += 1
    }
    for (const [lessonId, mastery] of await readMastery(viewer, untold))
      (lessons[lessonId] ??= { sectionsRead: 0, exercisesRight: 0 }).mastery = mastery
  }
  return { body: { learner: summarise(viewer), lessons } satisfies CourseProgress }
}
