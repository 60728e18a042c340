import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '../ui/disclosure'

/** A section of a lesson. Its id is the same in both languages: links, progress and the table of contents use it. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} data-section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="max-w-measure mt-14 mb-3 text-[1.32rem] leading-snug font-semibold tracking-tight [:lang(ko)]:tracking-normal">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Aside({ title, children, className }: { title: string; children: ReactNode; className: string }) {
  return (
    <aside className={`max-w-measure my-10 ${className}`} aria-label={title}>
      <p className="text-ink-3 mb-1 text-[0.8rem] font-medium">{title}</p>
      {children}
    </aside>
  )
}

/** How real systems do it, by their own names and defaults. */
export function InProduction({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Aside title={text('inProduction')} className="border-rule-strong bg-surface rounded-control border px-5 py-4">
      {children}
    </Aside>
  )
}

/** What the simulation leaves out. Broken edges: this is where it stops being true. */
export function WhereThePictureLies({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Aside title={text('whereThePictureLies')} className="border-control rounded-control border border-dashed px-5 py-4">
      {children}
    </Aside>
  )
}

export function Summary({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Aside title={text('summary')} className="border-ink border-y py-4">
      {children}
    </Aside>
  )
}

export function GoingDeeper({ children }: { children: ReactNode }) {
  const text = useTranslations('lesson')
  return (
    <Disclosure summary={text('goingDeeper')} className="border-rule-strong max-w-measure my-8 border-y py-3">
      {children}
    </Disclosure>
  )
}
