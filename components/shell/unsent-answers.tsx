'use client'

import { usePathname } from 'next/navigation'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { hasWaiting } from '../exercise/shelf'

const UnsentNote = lazy(async () => ({ default: (await import('./unsent-note')).UnsentNote }))

/** Sends answers that an earlier visit could not, from whatever page is open. Almost always there is nothing to do. */
export function UnsentAnswers({ locale }: { locale: 'en' | 'ko' }) {
  const isNeeded = useSyncExternalStore(
    () => () => undefined,
    hasWaiting,
    () => false,
  )
  // The exercises of a lesson that is open send their own.
  const openLesson = /^\/(?:en|ko)\/learn\/([^/]+)/.exec(usePathname())?.[1]
  if (!isNeeded) return null
  return (
    <Suspense>
      <UnsentNote key={openLesson} locale={locale} openLesson={openLesson} />
    </Suspense>
  )
}
