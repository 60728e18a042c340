import type { Exercise } from '@/course/exercises/exercise'
import type { Localised } from '@/course/locale'
import { readCourse, readExercises, readLesson } from '../content/read'

export interface LessonExercises {
  readonly id: string
  readonly title: Localised
  /** Keys included. */
  readonly exercises: readonly Exercise[]
}

/** Every lesson of the course with its exercises, in the course's order. */
export async function listLessonExercises(): Promise<readonly LessonExercises[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(
    units
      .flatMap((unit) => unit.lessons)
      .map(async (id) => ({ lesson: await readLesson(id), exercises: (await readExercises(id)) ?? [] })),
  )
  return lessons.flatMap(({ lesson, exercises }) =>
    lesson ? [{ id: lesson.id, title: lesson.title, exercises }] : [],
  )
}
