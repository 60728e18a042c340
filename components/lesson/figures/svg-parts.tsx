interface LabelProps {
  x: number
  y: number
  text: string
  anchor?: 'start' | 'middle' | 'end'
  size?: number
  isStrong?: boolean
  isQuiet?: boolean
  isMono?: boolean
}

/** Words on a drawing, with a halo of paper so that no line runs through them. */
export function Label({ x, y, text, anchor = 'middle', size = 13, isStrong, isQuiet, isMono }: LabelProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      fontWeight={isStrong ? 600 : 400}
      fontFamily={isMono ? 'var(--mono)' : undefined}
      fill={isQuiet ? 'var(--ink-3)' : isStrong ? 'var(--ink)' : 'var(--ink-2)'}
      stroke="var(--surface)"
      strokeWidth="5"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}

interface BoxProps {
  x: number
  y: number
  width: number
  height: number
  label: string
}

export function Box({ x, y, width, height, label }: BoxProps) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="4"
        fill="var(--working-soft)"
        stroke="var(--working)"
      />
      <text
        x={x + width / 2}
        y={y + height / 2 + 4.5}
        fontSize="13"
        fontWeight="600"
        textAnchor="middle"
        fill="var(--ink)"
      >
        {label}
      </text>
    </g>
  )
}

/** An arrow between two points; `marker` is the id of an ArrowHead on the same drawing. */
export function Arrow({
  from,
  to,
  marker,
  isDashed,
}: {
  from: Point
  to: Point
  marker: string
  isDashed?: boolean
}) {
  return (
    <line
      x1={from[0]}
      y1={from[1]}
      x2={to[0]}
      y2={to[1]}
      stroke="var(--ink-2)"
      strokeWidth="1.3"
      strokeDasharray={isDashed ? '4 3' : undefined}
      markerEnd={`url(#${marker})`}
    />
  )
}

export type Point = readonly [x: number, y: number]

export function ArrowHead({ id }: { id: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
      <path d="M0 0l8 4-8 4z" fill="var(--ink-2)" />
    </marker>
  )
}
