import { line } from 'd3-shape'
import { useId, useMemo } from 'react'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { Curve } from '@/simulation/kernel/recording'
import type { Direction } from '../diagram/projection'
import { axisTicks } from './axis-ticks'
import { ChartFrame, chartField } from './chart-frame'
import { CurveKey } from './curve-key'
import { DASHES, MeasuredShape } from './curve-looks'
import { plotCurves, type CurvePlot } from './curve-plot'
import { CurveTable } from './curve-table'
import { layoutKey } from './key-layout'
import { formatValue, pictureText, type PictureText } from './picture-text'
import { PictureWords } from './picture-words'

interface Props {
  /** Curves of theory are drawn as lines, measured ones as points; all share the units of the first. */
  curves: readonly Curve[]
  texts: SimulationTexts
  locale: Locale
  direction: Direction
  title: string
  /** How many answers the measured points stand on, each; said beside them. */
  answers?: number | null
  width?: number
}

const HEIGHT = 280
/** The word for full load stands between the key and the field. */
const WORD_HEIGHT = 12

/** What theory says against the load, and what was measured. */
export function CurveChart({ curves, texts, locale, direction, title, answers, width }: Props) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const text = useMemo(() => pictureText(locale), [locale])
  const name = (curve: Curve) => texts.curves[curve.id] ?? curve.id
  const theory = curves.filter(({ kind }) => kind === 'theory')
  const measured = curves.filter(({ kind }) => kind === 'measured')
  const whole = chartField(direction, HEIGHT, width)
  const key = layoutKey([theory.map(name), measured.map(name)], whole.width)
  const plot = plotCurves(curves, { ...whole, top: whole.top + key.height + WORD_HEIGHT })
  const first = curves[0]
  if (first === undefined) return null
  const { field, x, y } = plot
  return (
    <div>
      <ChartFrame
        field={field}
        title={title}
        summary={`${title}. ${text('curveSummary', { names: curves.map(name).join(', ') })}`}
        xTicks={axisTicks(x, first.xUnit, direction === 'rightward' ? 10 : 5, locale)}
        yTicks={axisTicks(y, first.yUnit, 5, locale)}
      >
        <clipPath id={`${id}-field`}>
          <rect
            x={field.left}
            y={field.top - 4}
            width={field.right - field.left}
            height={field.bottom - field.top + 4}
          />
        </clipPath>
        <FullLoad plot={plot} text={text} />
        {theory.map((curve, place) => (
          <Theory key={curve.id} curve={curve} plot={plot} place={place} clip={`url(#${id}-field)`} />
        ))}
        {measured.map((curve, place) => (
          <Measured key={curve.id} curve={curve} plot={plot} place={place} locale={locale} />
        ))}
        <CurveKey theory={theory} measured={measured} name={name} places={key.places} />
        {typeof answers === 'number' && (
          <PictureWords x={field.right} y={20} anchor="end" tone="ink-3" isNumber>
            {text('answersMeasured', { count: answers })}
          </PictureWords>
        )}
      </ChartFrame>
      <CurveTable curves={curves} title={title} name={name} locale={locale} text={text} />
    </div>
  )
}

interface CurveProps {
  curve: Curve
  plot: CurvePlot
  place: number
}

function Theory({ curve, plot, place, clip }: CurveProps & { clip: string }) {
  const path = line<Curve['points'][number]>()
    .x((point) => plot.x(point.x))
    .y((point) => plot.y(point.y))([...curve.points])
  return (
    <path
      d={path ?? ''}
      clipPath={clip}
      fill="none"
      stroke="var(--ink-2)"
      strokeWidth="1.5"
      strokeDasharray={DASHES[place % DASHES.length]}
    />
  )
}

/** Each point with its value; among many points only the last one speaks. */
function Measured({ curve, plot, place, locale }: CurveProps & { locale: Locale }) {
  const last = curve.points[curve.points.length - 1]
  if (last === undefined) return null
  // Response time only rises with the load, so the side above and left of a point is free of its curve.
  const hasRoom = plot.x(last.x) > plot.field.left + 80
  return (
    <g>
      {curve.points.map((point) => (
        <g key={point.x} transform={`translate(${plot.x(point.x)} ${plot.y(point.y)})`}>
          <MeasuredShape place={place} />
        </g>
      ))}
      <PictureWords
        x={plot.x(last.x) + (hasRoom ? -10 : 10)}
        y={plot.y(last.y) - 8}
        anchor={hasRoom ? 'end' : 'start'}
        tone="ink"
        isNumber
      >
        {formatValue(last.y, curve.yUnit, locale)}
      </PictureWords>
    </g>
  )
}

/** Beyond here more comes in than can go out, and no steady state exists for theory to speak of. */
function FullLoad({ plot: { field, x }, text }: { plot: CurvePlot; text: PictureText }) {
  const at = x(1)
  return (
    <g>
      <line x1={at} x2={at} y1={field.top} y2={field.bottom} stroke="var(--bad)" strokeDasharray="4 3" />
      <PictureWords x={at} y={field.top - 7} anchor="end" tone="bad" size={11.5}>
        {text('fullLoad')}
      </PictureWords>
    </g>
  )
}
