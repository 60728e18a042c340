import type { ReactNode } from 'react'
import type { Direction } from '../diagram/projection'
import { PictureWords } from './picture-words'

/** The picture of a chart and the field inside its axes, in pixels. */
export interface ChartField {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const USUAL_WIDTH: Readonly<Record<Direction, number>> = { rightward: 588, downward: 358 }

export function chartField(direction: Direction, height: number, width = USUAL_WIDTH[direction]): ChartField {
  return { width, height, left: 62, right: width - 24, top: 54, bottom: height - 28 }
}

export interface Tick {
  readonly at: number
  readonly label: string
}

/** What the words of a picture keep from its edge. */
const PADDING = 14
const DIGIT_HALF_WIDTH = 3.3

interface Props {
  field: ChartField
  title: string
  /** Said to those who do not see the picture. */
  summary: string
  xTicks: readonly Tick[]
  yTicks: readonly Tick[]
  children: ReactNode
}

/** Hairlines, ticks with their units, and a title. What is drawn inside is the chart's own. */
export function ChartFrame({ field, title, summary, xTicks, yTicks, children }: Props) {
  return (
    <svg
      width={field.width}
      height={field.height}
      viewBox={`0 0 ${field.width} ${field.height}`}
      role="img"
      aria-label={summary}
      style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
    >
      {yTicks.map(({ at, label }) => (
        <g key={label}>
          <line x1={field.left} x2={field.right} y1={at} y2={at} stroke="var(--rule)" />
          <AxisWords x={field.left - 8} y={at + 4} anchor="end">
            {label}
          </AxisWords>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <g key={label}>
          <line x1={at} x2={at} y1={field.bottom} y2={field.bottom + 4} stroke="var(--rule-strong)" />
          <AxisWords
            x={Math.min(at, field.width - PADDING - label.length * DIGIT_HALF_WIDTH)}
            y={field.bottom + 18}
            anchor="middle"
          >
            {label}
          </AxisWords>
        </g>
      ))}
      <line
        x1={field.left}
        x2={field.right}
        y1={field.bottom}
        y2={field.bottom}
        stroke="var(--rule-strong)"
      />
      <PictureWords x={14} y={20} tone="ink" isStrong>
        {title}
      </PictureWords>
      {children}
    </svg>
  )
}

function AxisWords({
  x,
  y,
  anchor,
  children,
}: {
  x: number
  y: number
  anchor: 'middle' | 'end'
  children: string
}) {
  return (
    <text
      x={x}
      y={y}
      fontSize="11"
      textAnchor={anchor}
      fill="var(--ink-3)"
      fontFamily="var(--mono)"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {children}
    </text>
  )
}
