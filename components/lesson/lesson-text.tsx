import { getMDXComponent } from 'mdx-bundler/client'
import type { LessonView } from './lesson-view'
import { mdxComponents } from './mdx-components'

/** The compiled text of a lesson, evaluated where pages are prerendered: the browser gets neither it nor the evaluator. */
export function LessonText({ code, lesson }: { code: string; lesson: LessonView }) {
  const Text = getMDXComponent(code)
  return <Text components={mdxComponents(lesson)} />
}
