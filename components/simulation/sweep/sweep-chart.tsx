import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Ref } from 'react'
import type { SweepSettings } from '@/simulation/kernel/sweep-plan'
import { axisTicks } from '../charts/axis-ticks'
import { ChartFrame, chartField, type ChartField, type Tick } from '../charts/chart-frame'
import { PictureWords } from '../charts/picture-words'
import type { Direction } from '../diagram/projection'
import { formatNumber } from '@/course/text'
import type { SweepRow } from './sweep-rows'
import type { SweepWords } from './sweep-words'

interface Props {
  settings: SweepSettings
  rows: readonly SweepRow[]
  words: SweepWords
  title: string
  summary: string
  theoryName: string
  direction: Direction
  width: number
  onPoint: (row: SweepRow) => void
  pointName: (row: SweepRow) => string
  ref?: Ref<HTMLDivElement>
}

const HEIGHT = 360
/** By line: neither the stroke nor the point needs its colour to be told apart. */
const LOOKS = [
  { ink: 'var(--ink)', dash: undefined },
  { ink: 'var(--link)', dash: '7 3' },
  { ink: 'var(--uncertain)', dash: '2 3' },
  { ink: 'var(--good)', dash: '9 3 2 3' },
  { ink: 'var(--bad)', dash: '4 4' },
] as const

interface Plot {
  readonly field: ChartField
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** Means with the bands of their intervals, what theory says as a thin line, and every point as a button. */
export function SweepChart(props: Props) {
  const { settings, rows, words, title, summary, direction, width, ref } = props
  const field = { ...chartField(direction, HEIGHT, width), bottom: HEIGHT - 44 }
  const plot = plotOf(settings, rows, field)
  const lines = settings.lines?.values ?? [null]
  return (
    <div ref={ref} className="relative">
      <ChartFrame
        field={field}
        title={title}
        summary={summary}
        xTicks={ticksOf(plot.x, direction === 'rightward' ? 9 : 5, words)}
        yTicks={axisTicks(plot.y, words.unitOf(settings.measure), 5, words.locale)}
      >
        <PictureWords x={(field.left + field.right) / 2} y={HEIGHT - 6} anchor="middle">
          {words.parameterLabel(settings.parameter)}
        </PictureWords>
        {lines.map((value, place) => (
          <LineMarks
            key={String(value)}
            rows={rows.filter((row) => row.line === place)}
            place={place}
            plot={plot}
          />
        ))}
        <Key {...props} />
      </ChartFrame>
      <PointButtons {...props} plot={plot} />
    </div>
  )
}

function plotOf({ from, to }: SweepSettings, rows: readonly SweepRow[], field: ChartField): Plot {
  const shown = rows.flatMap(({ estimate, theory }) => [
    ...(estimate ? [estimate.value, estimate.high] : []),
    ...(theory === null ? [] : [theory]),
  ])
  const highest = Math.max(0, ...shown.filter(Number.isFinite))
  return {
    field,
    x: scaleLinear([from, to], [field.left, field.right]),
    y: scaleLinear([0, highest === 0 ? 1 : highest], [field.bottom, field.top]).nice(5),
  }
}

function ticksOf(x: ScaleLinear<number, number>, count: number, words: SweepWords): Tick[] {
  return x.ticks(count).map((value) => ({ at: x(value), label: formatNumber(value, words.locale) }))
}

function LineMarks({ rows, place, plot }: { rows: readonly SweepRow[]; place: number; plot: Plot }) {
  const { x, y, field } = plot
  const { ink, dash } = LOOKS[place % LOOKS.length] ?? LOOKS[0]
  const measured = rows.flatMap((row) => (row.estimate ? [{ x: row.x, ...row.estimate }] : []))
  // One observation has no interval: its band would be the whole page.
  const known = measured.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  const inside = (value: number) => Math.min(field.bottom, Math.max(field.top - 20, y(value)))
  const band = area<(typeof known)[number]>()
    .x((point) => x(point.x))
    .y0(({ low }) => inside(low))
    .y1(({ high }) => inside(high))(known)
  const means = line<(typeof measured)[number]>()
    .x((point) => x(point.x))
    .y(({ value }) => y(value))(measured)
  const theory = line<SweepRow>()
    .defined((row) => row.theory !== null)
    .x((row) => x(row.x))
    .y((row) => y(row.theory ?? 0))([...rows])
  return (
    <g>
      <path d={band ?? ''} fill={ink} opacity="0.16" />
      <path d={theory ?? ''} fill="none" stroke="var(--link)" strokeWidth="1.4" strokeDasharray="1 3" />
      <path d={means ?? ''} fill="none" stroke={ink} strokeWidth="1.7" strokeDasharray={dash} />
      {measured.map((point) => (
        <circle
          key={point.x}
          cx={x(point.x)}
          cy={y(point.value)}
          r="3.4"
          fill="var(--surface)"
          stroke={ink}
          strokeWidth="1.7"
        />
      ))}
    </g>
  )
}

/** What the lines are, above the field. */
function Key({ settings, rows, words, theoryName }: Props) {
  const { lines } = settings
  const entries = [
    ...(lines?.values.map((value, place) => ({
      label: `${words.parameterName(lines.parameter)}: ${words.parameterValue(lines.parameter, value)}`,
      ...(LOOKS[place % LOOKS.length] ?? LOOKS[0]),
    })) ?? []),
    ...(rows.some(({ theory }) => theory !== null)
      ? [{ label: theoryName, ink: 'var(--link)', dash: '1 3' }]
      : []),
  ]
  let at = 16
  return entries.map(({ label, ink, dash }) => {
    const x = at
    at += 46 + label.length * 7
    return (
      <g key={label}>
        <line x1={x} x2={x + 22} y1={36} y2={36} stroke={ink} strokeWidth="1.8" strokeDasharray={dash} />
        <PictureWords x={x + 28} y={40} size={11.5}>
          {label}
        </PictureWords>
      </g>
    )
  })
}

/** Over the picture, so that every point can be pressed and reached by Tab; the picture itself stays one image. */
function PointButtons({ rows, onPoint, pointName, plot }: Props & { plot: Plot }) {
  const { field, x, y } = plot
  return rows.map((row) =>
    row.estimate ? (
      <button
        key={`${row.line}-${row.x}`}
        type="button"
        aria-label={pointName(row)}
        title={pointName(row)}
        onClick={() => onPoint(row)}
        className="absolute size-6 -translate-1/2 rounded-full"
        style={{
          left: `${(x(row.x) / field.width) * 100}%`,
          top: `${(y(row.estimate.value) / field.height) * 100}%`,
        }}
      />
    ) : null,
  )
}
