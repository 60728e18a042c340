import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import { anchors } from '@/course/paths'
import type { Source as SourceEntry } from '@/course/schemas/lesson'
import { Inline } from '../ui/inline'
import { Section } from './prose'

const ORGANISATION = /\b(?:Group|Foundation|Company|Corporation|Project|Team|Hat|Inc|Consortium)\b/i

/** How a text names a source: the family, two joined, or the first with "et al."; organisations keep their whole name. */
export function citedNames(authors: string): string {
  const names = authors
    .split(/,\s+|\s+(?:and|&)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (ORGANISATION.test(name) ? name : (name.split(/\s+/).at(-1) ?? name)))
  const [first = authors, second] = names
  if (names.length > 2 || second === 'others' || second === 'contributors') return `${first} et al.`
  return second === undefined ? first : `${first} & ${second}`
}

/** An inline citation. It leads to the entry below, where the whole source stands. */
export function Source({ source }: { source: SourceEntry }) {
  const text = useTranslations('lesson')
  return (
    <a
      href={`#${anchors.source(source.id)}`}
      aria-label={text('sourceLabel', { authors: source.authors, year: String(source.year) })}
      className="text-[0.84em] text-ink-3 no-underline hover:text-link hover:underline"
    >
      [{citedNames(source.authors)} {source.year}]
    </a>
  )
}

export function FurtherReading({ sources, locale }: { sources: readonly SourceEntry[]; locale: Locale }) {
  const text = useTranslations('lesson')
  return (
    <Section id="further-reading" title={text('furtherReading')}>
      <ul className="max-w-measure border-t border-rule">
        {sources.map((source) => (
          <li
            key={source.id}
            id={anchors.source(source.id)}
            className="border-b border-rule py-2.5 text-[0.92rem] leading-normal target:bg-accent-soft"
          >
            <span className="text-ink-2">
              {source.authors} ({source.year}).{' '}
            </span>
            {source.url ? (
              <a href={source.url} rel="noreferrer">
                {source.title}
              </a>
            ) : (
              <cite>{source.title}</cite>
            )}
            {source.venue && <span className="text-ink-2">. {source.venue}</span>}
            {source.note && (
              <span className="block text-[0.88rem] text-ink-3">
                <Inline text={source.note[locale]} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
