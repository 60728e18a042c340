import { memo } from 'react'
import { formatTick } from '../run/instant-text'
import { TICK_US } from '../run/run-edits'
import type { Run } from '@/simulation/kernel/run'
import type { BandShape, DiagramLayout } from './diagram-layout'
import { CutLine, MarkGlyph, MessageLine } from './diagram-marks'
import { bandFill } from './diagram-patterns'
import { textWidth } from './label-placement'
import type { Influence } from './influence'
import { acrossOf, alongOf, BAND_THICKNESS, boxOf, pointOf, ticksOf, type Projection } from './projection'

interface Props {
  layout: DiagramLayout
  id: string
  run: Run
  nodeNames: readonly string[]
  /** What stands out; everything when null. */
  influence?: Influence | null
}

/** Drawn, and clearly not what is meant. */
const FAINT = 0.16

/** The part of the picture that is the same at every instant. */
export const DiagramBase = memo(function DiagramBase({
  layout,
  id,
  run,
  nodeNames,
  influence = null,
}: Props) {
  return (
    <g aria-hidden="true">
      <TimeAxis projection={layout.projection} run={run} />
      <NodeNames projection={layout.projection} nodeNames={nodeNames} />
      {layout.bands.map((band) => (
        <Band key={`${band.lane}-${band.fromUs}`} band={band} id={id} />
      ))}
      {layout.cuts.map((cut, index) => (
        <CutLine key={index} cut={cut} />
      ))}
      {influence && <LaneVeils influence={influence} projection={layout.projection} />}
      {layout.messages.map((shape) => (
        <g key={shape.index} opacity={influence?.messages.has(shape.index) === false ? FAINT : undefined}>
          <MessageLine shape={shape} id={id} />
        </g>
      ))}
      {layout.marks.map((mark) => (
        <g
          key={`${mark.sequence}-${mark.kind}`}
          opacity={influence?.past.has(mark.sequence) === false ? FAINT : undefined}
        >
          <MarkGlyph mark={mark} />
        </g>
      ))}
    </g>
  )
})

/** Lies over the part of each band that had not reached the event. */
function LaneVeils({ influence, projection }: { influence: Influence; projection: Projection }) {
  const { axisStart, axisEnd } = projection
  return influence.lanesUntilUs.map((untilUs, lane) => {
    const start = untilUs === null ? axisStart : Math.max(axisStart, alongOf(projection, untilUs))
    const across = acrossOf(projection, lane) - BAND_THICKNESS / 2 - 1
    const box = boxOf(projection, start, across, Math.max(0, axisEnd - start) + 1, BAND_THICKNESS + 2)
    return <rect key={lane} {...box} fill="var(--surface)" opacity={1 - FAINT} />
  })
}

function TimeAxis({ projection, run }: { projection: Projection; run: Run }) {
  const { fromUs, toUs, direction, axisStart, axisEnd, fieldStart, fieldEnd, width } = projection
  const isRightward = direction === 'rightward'
  const room = isRightward ? 90 : 70
  const countMax = Math.max(2, Math.floor((axisEnd - axisStart) / room))
  const ticks = ticksOf(fromUs, toUs, countMax, run.schedule ? TICK_US : 1)
  const stepUs = (ticks[1] ?? toUs) - (ticks[0] ?? fromUs)
  return (
    <g>
      {ticks.map((tick) => {
        const along = alongOf(projection, tick)
        const start = pointOf(projection, along, fieldStart)
        const end = pointOf(projection, along, fieldEnd)
        const isNearEdge = isRightward && along > width - 34
        return (
          <g key={tick}>
            <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} stroke="var(--rule)" />
            <text
              x={isRightward ? along : fieldStart - 6}
              y={isRightward ? 24 : along + 4}
              textAnchor={isRightward ? (isNearEdge ? 'end' : 'middle') : 'end'}
              fontSize={isRightward ? 11 : 10.5}
              fontFamily="var(--mono)"
              fill="var(--ink-3)"
            >
              {formatTick(tick, stepUs, run)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

const NAME_SIZE = 13

function NodeNames({ projection, nodeNames }: { projection: Projection; nodeNames: readonly string[] }) {
  if (projection.direction === 'rightward') {
    return nodeNames.map((name, lane) => (
      <text
        key={lane}
        x="12"
        y={acrossOf(projection, lane) + 4.5}
        fontSize={NAME_SIZE}
        fontWeight="600"
        fill="var(--ink)"
      >
        {name}
      </text>
    ))
  }
  const widths = nodeNames.map((name) => textWidth(name, NAME_SIZE))
  const isTight = widths.some((width, lane) => (width + (widths[lane + 1] ?? 0)) / 2 + 6 > projection.laneGap)
  return nodeNames.map((name, lane) => (
    <text
      key={lane}
      x={acrossOf(projection, lane)}
      y={isTight && lane % 2 ? 22 : 42}
      fontSize={NAME_SIZE}
      fontWeight="600"
      textAnchor="middle"
      fill="var(--ink)"
    >
      {name}
    </text>
  ))
}

function Band({ band, id }: { band: BandShape; id: string }) {
  const { x, y, width, height } = band.box
  const { fill, stroke } = bandFill(band.condition, id)
  const isLong = Math.max(width, height) > 40
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx="2" fill={fill} stroke={stroke} />
      {isLong && band.condition === 'committed' && (
        <path
          d="M-3.4 0l2.4 2.8 4.4-5.4"
          transform={startOf(band)}
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.8"
        />
      )}
      {isLong && band.condition === 'aborted' && (
        <path d="M-3-3l6 6M3-3l-6 6" transform={startOf(band)} stroke="var(--surface)" strokeWidth="1.8" />
      )}
    </g>
  )
}

/** Inside a band, a little after its start: where the disk of the decision does not stand. */
function startOf({ box }: BandShape): string {
  return box.width > box.height
    ? `translate(${box.x + 24} ${box.y + box.height / 2})`
    : `translate(${box.x + box.width / 2} ${box.y + 24})`
}
