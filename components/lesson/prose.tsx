import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '../ui/disclosure'

/** A section of a lesson. Its id is the same in both languages: links, progress and the table of contents use it. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} data-section aria-labelledby={`${id}-title`}>
      <h2
        id={`${id}-title`}
        className="mt-14 mb-3 max-w-measure text-[1.32rem] leading-snug font-semibold text-balance"
      >
        {title}
      </h2>
      {children}
    </section>
  )
}

/** How real systems do it, by their own names and defaults. */
export function InProduction({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Section id="in-production" title={text('inProduction')}>
      {children}
    </Section>
  )
}

/** What the simulation leaves out. Its edge is broken: this is where the drawing stops being true. */
export function WhereThePictureLies({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Section id="where-the-picture-lies" title={text('whereThePictureLies')}>
      <div className="max-w-measure border-s-2 border-dashed border-control ps-5">{children}</div>
    </Section>
  )
}

export function Summary({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Section id="summary" title={text('summary')}>
      <div className="max-w-measure border-y border-ink py-1">{children}</div>
    </Section>
  )
}

export function GoingDeeper({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Disclosure
      summary={text('goingDeeper')}
      className="my-10 max-w-measure border-y border-rule-strong py-3"
    >
      <div className="border-s border-rule-strong ps-5 text-[0.95rem]">{children}</div>
    </Disclosure>
  )
}
