import type { ExploreOptions, ExploreResult } from '@/simulation/kernel/model'
import type { Parameters } from '@/simulation/kernel/run'

/** What the page asks of the search worker. */
export interface SearchQuestion {
  readonly simulation: string
  readonly parameters: Parameters
  readonly options: ExploreOptions
}

/** What the search worker says: how far it is, then how it ended. */
export type SearchAnswer =
  | { readonly kind: 'progress'; readonly distinct: number; readonly depth: number }
  | { readonly kind: 'done'; readonly result: ExploreResult }
  | { readonly kind: 'failed' }
