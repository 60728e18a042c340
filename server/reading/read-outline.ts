import 'server-only'
import type { Locale } from '@/course/locale'
import { contentFolder } from '../content/content-folder'
import { findLessonText } from '../content/read'
import { readText } from '../content/yaml-file'
import { outlineOf, type OutlineEntry } from './lesson-outline'

/** @returns null when the course has no such lesson. */
export async function readOutline(lesson: string, locale: Locale): Promise<readonly OutlineEntry[] | null> {
  const text = await findLessonText(lesson, locale)
  return text === null ? null : outlineOf(readText(contentFolder(), text))
}
