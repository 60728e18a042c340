import type { ProtocolRecording } from '@/simulation/kernel/recording'
import { conditionAt } from '../run/condition-at'
import { cutsAt } from '../run/links'
import { ConditionGlyph } from './condition-glyph'
import type { DiagramLayout } from './diagram-layout'
import { isDoneByHand } from './lane-marks'
import { dotAt } from './message-shapes'
import { acrossOf, alongOf, boxOf, placeOf, pointOf, type Point, type Projection } from './projection'
import { pendingTimersAt, type TimerSpan } from './timer-shapes'

interface Props {
  layout: DiagramLayout
  recording: ProtocolRecording
  atUs: number
}

/** Lies over what has not happened yet at the instant. */
export function FutureVeil({ layout: { projection }, recording, atUs }: Props) {
  if (atUs >= recording.endUs) return null
  const start = Math.max(alongOf(projection, atUs), projection.axisStart)
  const { axisEnd, fieldStart, fieldEnd, height, direction } = projection
  const from = direction === 'rightward' ? fieldStart + 2 : fieldStart
  const thickness = direction === 'rightward' ? height - from : fieldEnd - from + 12
  const box = boxOf(projection, start, from, Math.max(0, axisEnd + 8 - start), thickness)
  return <rect {...box} fill="var(--surface)" opacity="0.5" aria-hidden="true" />
}

/** What is true at the instant: messages under way, running timers, each node's condition. */
export function DiagramNow({ layout, recording, atUs }: Props) {
  const { projection } = layout
  return (
    <g aria-hidden="true">
      {pendingTimersAt(layout.timers, atUs).map((span) => (
        <TimerArc
          key={`${span.timer}-${span.setUs}`}
          span={span}
          lane={recording.nodes.indexOf(span.node)}
          projection={projection}
        />
      ))}
      <ActiveCuts layout={layout} atUs={atUs} />
      {layout.messages.map((shape) => {
        const dot = dotAt(shape, projection, atUs)
        return (
          dot && (
            <circle
              key={shape.index}
              cx={dot.x}
              cy={dot.y}
              r="4"
              fill="var(--ink)"
              stroke="var(--surface)"
              strokeWidth="1.5"
            />
          )
        )
      })}
      {recording.tracks.map((track) => {
        const lane = recording.nodes.indexOf(track.node)
        const { x, y } = placeOf(projection, atUs, lane)
        // What was done at this very place says more than the condition it led to.
        const isCovered = layout.marks.some(
          (mark) => mark.lane === lane && isDoneByHand(mark) && isNear(mark.at, { x, y }),
        )
        if (isCovered) return null
        return (
          <g key={track.node} transform={`translate(${x} ${y})`}>
            <ConditionGlyph condition={conditionAt(track, atUs)} />
          </g>
        )
      })}
    </g>
  )
}

function isNear(first: Point, second: Point): boolean {
  return Math.abs(first.x - second.x) < 9 && Math.abs(first.y - second.y) < 9
}

/** The line of now. It lies below the labels, whose halo interrupts it. */
export function NowLine({ projection, atUs }: { projection: Projection; atUs: number }) {
  const along = alongOf(projection, atUs)
  const start = pointOf(projection, along, projection.fieldStart - 4)
  const end = pointOf(projection, along, projection.fieldEnd)
  const arrow = projection.direction === 'rightward' ? 'M-5 0h10l-5 7z' : 'M0-5v10l7-5z'
  return (
    <g aria-hidden="true">
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} stroke="var(--ink)" strokeWidth="1.5" />
      <path d={arrow} transform={`translate(${start.x} ${start.y})`} fill="var(--ink)" />
    </g>
  )
}

/** From the setting of a timer to the instant it is due, beside its lane; open when that is past the picture. */
function TimerArc({ span, lane, projection }: { span: TimerSpan; lane: number; projection: Projection }) {
  const side = projection.direction === 'rightward' ? -1 : 1
  const across = acrossOf(projection, lane)
  const near = across + side * 9
  const far = across + side * 14
  const set = alongOf(projection, Math.max(span.setUs, projection.fromUs))
  const isOpen = span.dueUs > projection.toUs
  const due = isOpen ? projection.axisEnd : alongOf(projection, span.dueUs)
  const corner = Math.min(5, (due - set) / 2)
  const at = (along: number, aside: number) => {
    const { x, y } = pointOf(projection, along, aside)
    return `${x} ${y}`
  }
  const close = isOpen ? `L${at(due, far)}` : `L${at(due - corner, far)}Q${at(due, far)} ${at(due, near)}`
  return (
    <path
      d={`M${at(set, near)}Q${at(set, far)} ${at(set + corner, far)}${close}`}
      fill="none"
      stroke="var(--ink-3)"
      strokeWidth="1.2"
      strokeDasharray="1.5 2.5"
      strokeLinecap="round"
    />
  )
}

/** Links that are cut at the instant, as broken lines just behind the line of now. */
function ActiveCuts({ layout, atUs }: { layout: DiagramLayout; atUs: number }) {
  const { projection } = layout
  const along = alongOf(projection, atUs) - 5
  const cuts = layout.cuts.filter(
    ({ kind, span }) => kind === 'cut' && span.fromUs < atUs && cutsAt([span], atUs).length > 0,
  )
  return cuts.map((cut, index) => {
    const isRightward = projection.direction === 'rightward'
    const start = pointOf(projection, along, isRightward ? cut.from.y : cut.from.x)
    const end = pointOf(projection, along, isRightward ? cut.to.y : cut.to.x)
    return (
      <line
        key={index}
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        stroke="var(--accent)"
        strokeWidth="2"
        strokeDasharray="2 5"
      />
    )
  })
}
