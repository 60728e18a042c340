import type { Localised } from '@/course/locale'
import type { Viewer } from '../auth/viewer'
import { permit } from '../classes/permissions'
import type { ClassRecord, Role } from '../db/classes'
import { listLessonRecords } from '../db/class-records'
import { isRefusal, type Refusal } from '../refusal'
import {
  exerciseFigures,
  lessonFigures,
  lessonTable,
  type ExerciseFigures,
  type LessonFigures,
} from './lesson-table'
import { listLessonExercises } from './lessons'

export interface LessonStatistics {
  readonly id: string
  readonly title: Localised
  readonly figures: LessonFigures
  readonly exercises: readonly {
    readonly id: string
    readonly title: Localised
    readonly figures: ExerciseFigures
  }[]
}

export interface ClassStatistics {
  readonly class: ClassRecord
  readonly role: Role
  readonly lessons: readonly LessonStatistics[]
}

/** How every exercise of the course did in a class. */
export async function readClassStatistics(
  viewer: Viewer,
  classId: string,
): Promise<ClassStatistics | Refusal> {
  const standing = await permit(viewer, classId, 'see-answers')
  if (isRefusal(standing)) return standing
  const [records, lessons] = await Promise.all([listLessonRecords(standing.class.id), listLessonExercises()])
  return {
    class: standing.class,
    role: standing.role,
    lessons: lessons.map((lesson) => {
      const table = lessonTable(lesson, records)
      return {
        id: lesson.id,
        title: lesson.title,
        figures: lessonFigures(table),
        exercises: lesson.exercises.map(({ id, title }) => ({
          id,
          title,
          figures: exerciseFigures(table, id),
        })),
      }
    }),
  }
}
