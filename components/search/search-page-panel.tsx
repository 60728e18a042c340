'use client'

import { useSearchParams } from 'next/navigation'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { SearchPanel } from './search-panel'

/** The search as a page: its address carries the query, so that it can be sent. */
export function SearchPagePanel({ locale }: { locale: Locale }) {
  const query = useSearchParams().get('q') ?? ''
  return <SearchPanel locale={locale} initialQuery={query} onQuery={keepInAddress} />

  function keepInAddress(asked: string) {
    window.history.replaceState(null, '', asked === '' ? paths.search(locale) : paths.search(locale, asked))
  }
}
