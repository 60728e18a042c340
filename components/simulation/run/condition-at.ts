import type { Condition, NodeTrack, NodeView } from '@/simulation/kernel/recording'
import { entryAt } from './instants'

/** The condition of a node at an instant: that of its last span that has begun. */
export function conditionAt(track: NodeTrack | undefined, atUs: number): Condition {
  const spans = track?.spans ?? []
  let condition = spans[0]?.condition ?? 'working'
  for (const span of spans) if (span.fromUs <= atUs) condition = span.condition
  return condition
}

/** What a node knows at an instant. */
export function viewAt(track: NodeTrack | undefined, atUs: number): NodeView | undefined {
  return track && entryAt(track.views, atUs)?.view
}
