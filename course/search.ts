export const SEARCH_KINDS = ['lesson', 'section', 'term', 'simulation', 'exercise'] as const

export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Something that can be found, as one language's index holds it. */
export interface SearchDocument {
  readonly id: string
  readonly kind: SearchKind
  readonly title: string
  /** Other words for it, those of the other language included. */
  readonly also: string
  readonly text: string
  /** The lesson it stands in, for sections and exercises. */
  readonly place: string
  readonly href: string
}
