'use client'

import { createContext, use, useMemo, type ReactNode } from 'react'
import type { SectionView } from './lesson-view'
import { useReading, type Reading } from './use-reading'

const ReadingContext = createContext<Reading>({ current: null, percent: 0, sectionsRead: [] })

export function useReadingPlace(): Reading {
  return use(ReadingContext)
}

/** Measures the reading once for everything that shows it. */
export function ReadingProvider({
  sections,
  children,
}: {
  sections: readonly SectionView[]
  children: ReactNode
}) {
  const ids = useMemo(() => sections.map((section) => section.id), [sections])
  return <ReadingContext value={useReading(ids)}>{children}</ReadingContext>
}
