/** A part of a long list, as a page shows it. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly total: number
  /** How many items a page holds. */
  readonly size: number
}

/** What an address says of the page that is wanted: Next gives a list where a name stands in it twice. */
export type WantedPage = string | readonly string[] | undefined

/**
 * Cuts a list into pages.
 * @param wanted from an address: anything that is no page of this list is the first or the last.
 * @param size at least 1.
 */
export function pageOf<Item>(items: readonly Item[], wanted: WantedPage, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const asked = typeof wanted === 'string' && /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1
  const page = Math.min(pages, Math.max(1, asked))
  return { items: items.slice((page - 1) * size, page * size), page, pages, total: items.length, size }
}
