import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { SearchDocument } from '@/course/search'
import { Inline } from '../ui/inline'

interface Props {
  result: SearchDocument
  onKeyDown: (event: KeyboardEvent) => void
}

/** One thing found: what it is called, what kind of thing it is, and where it stands or what it means. */
export function SearchResult({ result, onKeyDown }: Props) {
  const text = useTranslations('site.searchKinds')
  const { kind, title, place, href } = result
  const more = place === '' ? result.text : place
  return (
    <li className="border-t border-rule">
      <a
        href={href}
        onKeyDown={onKeyDown}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-2 py-2.5 text-ink no-underline hover:bg-surface focus-visible:bg-surface"
      >
        <span className="font-medium wrap-anywhere">
          <Inline text={title} />
        </span>
        <span className="text-[0.78rem] text-ink-3">{text(kind)}</span>
        {more !== '' && (
          <span className="col-span-2 line-clamp-2 text-[0.86rem] leading-snug text-ink-2">
            <Inline text={more} />
          </span>
        )}
      </a>
    </li>
  )
}
