import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { isAllowed, permit } from '../classes/permissions'
import { countWholeLessons, listLessonRecords } from '../db/class-records'
import { isRefusal, type Refusal } from '../refusal'
import { lessonFigures, lessonTable, type LessonFigures } from './lesson-table'
import { listLessonExercises } from './lessons'

export interface LessonReliability {
  readonly lessonId: string
  readonly title: Localised
  readonly figures: LessonFigures
}

/**
 * How reliable the exercises are of the lesson that most of a class have answered completely, of several such the
 * first. Null while nobody has answered a whole lesson, and for whoever sees no grades, of which it is made.
 */
export async function readReliability(
  viewer: Viewer,
  classId: string,
): Promise<LessonReliability | null | Refusal> {
  const standing = await permit(viewer, classId, 'see-progress')
  if (isRefusal(standing)) return standing
  if (!isAllowed(standing.role, 'see-answers')) return null
  const { id } = standing.class
  const lessons = await listLessonExercises()
  const exercises = lessons.flatMap((lesson) =>
    lesson.exercises.map((exercise) => ({ lessonId: lesson.id, exerciseId: exercise.id })),
  )
  const counts = new Map(
    (await countWholeLessons(id, exercises)).map(({ lessonId, learners }) => [lessonId, learners]),
  )
  const most = Math.max(0, ...counts.values())
  const lesson = lessons.find((candidate) => counts.get(candidate.id) === most)
  if (!lesson) return null
  const table = lessonTable(lesson, await listLessonRecords(id, lesson.id))
  return { lessonId: lesson.id, title: lesson.title, figures: lessonFigures(table) }
}
