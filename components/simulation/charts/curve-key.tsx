import type { Curve } from '@/simulation/kernel/recording'
import type { Point } from '../diagram/projection'
import { DASHES, MeasuredShape } from './curve-looks'
import { SAMPLE_WIDTH } from './key-layout'
import { PictureWords } from './picture-words'

interface Props {
  theory: readonly Curve[]
  measured: readonly Curve[]
  name: (curve: Curve) => string
  /** Of the curves of theory, then of the measured ones. */
  places: readonly Point[]
}

/** What lines and shapes mean, above the field: near full load curves lie too close to be named where they are. */
export function CurveKey({ theory, measured, name, places }: Props) {
  return [...theory, ...measured].map((curve, index) => {
    const at = places[index]
    if (at === undefined) return null
    return (
      <g key={curve.id} transform={`translate(${at.x} ${at.y})`}>
        {curve.kind === 'theory' ? (
          <line
            x2={SAMPLE_WIDTH - 7}
            y1={-4}
            y2={-4}
            stroke="var(--ink-2)"
            strokeWidth="1.5"
            strokeDasharray={DASHES[index % DASHES.length]}
          />
        ) : (
          <g transform="translate(13 -4)">
            <MeasuredShape place={index - theory.length} />
          </g>
        )}
        <PictureWords x={SAMPLE_WIDTH} y={0}>
          {name(curve)}
        </PictureWords>
      </g>
    )
  })
}
