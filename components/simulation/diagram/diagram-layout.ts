import type { Condition, NodeTrack, ProtocolRecording } from '@/simulation/kernel/recording'
import { shapeCuts, type CutShape } from './cut-shapes'
import { requestLabels, type DiagramWords } from './diagram-labels'
import { isTimeout, markSize, shapeMarks, type LaneMark } from './lane-marks'
import { grow, placeLabels, type PlacedLabel } from './label-placement'
import { shapeMessages, type MessageShape } from './message-shapes'
import {
  acrossOf,
  alongOf,
  BAND_THICKNESS,
  boxOf,
  createProjection,
  type Box,
  type Direction,
  type Projection,
} from './projection'
import { timerSpans, type TimerSpan } from './timer-shapes'

export interface BandShape {
  readonly lane: number
  readonly condition: Condition
  readonly fromUs: number
  readonly toUs: number
  readonly box: Box
}

/** Everything of the picture that does not depend on the instant it is looked at. */
export interface DiagramLayout {
  readonly projection: Projection
  readonly bands: readonly BandShape[]
  readonly messages: readonly MessageShape[]
  readonly marks: readonly LaneMark[]
  readonly cuts: readonly CutShape[]
  readonly timers: readonly TimerSpan[]
  readonly labels: readonly PlacedLabel[]
}

export interface LayoutOptions {
  readonly direction: Direction
  readonly width: number
  readonly fromUs: number
  readonly toUs: number
}

export function layoutDiagram(
  recording: ProtocolRecording,
  options: LayoutOptions,
  words: DiagramWords,
): DiagramLayout {
  const projection = createProjection({ ...options, lanes: recording.nodes.length })
  const bands = recording.tracks.flatMap((track) => shapeBands(track, recording, projection))
  const messages = shapeMessages(recording.messages, recording.nodes, projection)
  const marks = shapeMarks(recording.events, recording.nodes, projection)
  const cuts = shapeCuts(recording, projection)
  const requests = requestLabels({ recording, projection, messages, marks, cuts, bands }, words)
  const labels = placeLabels(requests, {
    boxes: [
      ...recording.nodes.map((_, lane) => laneBox(lane, projection)),
      ...recording.nodes.map((_, lane) => nameBox(lane, projection)),
      ...marks.map(markBox),
    ],
    segments: [...messages.map(({ segment }) => segment), ...cuts.map(({ from, to }) => ({ from, to }))],
    bounds: boundsOf(projection),
  })
  return {
    projection,
    bands,
    messages,
    marks,
    cuts,
    timers: shapeTimers(recording),
    labels,
  }
}

/** In a schedule timers run out when their step comes, not when they are due: there is no stretch of time to draw. */
function shapeTimers({ events, run }: ProtocolRecording): TimerSpan[] {
  return run.schedule ? [] : timerSpans(events).filter(({ timer }) => isTimeout(timer))
}

function shapeBands(track: NodeTrack, recording: ProtocolRecording, projection: Projection): BandShape[] {
  const lane = recording.nodes.indexOf(track.node)
  return track.spans.flatMap((span, index) => {
    // A recording ends with its last event; the picture goes on a little, so that the last band can be seen.
    const isLast = index === track.spans.length - 1
    const toUs = isLast ? projection.toUs : Math.min(span.toUs, projection.toUs)
    const fromUs = Math.max(span.fromUs, projection.fromUs)
    if (toUs <= fromUs) return []
    const start = alongOf(projection, fromUs)
    const length = alongOf(projection, toUs) - start
    const across = acrossOf(projection, lane) - BAND_THICKNESS / 2
    return [
      {
        lane,
        condition: span.condition,
        fromUs,
        toUs,
        box: boxOf(projection, start, across, length, BAND_THICKNESS),
      },
    ]
  })
}

function laneBox(lane: number, projection: Projection): Box {
  const { axisStart, axisEnd } = projection
  const across = acrossOf(projection, lane) - BAND_THICKNESS / 2
  return boxOf(projection, axisStart, across, axisEnd - axisStart, BAND_THICKNESS)
}

/** Where a node's name stands: labels may use the rest of that column, but not this. */
function nameBox(lane: number, projection: Projection): Box {
  const { direction, axisStart, laneGap } = projection
  const across = acrossOf(projection, lane)
  if (direction === 'rightward') return { x: 0, y: across - 12, width: axisStart - 38, height: 24 }
  return { x: across - laneGap / 2, y: 0, width: laneGap, height: axisStart - 8 }
}

function markBox({ at, kind }: LaneMark): Box {
  const half = markSize(kind) / 2
  return grow({ x: at.x, y: at.y, width: 0, height: 0 }, half)
}

function boundsOf({ direction, width, height, axisStart, axisEnd, fieldStart }: Projection): Box {
  if (direction === 'rightward')
    return { x: 8, y: fieldStart, width: width - 10, height: height - fieldStart }
  return { x: fieldStart, y: axisStart, width: width - fieldStart - 2, height: axisEnd - axisStart + 24 }
}
