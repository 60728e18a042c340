'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Locale } from '@/course/locale'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { SearchResult } from './search-result'
import { useSearchIndex } from './use-search-index'

const QUERY_LENGTH_MAX = 100

interface Props {
  locale: Locale
  initialQuery?: string
  onQuery?: (query: string) => void
  /** A dialog keeps its height while results come and go; a page grows. */
  isFixed?: boolean
  /** Beside the count of what was found. */
  children?: (query: string) => ReactNode
}

/** A field and what it finds, as links: the arrow keys move between them, everything else is the browser's own. */
export function SearchPanel({ locale, initialQuery = '', onQuery, isFixed = false, children }: Props) {
  const text = useTranslations('site')
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const [query, setQuery] = useState(() => initialQuery.slice(0, QUERY_LENGTH_MAX))
  const { state, retry } = useSearchIndex(locale)
  const asked = query.trim()
  const results = state.kind === 'ready' && asked !== '' ? state.search(asked) : null

  function change(value: string) {
    setQuery(value)
    onQuery?.(value.trim())
  }

  const onKeyDown = (event: KeyboardEvent) => moveFocus(event, panel.current)

  return (
    <search ref={panel} className="block">
      <label htmlFor={id} className="text-[0.92rem] font-medium">
        {text('searchLabel')}
      </label>
      <input
        id={id}
        type="search"
        value={query}
        maxLength={QUERY_LENGTH_MAX}
        autoComplete="off"
        aria-describedby={`${id}-help`}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        className="mt-1.5 min-h-11 w-full rounded-control border border-control bg-surface px-3 text-[1rem] text-ink"
      />
      <p id={`${id}-help`} className="mt-1.5 text-[0.84rem] text-ink-3">
        {text('searchHelp')}
      </p>
      <div className="mt-3 flex min-h-7 flex-wrap items-baseline justify-between gap-x-4 text-[0.84rem] text-ink-2">
        <span role="status">{statusWords()}</span>
        {children?.(asked)}
      </div>
      <div className={classNames(isFixed && 'h-[min(52vh,25rem)] overflow-y-auto')}>{body()}</div>
    </search>
  )

  function statusWords(): string {
    if (state.kind === 'failed') return ''
    if (state.kind === 'loading') return asked === '' ? '' : text('searchLoading')
    return results === null ? '' : text('searchCount', { count: results.length })
  }

  function body() {
    if (state.kind === 'failed') {
      return (
        <div role="alert" className="grid justify-items-start gap-3 py-3">
          <p>{text('searchFailed')}</p>
          <Button onClick={retry}>{text('searchRetry')}</Button>
        </div>
      )
    }
    if (results === null) return null
    if (results.length === 0)
      return <p className="py-3 wrap-anywhere">{text('searchNothing', { query: asked })}</p>
    return (
      <ul className="border-b border-rule">
        {results.map((result) => (
          <SearchResult key={result.id} result={result} onKeyDown={onKeyDown} />
        ))}
      </ul>
    )
  }
}

/** Down from the field to the first link, and on from link to link; up the same way back. */
function moveFocus(event: KeyboardEvent, panel: HTMLElement | null) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || panel === null || event.nativeEvent.isComposing) return
  const stops = [...panel.querySelectorAll<HTMLElement>('input, li a')]
  const place = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[place + step]
  if (place === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
