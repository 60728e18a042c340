/**
 * How many entries of a list in time order lie at or before an instant: the place of the first one after it.
 * @param timeOf reads the instant of an entry; it must not decrease along the list.
 */
export function countUntil<Entry>(
  entries: readonly Entry[],
  atUs: number,
  timeOf: (entry: Entry) => number,
): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(entries[middle] as Entry) <= atUs) low = middle + 1
    else high = middle
  }
  return low
}
