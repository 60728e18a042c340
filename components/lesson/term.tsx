import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Inline } from '../ui/inline'
import type { TermView } from './lesson-view'
import { TermCard } from './term-card'

export function Term({ term, children }: { term: TermView; children: ReactNode }) {
  const text = useTranslations('lesson')
  const definition = (
    <>
      <span className="block font-semibold">{term.term}</span>
      <span className="block">
        <Inline text={term.definition} />
      </span>
      {term.also.length > 0 && (
        <span className="mt-1 block text-ink-3">{text('termAlso', { names: term.also.join(', ') })}</span>
      )}
    </>
  )
  return <TermCard definition={definition}>{children}</TermCard>
}
