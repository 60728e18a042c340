import type { UnitView } from '@/components/lesson/lesson-view'
import type { MapUnit } from '@/components/progress/course-map'
import type { Locale } from '@/course/locale'
import { readCourse, readLesson } from '@/server/content/read'
import { readOutline } from '@/server/reading/read-outline'

/** The course as its map draws it: units in order, lessons numbered through. */
export async function courseMapView(locale: Locale): Promise<MapUnit[]> {
  const { units } = await readCourse()
  const order = units.flatMap((unit) => unit.lessons)
  return Promise.all(
    units.map(async (unit, index) => ({
      id: unit.id,
      number: index + 1,
      title: unit.title[locale],
      hasQuiz: unit.quiz !== undefined,
      lessons: await Promise.all(unit.lessons.map((id) => mapLesson(id, order.indexOf(id) + 1, locale))),
    })),
  )
}

async function mapLesson(id: string, number: number, locale: Locale) {
  const [lesson, outline] = await Promise.all([readLesson(id), readOutline(id, locale)])
  if (!lesson || !outline) throw new Error(`The course lists the lesson ${id}, which has no files.`)
  return {
    id,
    number,
    title: lesson.title[locale],
    lede: lesson.lede[locale],
    minutes: lesson.minutes,
    sections: outline.length,
    exercises: lesson.exercises.length,
    objectives: lesson.objectives.map(({ id: objective, text }) => ({ id: objective, text: text[locale] })),
  }
}

/** The same for the rail at the side of a lesson. */
export async function courseRailView(locale: Locale): Promise<UnitView[]> {
  const units = await courseMapView(locale)
  return units.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, exercises: lesson.exercises })),
  }))
}
