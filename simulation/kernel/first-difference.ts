import type { RecordedEvent, Recording } from './recording'

/** Where two recordings part: the first instant at which not the same things happen. */
export interface FirstDifference {
  /** In microseconds, or steps of a schedule as ticks. */
  readonly atUs: number
  /** What happens at that instant in the first recording only, in its order. */
  readonly onlyInFirst: readonly RecordedEvent[]
  /** What happens at that instant in the second recording only, in its order. */
  readonly onlyInSecond: readonly RecordedEvent[]
}

/**
 * Finds the first instant at which two recordings of one simulation differ. The order of events at one instant does
 * not count, and neither does what a node thinks of it (`view`): that follows from what happened.
 * @returns null when the same things happen at the same instants to the end.
 */
export function findFirstDifference(first: Recording, second: Recording): FirstDifference | null {
  let placeInFirst = 0
  let placeInSecond = 0
  while (placeInFirst < first.events.length || placeInSecond < second.events.length) {
    const atUs = Math.min(
      first.events[placeInFirst]?.atUs ?? Infinity,
      second.events[placeInSecond]?.atUs ?? Infinity,
    )
    const here = eventsAt(first.events, placeInFirst, atUs)
    const there = eventsAt(second.events, placeInSecond, atUs)
    const onlyInFirst = without(here, there)
    const onlyInSecond = without(there, here)
    if (onlyInFirst.length > 0 || onlyInSecond.length > 0) return { atUs, onlyInFirst, onlyInSecond }
    placeInFirst += here.length
    placeInSecond += there.length
  }
  return null
}

/** The run of events at one instant, from a place on. */
function eventsAt(events: readonly RecordedEvent[], from: number, atUs: number): readonly RecordedEvent[] {
  let end = from
  while (events[end]?.atUs === atUs) end += 1
  return events.slice(from, end)
}

/** Those events that the other list does not have, counting repeats. */
function without(
  events: readonly RecordedEvent[],
  others: readonly RecordedEvent[],
): readonly RecordedEvent[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1)
  return events.filter((event) => {
    const left = counts.get(keyOf(event)) ?? 0
    counts.set(keyOf(event), left - 1)
    return left <= 0
  })
}

/** What happened, without its place in the recording or in the run's list of interventions. */
function keyOf(event: RecordedEvent): string {
  return JSON.stringify({ ...event, sequence: undefined, view: undefined, index: undefined })
}
