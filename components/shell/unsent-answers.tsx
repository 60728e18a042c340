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
  const [, place, lesson] = /^\/(?:en|ko)\/(learn|review)(?:\/([^/]+))?/.exec(usePathname()) ?? []
  if (!isNeeded) return null
  return (
    <Suspense>
      <UnsentNote
        key={lesson ?? place}
        locale={locale}
        openLesson={lesson}
        isReviewOpen={place === 'review'}
      />
    </Suspense>
  )
}
