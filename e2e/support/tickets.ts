import type { APIRequestContext } from '@playwright/test'
import type { LessonState } from '@/course/lesson-state'
import { apiPaths } from '@/course/paths'

/** The ticket of an exercise, for whoever these requests come from. */
export async function ticketOf(
  request: APIRequestContext,
  lesson: string,
  exercise: string,
): Promise<string> {
  const state = (await (await request.get(apiPaths.lessonState(lesson))).json()) as LessonState
  return state.exercises[exercise]?.ticket ?? ''
}
