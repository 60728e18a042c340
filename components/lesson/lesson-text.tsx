import { getMDXComponent } from 'mdx-bundler/client'
import type { LessonView } from './lesson-view'
import { mdxComponents } from './mdx-components'

/** The compiled text of a lesson, evaluated where pages are prerendered: the browser gets neither it nor the evaluator. */
export function LessonText({ code, lesson }: { code: string; lesson: LessonView }) {
  // Called, not mounted: it keeps no state, and here it is made anew for each page that is prerendered.
  return getMDXComponent(code)({ components: mdxComponents(lesson) })
}
