import type { PlacedLabel } from './label-placement'

const TONES: Readonly<Record<PlacedLabel['tone'], string>> = {
  plain: 'var(--ink-2)',
  accent: 'var(--accent)',
  uncertain: 'var(--uncertain)',
  good: 'var(--good)',
  bad: 'var(--bad)',
}

/** Words on the picture, each with a halo of paper that interrupts the line it stands on. */
export function DiagramLabelsView({ labels }: { labels: readonly PlacedLabel[] }) {
  return (
    <g aria-hidden="true">
      {labels.map((label) => (
        <text
          key={label.key}
          x={label.at.x}
          y={label.at.y + label.fontSize * 0.36}
          fontSize={label.fontSize}
          fontWeight={label.tone === 'accent' ? 600 : 400}
          textAnchor="middle"
          fill={TONES[label.tone]}
          stroke="var(--surface)"
          strokeWidth="4.5"
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {label.text}
        </text>
      ))}
    </g>
  )
}
