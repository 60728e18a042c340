import type { MessageTrack } from '@/simulation/kernel/recording'
import { acrossOf, alongOf, pointOf, type Point, type Projection, type Segment } from './projection'

/** Where a message stands at the instant of the picture. */
export type MessagePhase = 'coming' | 'in-flight' | 'over'

export interface MessageShape {
  readonly track: MessageTrack
  /** Its place among the recording's messages: a duplicated message has several shapes with one id. */
  readonly index: number
  readonly segment: Segment
  /** Whether the line ends in an arrow head, in a cross, or goes on past the picture. */
  readonly ending: 'arrow' | 'cross' | 'open'
}

/** Arrows leave and reach a band at its edge, not at its middle. */
const LANE_MARGIN = 8
/** A message that the network lost is drawn this far of its way. */
const LOST_SHARE = 0.62

export function shapeMessages(
  messages: readonly MessageTrack[],
  nodes: readonly string[],
  projection: Projection,
): MessageShape[] {
  return messages.flatMap((track, index) => {
    const from = nodes.indexOf(track.from)
    const to = nodes.indexOf(track.to)
    if (from < 0 || to < 0 || from === to || !isInWindow(track, projection)) return []
    const segment = segmentOf(track, from, to, projection)
    return [{ track, index, segment, ending: endingOf(track, projection) }]
  })
}

function isInWindow(track: MessageTrack, { fromUs, toUs }: Projection): boolean {
  return track.sentUs <= toUs && track.sentUs >= fromUs
}

export function phaseOf(track: MessageTrack, atUs: number): MessagePhase {
  if (atUs < track.sentUs) return 'coming'
  return track.endUs === null || track.endUs > atUs ? 'in-flight' : 'over'
}

function endingOf(track: MessageTrack, projection: Projection): MessageShape['ending'] {
  if (track.fate === 'lost') return 'cross'
  return track.endUs === null || track.endUs > projection.toUs ? 'open' : 'arrow'
}

function segmentOf(track: MessageTrack, from: number, to: number, projection: Projection): Segment {
  const side = to > from ? LANE_MARGIN : -LANE_MARGIN
  const start = { along: alongOf(projection, track.sentUs), across: acrossOf(projection, from) + side }
  const end = { along: endAlongOf(track, start.along, projection), across: acrossOf(projection, to) - side }
  const share = shareDrawn(track, start.along, end.along, projection)
  return {
    from: pointOf(projection, start.along, start.across),
    to: pointOf(
      projection,
      start.along + (end.along - start.along) * share,
      start.across + (end.across - start.across) * share,
    ),
  }
}

function endAlongOf(track: MessageTrack, startAlong: number, projection: Projection): number {
  if (track.endUs !== null) return alongOf(projection, track.endUs)
  return startAlong + Math.max(24, projection.laneGap * 0.6)
}

/** A message lost on the way is cut short; one that arrives after the window stops at its edge. */
function shareDrawn(
  track: MessageTrack,
  startAlong: number,
  endAlong: number,
  projection: Projection,
): number {
  const lost = track.fate === 'lost' && track.cause !== 'receiver-down' ? LOST_SHARE : 1
  const never = track.endUs === null ? 0.5 : 1
  const room = projection.axisEnd - startAlong
  const inside = endAlong - startAlong > room && endAlong > startAlong ? room / (endAlong - startAlong) : 1
  return Math.min(lost, never, Math.max(0, inside))
}

/** Where the travelling dot is at an instant, or null when the message is not in flight. */
export function dotAt(shape: MessageShape, projection: Projection, atUs: number): Point | null {
  const { track, segment } = shape
  if (phaseOf(track, atUs) !== 'in-flight') return null
  const endUs = track.endUs ?? track.sentUs + (projection.toUs - projection.fromUs) / 4
  const length = Math.max(1, Math.min(endUs, projection.toUs) - track.sentUs)
  return interpolate(segment, Math.min(1, Math.max(0, (atUs - track.sentUs) / length)))
}

export function interpolate({ from, to }: Segment, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
