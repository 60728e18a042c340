import type { CutShape } from './cut-shapes'
import type { LaneMark } from './lane-marks'
import type { MessageShape } from './message-shapes'

/** A disk, a clock, a crash, a return: what happened on a lane. What was done by hand wears the accent. */
export function MarkGlyph({ mark }: { mark: LaneMark }) {
  return <g transform={`translate(${mark.at.x} ${mark.at.y})`}>{glyphOf(mark.kind)}</g>
}

function glyphOf(kind: LaneMark['kind']) {
  switch (kind) {
    case 'write':
      return (
        <g>
          <rect x="-5" y="-6" width="10" height="12" rx="1.5" fill="var(--surface)" stroke="var(--ink)" />
          <path d="M-2.5-2.5h5M-2.5 0h5M-2.5 2.5h3" stroke="var(--ink)" />
        </g>
      )
    case 'fire':
      return (
        <g>
          <circle r="5" fill="var(--surface)" stroke="var(--ink-2)" strokeWidth="1.3" />
          <path d="M0-2.6V0l1.9 1.4" fill="none" stroke="var(--ink-2)" strokeWidth="1.3" />
        </g>
      )
    case 'crash':
      return (
        <g>
          <circle r="10" fill="var(--accent)" />
          <path d="M-4-4l8 8M4-4l-8 8" stroke="var(--on-accent)" strokeWidth="2" />
        </g>
      )
    case 'recover':
      return (
        <g>
          <circle r="8" fill="var(--surface)" stroke="var(--accent)" strokeWidth="2" />
          <path d="M0 4V-3M-3 0l3-3.4L3 0" fill="none" stroke="var(--accent)" strokeWidth="1.8" />
        </g>
      )
    case 'pause':
      return (
        <g>
          <rect x="-7" y="-7" width="14" height="14" rx="3" fill="var(--accent)" />
          <path d="M-2.2-3.4v6.8M2.2-3.4v6.8" stroke="var(--on-accent)" strokeWidth="2" />
        </g>
      )
  }
}

export function MessageLine({ shape, id }: { shape: MessageShape; id: string }) {
  const { from, to } = shape.segment
  const isDone = shape.track.cause === 'dropped' || shape.track.cause === 'cut'
  const ink = isDone ? 'var(--accent)' : 'var(--ink-2)'
  return (
    <g>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke={ink}
        strokeWidth="1.3"
        strokeDasharray={shape.ending === 'cross' ? '5 3' : undefined}
        markerEnd={shape.ending === 'arrow' ? `url(#${id}-arrow)` : undefined}
      />
      {shape.ending === 'cross' && (
        <path
          d="M-4-4l8 8M4-4l-8 8"
          transform={`translate(${to.x} ${to.y})`}
          stroke={ink}
          strokeWidth="1.8"
        />
      )}
    </g>
  )
}

/** A cut is a broken accent line across the lanes; a healed link is a whole one. */
export function CutLine({ cut }: { cut: CutShape }) {
  const path = `M${cut.from.x} ${cut.from.y}Q${cut.bend.x} ${cut.bend.y} ${cut.to.x} ${cut.to.y}`
  const isCut = cut.kind === 'cut'
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={isCut ? 2 : 1.4}
        strokeDasharray={isCut ? '2 5' : undefined}
      />
      {[cut.from, cut.to].map(({ x, y }, index) => (
        <circle
          key={index}
          cx={x}
          cy={y}
          r="2.6"
          fill={isCut ? 'var(--accent)' : 'var(--surface)'}
          stroke="var(--accent)"
          strokeWidth="1.4"
        />
      ))}
    </g>
  )
}
