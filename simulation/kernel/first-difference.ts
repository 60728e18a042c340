import type { RecordedEvent, Recording } from './recording'

/** One instant of two recordings of one simulation: what happens in both, and what in one only, each in its order. */
export interface ComparedInstant {
  /** In microseconds, or steps of a schedule as ticks. */
  readonly atUs: number
  readonly inBoth: readonly RecordedEvent[]
  readonly onlyInFirst: readonly RecordedEvent[]
  readonly onlyInSecond: readonly RecordedEvent[]
}

/** Where two recordings part: the first instant at which not the same things happen. */
export type FirstDifference = ComparedInstant

/**
 * Finds the first instant at which two recordings of one simulation differ. The order of events at one instant does
 * not count, and neither does what a node thinks of it (`view`): that follows from what happened.
 * @returns null when the same things happen at the same instants to the end.
 */
export function findFirstDifference(first: Recording, second: Recording): FirstDifference | null {
  for (const instant of compareInstants(first, second)) if (isDifferent(instant)) return instant
  return null
}

/**
 * The two recordings instant by instant, from a few before their first difference on; from the start when they are
 * the same.
 * @param before how many instants that are still the same lead up to the difference.
 * @param instantsMax how many to return at most, those before included.
 */
export function instantsAroundDifference(
  first: Recording,
  second: Recording,
  { before, instantsMax }: { readonly before: number; readonly instantsMax: number },
): readonly ComparedInstant[] {
  const differenceUs = findFirstDifference(first, second)?.atUs ?? Infinity
  const found: ComparedInstant[] = []
  for (const instant of compareInstants(first, second)) {
    if (found.length >= instantsMax) break
    found.push(instant)
    if (instant.atUs < differenceUs && differenceUs < Infinity && found.length > before) found.shift()
  }
  return found
}

export function isDifferent({ onlyInFirst, onlyInSecond }: ComparedInstant): boolean {
  return onlyInFirst.length > 0 || onlyInSecond.length > 0
}

/** Every instant at which something happens in one of the two, in order of time. */
function* compareInstants(first: Recording, second: Recording): Generator<ComparedInstant> {
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
    yield {
      atUs,
      inBoth: here.filter((event) => !onlyInFirst.includes(event)),
      onlyInFirst,
      onlyInSecond: without(there, here),
    }
    placeInFirst += here.length
    placeInSecond += there.length
  }
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
