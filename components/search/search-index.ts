import MiniSearch from 'minisearch'
import type { SearchDocument } from '@/course/search'
import { documentTokens, isPrefix, queryTokens, typosAllowed } from './tokenize'

const RESULTS_MAX = 30

/** @returns what was found, the best first. */
export type Search = (query: string) => SearchDocument[]

/** An index in memory: the whole course is some hundred titles. */
export function makeSearch(documents: readonly SearchDocument[]): Search {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const namesOf = new Map(documents.map((document) => [document.id, tokensOfNames(document)]))
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
    const asked = queryTokens(query).join(' ')
    // A whole name is what was meant, however often others say the word; the name that the page shows before others.
    const rankOf = ({ id }: SearchDocument) => {
      const place = namesOf.get(id)?.indexOf(asked) ?? -1
      return place < 0 ? 2 : Math.min(place, 1)
    }
    return results.sort((a, b) => rankOf(a) - rankOf(b))
  }
}

/** Its title, and then its other names, as a query for each would be read. */
function tokensOfNames({ title, also }: SearchDocument): readonly string[] {
  return [title, ...also.split(', ')].map((name) => queryTokens(name).join(' '))
}
