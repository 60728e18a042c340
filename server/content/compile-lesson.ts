import 'server-only'
import type { Locale } from '@/course/locale'
import { bundleMdx } from './bundle-mdx'
import { contentFolder } from './content-folder'
import { findLessonText } from './read'
import { readText } from './yaml-file'

/**
 * Compiles a lesson's text for `getMDXComponent` of mdx-bundler, in Server Components while pages are prerendered:
 * the browser receives neither the compiler nor the evaluator.
 * @returns null when the course has no such lesson.
 */
export async function compileLesson(lesson: string, locale: Locale): Promise<string | null> {
  const file = await findLessonText(lesson, locale)
  if (file === null) return null
  const { code } = await bundleMdx(readText(contentFolder(), file))
  return code
}
