import type { MessageTrack } from '@/simulation/kernel/recording'
import { acrossOf, alongOf, pointOf, type Point, type Projection, type Segment } from './projection'

/** Where a message stands at the instant of the picture. */
export type MessagePhase = 'coming' | 'in-flight' | 'over'

export interface MessageShape {
  readonly track: MessageTrack
  /** Its place among the recording's messages: a duplicated message has several shapes with one id. */
  readonly index: number
  readonly segment: Segment
  readonly phase: MessagePhase
  /** The travelling dot; only while in flight. */
  readonly dot: Point | null
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
  atUs: number,
): MessageShape[] {
  return messages.flatMap((track, index) => {
    const from = nodes.indexOf(track.from)
    const to = nodes.indexOf(track.to)
    if (from < 0 || to < 0 || from === to || track.sentUs > projection.toUs) return []
    const segment = segmentOf(track, from, to, projection)
    const phase = phaseOf(track, atUs)
    return [
      {
        track,
        index,
        segment,
        phase,
        dot: phase === 'in-flight' ? dotOf(track, segment, atUs, projection) : null,
        ending: endingOf(track, projection),
      },
    ]
  })
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

function dotOf(track: MessageTrack, segment: Segment, atUs: number, projection: Projection): Point {
  const endUs = track.endUs ?? track.sentUs + (projection.toUs - projection.fromUs) / 4
  const share = Math.min(
    1,
    Math.max(0, (atUs - track.sentUs) / Math.max(1, Math.min(endUs, projection.toUs) - track.sentUs)),
  )
  return interpolate(segment, share)
}

export function interpolate({ from, to }: Segment, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
