import { causalPast, eventsBehindInProtocol, type EventPlaces } from './happened-before'
import { invariant } from './invariant'
import type { Model } from './model'
import type { Explanation, RecordedEvent, Recording, SystemRecording } from './recording'

/**
 * What a system says of its events so that it can be asked why. Requests send one another no messages: they meet in
 * lines and on servers, and only the model knows who could have changed what for whom.
 */
export interface SystemInfluence {
  /**
   * Whether an event could have influenced a later one of the same recording, also by what it kept from happening.
   * Transitive. Taking an intervention out of the run leaves every event as it was that it could not influence.
   */
  couldReach(earlier: RecordedEvent, later: RecordedEvent): boolean
  /** The event at which a property failed; null where the whole state broke it. */
  breakingEvent(explanation: Explanation): RecordedEvent | null
}

/**
 * The places of everything that could have influenced an event, the event itself included.
 * @param place a place in `recording.events`, which is at level `full`.
 */
export function pastOf(model: Model, recording: Recording, place: number): EventPlaces {
  if (recording.family === 'protocol') return causalPast(recording, place)
  return pastInSystem(recording, influenceIn(model, recording), place)
}

/** The events that made a property fail, in order, and what was done by hand before it. */
export function eventsBehind(
  model: Model,
  recording: Recording,
  explanation: Explanation,
): readonly RecordedEvent[] {
  if (recording.family === 'protocol') return eventsBehindInProtocol(recording, explanation)
  return eventsBehindInSystem(recording, influenceIn(model, recording), explanation)
}

function influenceIn({ influenceIn: read }: Model, recording: SystemRecording): SystemInfluence {
  invariant(read !== undefined, 'A system says which event could have influenced which')
  return read(recording)
}

function pastInSystem({ events }: SystemRecording, influence: SystemInfluence, place: number): EventPlaces {
  const later = events[place]
  if (later === undefined) return new Set()
  const earlier = events.slice(0, place).filter((event) => influence.couldReach(event, later))
  return new Set([...earlier.map(({ sequence }) => sequence), place])
}

/**
 * What stood in the system when the property failed: of each request that was inside the last thing that happened to
 * it, of each node the last thing that changed it, and every intervention; of these only what could have influenced
 * the event at which it failed, where there is one.
 */
function eventsBehindInSystem(
  recording: SystemRecording,
  influence: SystemInfluence,
  explanation: Explanation,
): readonly RecordedEvent[] {
  const { events, requests } = recording
  const breaking = influence.breakingEvent(explanation)
  const past = breaking && pastInSystem(recording, influence, breaking.sequence)
  const before = events.filter(({ atUs, sequence }) => (past ? past.has(sequence) : atUs <= explanation.atUs))
  const lastOf = new Map<string, number>()
  for (const event of before) if (event.kind === 'note') lastOf.set(subjectOf(event), event.sequence)
  return before.filter((event) => {
    if (event.kind === 'intervene' || event === breaking) return true
    if (event.kind !== 'note') return false
    const request = requestOf(event)
    if (request !== null && request === (breaking && requestOf(breaking))) return true
    const isInside = request === null || (requests[request - 1]?.endedUs ?? Infinity) > explanation.atUs
    return isInside && lastOf.get(subjectOf(event)) === event.sequence
  })
}

function subjectOf(event: RecordedEvent): string {
  const request = requestOf(event)
  return request === null ? `node ${event.node}` : `request ${request}`
}

/** The number of the request that an event of a system tells about; null when it tells about none. */
export function requestOf(event: RecordedEvent): number | null {
  const request = event.kind === 'note' ? event.values.request : undefined
  return typeof request === 'number' ? request : null
}

/** Whether an event is a note with this code. */
export function isNote(event: RecordedEvent, code: string): boolean {
  return event.kind === 'note' && event.code === code
}
