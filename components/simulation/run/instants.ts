import type { RecordedEvent, Recording } from '@/simulation/kernel/recording'

/** Every instant at which something happened, in time order, each once, with the start and the end. */
export function eventInstants(recording: Recording): number[] {
  const instants = [0]
  const add = (atUs: number) => {
    if (atUs > (instants.at(-1) ?? 0)) instants.push(atUs)
  }
  for (const event of recording.events) add(event.atUs)
  add(recording.endUs)
  return instants
}

/** The first instant after `atUs`, or the last one when there is none. `instants` is in time order. */
export function nextInstant(instants: readonly number[], atUs: number): number {
  return instants[countAtOrBefore(instants, atUs)] ?? instants.at(-1) ?? 0
}

/** The last instant before `atUs`, or the first one when there is none. */
export function previousInstant(instants: readonly number[], atUs: number): number {
  return instants[countAtOrBefore(instants, atUs - 1) - 1] ?? instants[0] ?? 0
}

/** How many of the instants are at or before `atUs`. */
export function countAtOrBefore(instants: readonly number[], atUs: number): number {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] ?? 0) <= atUs) low = middle + 1
    else high = middle
  }
  return low
}

/** The last entry at or before an instant, for histories that are in time order. */
export function entryAt<Entry extends { readonly atUs: number }>(
  history: readonly Entry[],
  atUs: number,
): Entry | undefined {
  let low = 0
  let high = history.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((history[middle]?.atUs ?? 0) <= atUs) low = middle + 1
    else high = middle
  }
  return history[low - 1]
}

/** The last event at or before an instant: the row of the event table that is current. */
export function currentEvent(recording: Recording, atUs: number): RecordedEvent | undefined {
  return entryAt(recording.events, atUs)
}
