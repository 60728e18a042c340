'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import type { SectionView } from './lesson-view'

interface Props {
  sections: readonly SectionView[]
  current: string | null
  read: readonly string[]
  className?: string
}

export function TableOfContents({ sections, current, read, className }: Props) {
  const text = useTranslations('lesson')
  return (
    <nav aria-label={text('onThisPage')} className={className}>
      <ol className="grid gap-1">
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              aria-current={section.id === current ? 'location' : undefined}
              className={classNames(
                'block min-h-6 py-0.5 leading-snug no-underline hover:underline',
                section.id === current ? 'font-medium text-ink' : 'text-ink-3',
              )}
            >
              {section.title}
              {read.includes(section.id) && (
                <span className="ms-1.5 text-[0.85em] text-good">
                  <span aria-hidden="true">✓</span>
                  <span className="sr-only">{text('sectionRead')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
