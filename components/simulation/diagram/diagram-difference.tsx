import { alongOf, pointOf, type Projection } from './projection'

/** Where two runs part: a broken line across all lanes with the sign of inequality at its head. */
export function DiagramDifference({ projection, atUs }: { projection: Projection; atUs: number }) {
  const along = alongOf(projection, atUs)
  const start = pointOf(projection, along, projection.fieldStart)
  const end = pointOf(projection, along, projection.fieldEnd)
  const head = pointOf(
    projection,
    along,
    projection.fieldEnd + (projection.direction === 'rightward' ? 9 : -6),
  )
  return (
    <g aria-hidden="true">
      <line
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray="6 4"
      />
      <circle cx={head.x} cy={head.y} r="9" fill="var(--surface)" stroke="var(--accent)" strokeWidth="1.5" />
      <text
        x={head.x}
        y={head.y + 4.5}
        fontSize="13"
        fontWeight="600"
        textAnchor="middle"
        fill="var(--accent)"
      >
        ≠
      </text>
    </g>
  )
}
