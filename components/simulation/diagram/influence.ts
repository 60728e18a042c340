import type { EventPlaces } from '@/simulation/kernel/happened-before'
import type { ProtocolRecording } from '@/simulation/kernel/recording'

/** What of the picture stands out when it is asked what had reached an event. */
export interface Influence {
  readonly past: EventPlaces
  /** Places among the recording's messages whose arrival, or loss, belongs to it. */
  readonly messages: ReadonlySet<number>
  /** For each lane the instant up to which it belongs to it; null for a lane that does not at all. */
  readonly lanesUntilUs: readonly (number | null)[]
}

export function influenceOf({ events, messages, nodes }: ProtocolRecording, past: EventPlaces): Influence {
  const reached = new Set<string>()
  const until = new Map<string, number>()
  for (const event of events) {
    if (!past.has(event.sequence)) continue
    if (event.kind === 'deliver' || event.kind === 'lose') reached.add(event.message)
    if (event.node !== null && event.kind !== 'lose') until.set(event.node, event.atUs)
  }
  return {
    past,
    messages: new Set(messages.flatMap(({ id }, index) => (reached.has(id) ? [index] : []))),
    lanesUntilUs: nodes.map((node) => until.get(node) ?? null),
  }
}
