import MiniSearch from 'minisearch'
import type { SearchDocument } from '@/course/search'
import { documentTokens, isPrefix, queryTokens, typosAllowed } from './tokenize'

const RESULTS_MAX = 30

/** @returns what was found, the best first. */
export type Search = (query: string) => SearchDocument[]

/** An index in memory: the whole course is some hundred titles. */
export function makeSearch(documents: readonly SearchDocument[]): Search {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'also', 'text'],
    tokenize: documentTokens,
    processTerm: (term) => term,
  })
  index.addAll(documents)
  const options = {
    tokenize: queryTokens,
    boost: { title: 4, also: 3 },
    prefix: isPrefix,
    fuzzy: typosAllowed,
  } as const
  return (query) => {
    const all = index.search(query, { ...options, combineWith: 'AND' })
    // Nothing has every word: whatever has some of them is better than nothing.
    const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' })
    const results = found.slice(0, RESULTS_MAX).flatMap(({ id }) => byId.get(id as string) ?? [])
    return results.sort((a, b) => Number(isNamed(b, query)) - Number(isNamed(a, query)))
  }
}

/** Whether the query is the whole title: that is what was meant, however often others say the word. */
function isNamed({ title }: SearchDocument, query: string): boolean {
  return queryTokens(title).join(' ') === queryTokens(query).join(' ')
}
