import type { Condition } from '@/simulation/kernel/recording'

/** The colour of a condition, for strokes and words. The shape says it too. */
export const CONDITION_INK: Readonly<Record<Condition, string>> = {
  working: 'var(--working)',
  uncertain: 'var(--uncertain)',
  active: 'var(--link)',
  'pre-committed': 'var(--good)',
  committed: 'var(--good)',
  aborted: 'var(--bad)',
  down: 'var(--down)',
  paused: 'var(--ink-3)',
}

/** A node's condition as a shape of 16 by 16 around the origin: plain, filled, half-filled, ringed, ticked, crossed, broken, barred. */
export function ConditionGlyph({ condition }: { condition: Condition }) {
  const ink = CONDITION_INK[condition]
  switch (condition) {
    case 'working':
      return <circle r="6" fill="var(--surface)" stroke={ink} strokeWidth="2" />
    case 'uncertain':
      return (
        <g>
          <circle r="7.5" fill="var(--surface)" stroke={ink} strokeWidth="2" />
          <path d="M0-7.5a7.5 7.5 0 0 1 0 15z" fill={ink} />
        </g>
      )
    case 'active':
      return <circle r="6.5" fill={ink} />
    case 'pre-committed':
      return (
        <g>
          <circle r="7.5" fill="var(--surface)" stroke={ink} strokeWidth="2" />
          <circle r="3" fill={ink} />
        </g>
      )
    case 'committed':
      return (
        <g>
          <circle r="8" fill={ink} />
          <path d="M-3.6 0l2.6 3 4.6-5.6" fill="none" stroke="var(--surface)" strokeWidth="2" />
        </g>
      )
    case 'aborted':
      return (
        <g>
          <rect x="-7.5" y="-7.5" width="15" height="15" rx="2.5" fill={ink} />
          <path d="M-3.2-3.2l6.4 6.4M3.2-3.2l-6.4 6.4" stroke="var(--surface)" strokeWidth="2" />
        </g>
      )
    case 'down':
      return <circle r="6.5" fill="var(--surface)" stroke={ink} strokeWidth="2" strokeDasharray="3.4 2.6" />
    case 'paused':
      return (
        <g>
          <circle r="7.5" fill="var(--surface)" stroke={ink} strokeWidth="1.6" />
          <path d="M-2.2-3.4v6.8M2.2-3.4v6.8" stroke={ink} strokeWidth="2" />
        </g>
      )
  }
}

/** The glyph beside words, for the inspector and the legend. */
export function ConditionIcon({ condition }: { condition: Condition }) {
  return (
    <svg
      viewBox="-9 -9 18 18"
      aria-hidden="true"
      className="inline-block size-[1.05em] flex-none align-[-0.15em]"
    >
      <ConditionGlyph condition={condition} />
    </svg>
  )
}
