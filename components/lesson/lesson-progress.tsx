'use client'

import type { ReactNode } from 'react'
import { ProgressProvider } from '../progress/progress-store'
import { useLesson } from './lesson-store'

/** The marks of the course map at the side: asked for only when there is a learner with something saved. */
export function LessonProgress({ children }: { children: ReactNode }) {
  const { state } = useLesson()
  const isWanted = state !== null && state.learner.kind !== 'none'
  return <ProgressProvider isWanted={isWanted}>{children}</ProgressProvider>
}
