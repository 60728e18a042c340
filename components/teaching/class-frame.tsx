import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '../ui/page-title'

export interface ClassPageLink {
  readonly id: 'overview' | 'exercises' | 'assignments' | 'people' | 'log' | 'settings'
  readonly href: string
}

interface Props {
  name: string
  /** Below the name: how many learn, and the clock that counts. */
  facts: ReactNode
  isArchived: boolean
  /** The list of classes. */
  home: string
  /** Only those that the viewer may open. */
  pages: readonly ClassPageLink[]
  current: ClassPageLink['id']
  children: ReactNode
}

/** What every page of a class has at its head: its name, and the way to the others. */
export function ClassFrame({ name, facts, isArchived, home, pages, current, children }: Props) {
  const text = useTranslations('teaching')
  return (
    <main className="mx-auto max-w-[1280px] px-4 page-top-line pb-12 md:px-6 md:pb-16">
      <p className="text-[0.86rem]">
        <a href={home}>{text('title')}</a>
      </p>
      <PageTitle className="mt-1">{name}</PageTitle>
      <p className="mt-2 text-ink-2">{facts}</p>
      {isArchived && (
        <p className="mt-4 max-w-measure border-s-[3px] border-uncertain bg-uncertain-soft px-3 py-2 text-[0.9rem]">
          ◐ {text('archivedNotice')}
        </p>
      )}
      <nav aria-label={text('classPages')} className="mt-6 border-b-2 border-ink">
        <ul className="flex flex-wrap gap-x-6">
          {pages.map(({ id, href }) => (
            <li key={id}>
              <a
                href={href}
                aria-current={id === current ? 'page' : undefined}
                className="inline-flex min-h-10 items-center border-b-[3px] border-transparent text-ink-2 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {text(`page.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pt-8">{children}</div>
    </main>
  )
}
