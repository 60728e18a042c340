import type { ScaleLinear } from 'd3-scale'
import type { Run, TimedIntervention } from '@/simulation/kernel/run'
import type { ChartField } from './chart-frame'
import { PictureWords } from './picture-words'

interface Props {
  run: Run
  names: Readonly<Record<string, string>>
  x: ScaleLinear<number, number>
  field: ChartField
}

/** Closer together than this, the second of two labels is left out. */
const LABEL_ROOM = 58

/** What was done to the run, at the foot of the chart, in the accent that is kept for that. */
export function InterventionTicks({ run, names, x, field }: Props) {
  const [fromUs = 0, toUs = 0] = x.domain()
  let labelledTo = -Infinity
  const ticks = [...run.interventions]
    .filter(({ atUs }) => atUs >= fromUs && atUs < toUs)
    .sort((left, right) => left.atUs - right.atUs)
    .map((intervention, index) => {
      const at = x(intervention.atUs)
      const isLabelled = at >= labelledTo
      if (isLabelled) labelledTo = at + LABEL_ROOM
      return {
        key: `${intervention.atUs}-${index}`,
        at,
        label: isLabelled ? labelOf(intervention, names) : null,
      }
    })
  return ticks.map(({ key, at, label }) => (
    <g key={key}>
      <line x1={at} x2={at} y1={field.top} y2={field.bottom} stroke="var(--accent)" strokeDasharray="2 3" />
      <path d={`M${at - 5} ${field.bottom + 7}h10l-5-7z`} fill="var(--accent)" />
      {label !== null && (
        <PictureWords x={at + 5} y={field.top + 9} tone="accent" size={11.5} isStrong>
          {label}
        </PictureWords>
      )}
    </g>
  ))
}

function labelOf(intervention: TimedIntervention, names: Readonly<Record<string, string>>): string {
  if (intervention.kind === 'load') return `× ${intervention.factor}`
  if (intervention.kind === 'crash') return `✕ ${names[intervention.node] ?? intervention.node}`
  if (intervention.kind === 'recover') return `↑ ${names[intervention.node] ?? intervention.node}`
  return ''
}
