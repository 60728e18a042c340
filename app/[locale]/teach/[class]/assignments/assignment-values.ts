import type { AssignmentUnit, AssignmentValues } from '@/components/assignments/assignment-form'
import type { Locale } from '@/course/locale'
import { toWallTime } from '@/server/assignments/wall-time'
import type { AssignmentRecord } from '@/server/db/assignments'
import { courseRailView } from '../../../learn/course-view'

export const NO_VALUES: AssignmentValues = {
  title: '',
  lessons: [],
  opens: '',
  due: '',
  attemptsMax: '',
  attemptPenalty: '0',
  latePenalty: '',
  feedback: 'atOnce',
  basedOn: null,
}

const percent = (share: number) => String(Math.round(share * 100))

/** An assignment as the fields of its form write it. */
export function valuesOf(assignment: AssignmentRecord, timeZone: string): AssignmentValues {
  const { title, lessonIds, opensAt, dueAt, attemptsMax, attemptPenalty, latePenalty, feedback, updatedAt } =
    assignment
  return {
    title,
    lessons: lessonIds,
    opens: opensAt ? toWallTime(opensAt, timeZone) : '',
    due: dueAt ? toWallTime(dueAt, timeZone) : '',
    attemptsMax: attemptsMax === null ? '' : String(attemptsMax),
    attemptPenalty: percent(attemptPenalty),
    latePenalty: latePenalty === null ? '' : percent(latePenalty),
    feedback,
    basedOn: updatedAt.toISOString(),
  }
}

/** What can be asked for. */
export async function unitsOf(locale: Locale): Promise<AssignmentUnit[]> {
  const units = await courseRailView(locale)
  return units.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title })),
  }))
}
