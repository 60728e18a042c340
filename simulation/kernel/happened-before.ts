import type { Explanation, ProtocolRecording, RecordedEvent } from './recording'
import type { Intervention, NodeId } from './run'

/** Places of events in a recording at level `full`. */
export type EventPlaces = ReadonlySet<number>

/**
 * Everything of which word could have reached an event, the event itself included: what the same node did earlier, the
 * sending of what arrived, and what was done by hand to the node, the message or its link. Nothing of the rest had
 * reached this node by then.
 *
 * A message that did not arrive is no event of its receiver's: silence may make a timer run out, but it carries no word
 * of its cause. What a node lost in a crash still counts as its past, because its disk may have kept it.
 * @param place a place in `recording.events`.
 * @see Lamport 1978, Time, Clocks, and the Ordering of Events in a Distributed System (the relation "happened before").
 */
export function causalPast(recording: ProtocolRecording, place: number): EventPlaces {
  const past = new Set<number>()
  const open = [place]
  const predecessors = predecessorsOf(recording.events)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (past.has(next) || recording.events[next] === undefined) continue
    past.add(next)
    open.push(...(predecessors[next] ?? []))
  }
  return past
}

/** Whether one event could have influenced another. No event happened before itself. */
export function happenedBefore(recording: ProtocolRecording, first: number, second: number): boolean {
  return first !== second && causalPast(recording, second).has(first)
}

/**
 * The events that made a property fail, in order: what the nodes that it names wrote, decided, chose or gave up waiting
 * for, and what brought them there; and everything that was done to the run by hand until then. A node that waits for
 * ever is not told why, so that the cause may lie outside its past.
 */
export function eventsBehindInProtocol(
  recording: ProtocolRecording,
  { nodes, atUs }: Pick<Explanation, 'nodes' | 'atUs'>,
): readonly RecordedEvent[] {
  const past = new Set<number>()
  for (const node of nodes) {
    const last = lastOf(
      recording.events,
      (event) => event.node === node && event.atUs <= atUs && isOwnEvent(event),
    )
    for (const place of causalPast(recording, last)) past.add(place)
  }
  return recording.events.filter((event, place) =>
    event.kind === 'intervene' ? event.atUs <= atUs : past.has(place) && DECISIVE.has(event.kind),
  )
}

const DECISIVE: ReadonlySet<RecordedEvent['kind']> = new Set(['write', 'decide', 'choose', 'fire'])

/** The places right before each event; what came before those is before it as well. */
function predecessorsOf(events: readonly RecordedEvent[]): readonly (readonly number[])[] {
  const sent = new Map<string, number>()
  const onMessages = new Map<string, number>()
  const onNodes = new Map<NodeId, number[]>()
  const cuts: { readonly place: number; readonly cut: Extract<Intervention, { kind: 'cut' }> }[] = []
  return events.map((event, place) => {
    if (event.kind === 'intervene') {
      const { intervention } = event
      if ('message' in intervention) onMessages.set(intervention.message, place)
      else if ('node' in intervention)
        onNodes.set(intervention.node, [...(onNodes.get(intervention.node) ?? []), place])
      else if (intervention.kind === 'cut') cuts.push({ place, cut: intervention })
      return []
    }
    if (event.kind === 'lose') return [...sendingOf(event.message), ...lossOf(event)]
    const before = onNodes.get(event.node ?? '') ?? []
    if (event.node !== null) onNodes.set(event.node, [place])
    if (event.kind === 'send') sent.set(event.message, place)
    return event.kind === 'deliver' ? [...before, ...sendingOf(event.message)] : before
  })

  /** A message that was delayed or sent twice arrives as it does because of that; a copy is named after its original. */
  function sendingOf(message: string): readonly number[] {
    const original = message.replace(/[.]\d+$/, '')
    const places = [sent.get(message) ?? sent.get(original), onMessages.get(original)]
    return places.filter((place) => place !== undefined)
  }

  function lossOf(event: Extract<RecordedEvent, { kind: 'lose' }>): readonly number[] {
    if (event.cause === 'receiver-down') return (onNodes.get(event.node) ?? []).filter(isDoneByHand)
    if (event.cause !== 'cut') return []
    const sender = event.message.slice(0, event.message.indexOf('#'))
    const last = cuts[lastOf(cuts, ({ cut }) => isOnLink(cut, sender, event.node))]
    return last ? [last.place] : []
  }

  function isDoneByHand(place: number): boolean {
    return events[place]?.kind === 'intervene'
  }
}

function isOnLink(
  { from, to, oneWay }: Extract<Intervention, { kind: 'cut' }>,
  sender: NodeId,
  receiver: NodeId,
): boolean {
  return (from === sender && to === receiver) || (!oneWay && from === receiver && to === sender)
}

function lastOf<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): number {
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const item = items[place]
    if (item !== undefined && isWanted(item)) return place
  }
  return -1
}

function isOwnEvent({ kind }: RecordedEvent): boolean {
  return kind !== 'lose' && kind !== 'intervene'
}
