import type { EventPlaces } from '@/simulation/kernel/happened-before'
import { requestOf } from '@/simulation/kernel/influence'
import type { SystemRecording } from '@/simulation/kernel/recording'
import type { NodeId } from '@/simulation/kernel/run'

/** Parts of a system's picture, by what they show. */
export interface SystemParts {
  hasNode(node: NodeId): boolean
  hasRequest(request: number): boolean
}

/** How much of a part is left to see while it steps back. */
export const FAINT = 0.22

/** The servers and requests of which no event belongs to the past that was asked for. */
export function partsOutside({ events }: SystemRecording, past: EventPlaces): SystemParts {
  const reached = events.filter(({ sequence }) => past.has(sequence))
  const nodes = new Set(reached.map(({ node }) => node))
  const requests = new Set(reached.map(requestOf))
  return {
    hasNode: (node) => !nodes.has(node),
    hasRequest: (request) => !requests.has(request),
  }
}
