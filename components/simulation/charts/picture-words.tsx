import type { ReactNode } from 'react'

type Tone = 'ink' | 'ink-2' | 'ink-3' | 'bad' | 'good' | 'accent' | 'uncertain'

interface Props {
  x: number
  y: number
  children: ReactNode
  size?: number
  tone?: Tone
  anchor?: 'start' | 'middle' | 'end'
  isNumber?: boolean
  isStrong?: boolean
}

const INKS: Readonly<Record<Tone, string>> = {
  ink: 'var(--ink)',
  'ink-2': 'var(--ink-2)',
  'ink-3': 'var(--ink-3)',
  bad: 'var(--bad)',
  good: 'var(--good)',
  accent: 'var(--accent)',
  uncertain: 'var(--uncertain)',
}

/** Words on a picture, with a halo of paper so that no line runs through them. Numbers stand in the monospace. */
export function PictureWords({
  x,
  y,
  children,
  size = 12,
  tone = 'ink-2',
  anchor = 'start',
  isNumber,
  isStrong,
}: Props) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={isStrong ? 600 : 400}
      fontFamily={isNumber ? 'var(--mono)' : 'var(--sans)'}
      textAnchor={anchor}
      fill={INKS[tone]}
      stroke="var(--surface)"
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
      style={isNumber ? { fontVariantNumeric: 'tabular-nums' } : undefined}
    >
      {children}
    </text>
  )
}
