import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { useId, useMemo } from 'react'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { Series, SystemRecording } from '@/simulation/kernel/recording'
import type { Direction } from '../diagram/projection'
import { formatDuration } from '../run/instant-text'
import { entryAt } from '../run/instants'
import { axisTicks } from './axis-ticks'
import { ChartFrame, chartField, type ChartField } from './chart-frame'
import { InterventionTicks } from './intervention-ticks'
import { formatValue, pictureText } from './picture-text'
import { PictureWords } from './picture-words'
import { SeriesTable } from './series-table'
import { bandPaths, dotPath, stepPaths } from './series-paths'
import { columnsOf, thinSeries, type SeriesColumn } from './thin-series'

interface Props {
  recording: SystemRecording
  seriesId: string
  atUs: number
  texts: SimulationTexts
  locale: Locale
  direction: Direction
  width?: number
}

interface Plot {
  readonly field: ChartField
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly points: Series['points']
  /** Set when the series changes more often than pixels can follow. */
  readonly columns: readonly SeriesColumn[] | null
  readonly isStep: boolean
}

const HEIGHT = 186
/** Pixels per column of a series that changes too often to be drawn change by change. */
const COLUMN_WIDTH = 3

/**
 * A quantity over the time of the run, with the instant marked. Numbers of things hold until they change and are
 * drawn as steps; times belong to one request each and are drawn as dots.
 */
export function SeriesChart({ recording, seriesId, atUs, texts, locale, direction, width }: Props) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const text = useMemo(() => pictureText(locale), [locale])
  const series = recording.series.find((candidate) => candidate.id === seriesId)
  const plot = useMemo(
    () =>
      series === undefined ? null : plotOf(series, recording.endUs, chartField(direction, HEIGHT, width)),
    [series, recording.endUs, direction, width],
  )
  if (series === undefined || plot === null) return null
  const name = texts.series[series.id] ?? series.id
  const current = entryAt(series.points, atUs)
  const value = current === undefined ? '—' : formatValue(current.value, series.unit, locale)
  return (
    <div>
      <ChartFrame
        field={plot.field}
        title={name}
        summary={summaryOf(series, name, value, recording.endUs, locale)}
        xTicks={axisTicks(plot.x, 'us', direction === 'rightward' ? 7 : 3, locale)}
        yTicks={axisTicks(plot.y, series.unit, 3, locale)}
      >
        {plot.columns !== null && (
          <PictureWords x={14} y={37} tone="ink-3" size={11}>
            {text('bandNote', { duration: formatDuration(recording.endUs / plot.columns.length, locale) })}
          </PictureWords>
        )}
        <Marks plot={plot} id={id} atX={plot.x(atUs)} />
        <InterventionTicks run={recording.run} names={texts.nodes} x={plot.x} field={plot.field} />
        <Instant plot={plot} atUs={atUs} value={current?.value} />
        <PictureWords x={plot.field.right} y={20} anchor="end" tone="ink" isNumber>
          {text('atInstant', { instant: formatDuration(atUs, locale), value })}
        </PictureWords>
      </ChartFrame>
      <SeriesTable
        series={series}
        isStep={plot.isStep}
        name={name}
        endUs={recording.endUs}
        locale={locale}
        text={text}
      />
    </div>
  )
}

function plotOf(series: Series, endUs: number, field: ChartField): Plot {
  const highest = series.points.reduce((most, { value }) => Math.max(most, value), 0)
  const x = scaleLinear([0, Math.max(1, endUs)], [field.left, field.right])
  const y = scaleLinear([0, highest === 0 ? 1 : highest], [field.bottom, field.top]).nice(3)
  const isStep = series.unit !== 'us'
  const pixels = field.right - field.left
  const isDense = isStep && series.points.length > 2 * pixels
  return {
    field,
    x,
    y,
    isStep,
    points: isStep ? upTo(series.points, endUs) : thinSeries(series.points, 0, endUs, pixels),
    columns: isDense ? columnsOf(series.points, endUs, Math.round(pixels / COLUMN_WIDTH)) : null,
  }
}

/** The last value holds to the end of the run. */
function upTo(points: Series['points'], endUs: number): Series['points'] {
  const last = points[points.length - 1]
  return last === undefined || last.atUs >= endUs ? points : [...points, { atUs: endUs, value: last.value }]
}

/** What has happened in ink, what is still to come only hinted at. */
function Marks({ plot, id, atX }: { plot: Plot; id: string; atX: number }) {
  const { field } = plot
  return (
    <g>
      <clipPath id={`${id}-past`}>
        <rect x={field.left - 4} y={0} width={Math.max(0, atX - field.left + 4)} height={field.height} />
      </clipPath>
      <clipPath id={`${id}-future`}>
        <rect x={atX} y={0} width={Math.max(0, field.right - atX + 4)} height={field.height} />
      </clipPath>
      <g clipPath={`url(#${id}-future)`} opacity="0.32">
        <Shape plot={plot} />
      </g>
      <g clipPath={`url(#${id}-past)`}>
        <Shape plot={plot} />
      </g>
    </g>
  )
}

function Shape({ plot }: { plot: Plot }) {
  const { x, y, points, columns, isStep, field } = plot
  const paths = useMemo(() => {
    if (columns !== null) return bandPaths(columns, x, y)
    return isStep ? stepPaths(points, x, y, field.bottom) : { fill: '', stroke: dotPath(points, x, y) }
  }, [x, y, points, columns, isStep, field.bottom])
  return (
    <>
      <path
        d={paths.fill}
        fill={columns === null ? 'var(--working-soft)' : 'var(--rule-strong)'}
        opacity={columns === null ? 1 : 0.7}
      />
      <path
        d={paths.stroke}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={isStep ? 1.3 : 2.6}
        strokeLinecap={isStep ? 'butt' : 'round'}
        strokeLinejoin="round"
      />
    </>
  )
}

function Instant({ plot, atUs, value }: { plot: Plot; atUs: number; value: number | undefined }) {
  const { field, x, y, isStep } = plot
  const at = x(atUs)
  return (
    <g>
      <line x1={at} x2={at} y1={field.top - 6} y2={field.bottom} stroke="var(--ink)" strokeWidth="1.5" />
      <path d={`M${at - 5} ${field.top - 8}h10l-5 7z`} fill="var(--ink)" />
      {isStep && value !== undefined && (
        <circle cx={at} cy={y(value)} r="3.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.5" />
      )}
    </g>
  )
}

function summaryOf(series: Series, name: string, value: string, endUs: number, locale: Locale): string {
  const text = pictureText(locale)
  if (series.points.length === 0) return `${name}: ${text('nothingToDraw')}`
  const values = series.points.map((point) => point.value)
  const extreme = (pick: (left: number, right: number) => number) =>
    formatValue(
      values.reduce((best, candidate) => pick(best, candidate)),
      series.unit,
      locale,
    )
  return text('seriesSummary', {
    name,
    duration: formatDuration(endUs, locale),
    minimum: extreme(Math.min),
    maximum: extreme(Math.max),
    value,
  })
}
