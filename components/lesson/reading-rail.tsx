'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '../ui/disclosure'
import type { SectionView } from './lesson-view'
import { useReadingPlace } from './reading-context'
import { ResumeNote } from './resume-note'
import { SaveNote } from './save-note'
import { TableOfContents } from './table-of-contents'

/** At the right of wide screens: where you are on this page, and whether it is saved. */
export function ReadingRail({ sections }: { sections: readonly SectionView[] }) {
  const { current, sectionsRead } = useReadingPlace()
  const text = useTranslations('lesson')
  return (
    <aside className="sticky top-[52px] hidden max-h-[calc(100dvh-52px)] self-start overflow-y-auto py-11 text-[0.82rem] xl:block">
      <p className="mb-2 text-ink-3">{text('onThisPage')}</p>
      <TableOfContents sections={sections} current={current} read={sectionsRead} />
      <p className="mt-6 border-t border-rule pt-3 leading-normal text-ink-3">
        <SaveNote />
      </p>
    </aside>
  )
}

/** The same on narrow screens, folded away above the text. */
export function ReadingFold({ sections }: { sections: readonly SectionView[] }) {
  const { current, sectionsRead } = useReadingPlace()
  const text = useTranslations('lesson')
  return (
    <div className="mb-8 max-w-measure border-y border-rule py-2.5 text-[0.9rem] xl:hidden">
      <Disclosure summary={text('onThisPage')}>
        <TableOfContents sections={sections} current={current} read={sectionsRead} className="ps-4.5 pb-2" />
      </Disclosure>
      <p className="mt-1.5 text-[0.84rem] text-ink-3 empty:hidden">
        <SaveNote isShort />
      </p>
    </div>
  )
}

/** A hairline under the header that grows with the reading. */
export function ReadingLine() {
  const { percent } = useReadingPlace()
  const text = useTranslations('lesson')
  return (
    <div
      role="progressbar"
      aria-label={text('readingProgressLabel')}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="fixed inset-x-0 top-[51px] z-20 h-[2px]"
    >
      <div className="h-full origin-left bg-ink" style={{ transform: `scaleX(${percent / 100})` }} />
    </div>
  )
}

export function ResumeOffer({ sections }: { sections: readonly SectionView[] }) {
  const { current } = useReadingPlace()
  return <ResumeNote sections={sections} current={current} />
}
