'use client'

import dynamic from 'next/dynamic'
import { useLesson } from './lesson-store'

/** Most readers are asked for nothing: the words and the clock come only to those who are. */
const AskedInLesson = dynamic(() =>
  import('../assignments/asked-in-lesson').then((module) => module.AskedInLesson),
)

export function LessonAssignments() {
  const { state, locale } = useLesson()
  if (!state || state.assignments.length === 0) return null
  return <AskedInLesson assignments={state.assignments} locale={locale} />
}
