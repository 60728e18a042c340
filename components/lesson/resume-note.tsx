'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SectionView } from './lesson-view'
import { useLesson } from './lesson-store'

interface Props {
  sections: readonly SectionView[]
  /** The section on the screen: whoever is there already needs no offer. */
  current: string | null
}

/** Offers the way back to where the reader stopped. It never scrolls by itself and never takes the focus. */
export function ResumeNote({ sections, current }: Props) {
  const { state } = useLesson()
  const text = useTranslations('lesson')
  const [isDismissed, setIsDismissed] = useState(false)
  const position = state?.progress.position
  const place = sections.findIndex((section) => section.id === position)
  const section = sections[place]
  const isPast = sections.findIndex((other) => other.id === current) >= place
  if (!section || place === 0 || isDismissed || isPast) return null

  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-4 z-10 mx-auto flex max-w-xl flex-wrap items-center gap-x-4 gap-y-1 rounded-control border border-rule-strong bg-surface px-4 py-2.5 text-[0.9rem]"
    >
      <span className="min-w-0 flex-1 text-ink-2">{text('continueAt', { section: section.title })}</span>
      <a href={`#${section.id}`} className="font-medium" onClick={() => setIsDismissed(true)}>
        {text('continueLink')}
      </a>
      <button
        type="button"
        aria-label={text('dismiss')}
        onClick={() => setIsDismissed(true)}
        className="grid size-8 place-items-center text-ink-3 hover:text-ink"
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  )
}
