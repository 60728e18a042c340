import { useTranslations } from 'next-intl'
import { OTHER_LOCALE, type Locale } from '@/course/locale'
import { anchors, paths } from '@/course/paths'
import type { Source } from '@/course/schemas/lesson'
import { citedNames } from '../lesson/source-list'
import { Inline } from '../ui/inline'

interface Entry {
  id: string
  term: string
  also: readonly string[]
  definition: string
  otherTerm: string
  lessons: readonly { id: string; title: string }[]
  source: { lesson: string; source: Source } | null
}

interface Props {
  locale: Locale
  groups: readonly { initial: string; entries: readonly Entry[] }[]
}

/** Where a link to an initial lands; letters are no ids of terms. */
const initialId = (initial: string) => `initial-${initial === '#' ? 'digits' : initial}`

export function GlossaryList({ locale, groups }: Props) {
  const text = useTranslations('site')
  return (
    <>
      <nav aria-label={text('glossaryInitials')} className="mt-7 border-y border-rule py-2">
        <ul className="flex flex-wrap gap-x-1">
          {groups.map(({ initial }) => (
            <li key={initial}>
              <a
                href={`#${initialId(initial)}`}
                className="grid min-h-8 min-w-8 place-items-center text-[0.95rem] no-underline hover:underline"
              >
                {initial}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ initial, entries }) => (
        <section
          key={initial}
          aria-labelledby={initialId(initial)}
          className="grid gap-x-8 pt-10 md:grid-cols-[4rem_minmax(0,1fr)]"
        >
          <h2 id={initialId(initial)} className="scroll-mt-20 pb-2 text-[1.3rem] font-semibold text-ink-3">
            {initial}
          </h2>
          <dl>
            {entries.map((entry) => (
              <GlossaryRow key={entry.id} entry={entry} locale={locale} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function GlossaryRow({ entry, locale }: { entry: Entry; locale: Locale }) {
  const text = useTranslations('site')
  const { id, term, also, definition, otherTerm, lessons, source } = entry
  return (
    <div id={id} className="scroll-mt-20 border-t border-rule py-4 target:bg-surface target:px-3">
      <dt className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-[1.05rem] font-semibold">{term}</span>
        <span lang={OTHER_LOCALE[locale]} className="text-[0.88rem] text-ink-3">
          {otherTerm}
        </span>
        {also.length > 0 && (
          <span className="text-[0.88rem] text-ink-3">
            {text('glossaryAlso', { names: also.join(', ') })}
          </span>
        )}
      </dt>
      <dd className="mt-1 max-w-measure">
        <Inline text={definition} />
      </dd>
      {lessons.length > 0 && (
        <dd className="mt-1 flex flex-wrap items-center gap-x-3 text-[0.86rem] text-ink-3">
          <span>{text('glossaryLessons', { count: lessons.length })}</span>
          {lessons.map((lesson) => (
            <a
              key={lesson.id}
              href={paths.lesson(locale, lesson.id)}
              className="inline-flex min-h-6 items-center"
            >
              {lesson.title}
            </a>
          ))}
        </dd>
      )}
      {source && (
        <dd className="mt-1 flex flex-wrap items-center gap-x-3 text-[0.86rem] text-ink-3">
          <span>{text('glossarySource')}</span>
          <a
            href={paths.lesson(locale, source.lesson, anchors.source(source.source.id))}
            className="inline-flex min-h-6 items-center"
          >
            {citedNames(source.source.authors)} {source.source.year}
          </a>
        </dd>
      )}
    </div>
  )
}
