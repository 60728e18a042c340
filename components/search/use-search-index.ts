import { useEffect, useState } from 'react'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import type { SearchDocument } from '@/course/search'
import type { Search } from './search-index'

type State = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly search: Search }

/** The index, loaded when somebody looks for something, and again after a failure when asked to. */
export function useSearchIndex(locale: Locale) {
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [tries, setTries] = useState(0)

  // What can be found comes from the server.
  useEffect(() => {
    const abort = new AbortController()
    load(locale, abort.signal).then(
      (search) => setState({ kind: 'ready', search }),
      () => !abort.signal.aborted && setState({ kind: 'failed' }),
    )
    return () => abort.abort()
  }, [locale, tries])

  function retry() {
    setState({ kind: 'loading' })
    setTries(tries + 1)
  }

  return { state, retry }
}

async function load(locale: Locale, signal: AbortSignal): Promise<Search> {
  const [response, { makeSearch }] = await Promise.all([
    fetch(apiPaths.searchDocuments(locale), { signal }),
    import('./search-index'),
  ])
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return makeSearch((await response.json()) as SearchDocument[])
}
