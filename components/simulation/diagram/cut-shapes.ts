import type { Recording } from '@/simulation/kernel/recording'
import { cutSpans, type CutSpan } from '../run/links'
import { acrossOf, alongOf, pointOf, type Point, type Projection } from './projection'

export interface CutShape {
  readonly span: CutSpan
  readonly kind: 'cut' | 'heal'
  readonly atUs: number
  readonly from: Point
  readonly to: Point
  /** The middle of a slight bow, so that the line does not hide the lanes it passes. */
  readonly bend: Point
}

const LANE_MARGIN = 10

/** The lines across the lanes that say where a link was cut and where it was healed. */
export function shapeCuts(recording: Recording, projection: Projection): CutShape[] {
  return cutSpans(recording).flatMap((span) => {
    const cut = shapeCut(span, 'cut', span.fromUs, recording.nodes, projection)
    const heal = span.toUs === null ? null : shapeCut(span, 'heal', span.toUs, recording.nodes, projection)
    return [cut, heal].filter((shape) => shape !== null)
  })
}

function shapeCut(
  span: CutSpan,
  kind: CutShape['kind'],
  atUs: number,
  nodes: readonly string[],
  projection: Projection,
): CutShape | null {
  const lanes = [nodes.indexOf(span.from), nodes.indexOf(span.to)].sort((first, second) => first - second)
  const [first = -1, second = -1] = lanes
  if (first < 0 || atUs > projection.toUs || atUs < projection.fromUs) return null
  const along = alongOf(projection, atUs)
  const start = acrossOf(projection, first) + LANE_MARGIN
  const end = acrossOf(projection, second) - LANE_MARGIN
  const bow = second - first > 1 ? 14 : 0
  return {
    span,
    kind,
    atUs,
    from: pointOf(projection, along, start),
    to: pointOf(projection, along, end),
    bend: pointOf(projection, along - bow, (start + end) / 2),
  }
}
