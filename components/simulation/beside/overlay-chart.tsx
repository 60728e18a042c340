import { scaleLinear } from 'd3-scale'
import { useMemo } from 'react'
import type { Series, SystemRecording } from '@/simulation/kernel/recording'
import { axisTicks } from '../charts/axis-ticks'
import { ChartFrame, chartField, type ChartField } from '../charts/chart-frame'
import { bandPaths, dotPath, stepPaths } from '../charts/series-paths'
import { columnsOf, thinSeries } from '../charts/thin-series'
import type { Direction } from '../diagram/projection'
import { formatDuration } from '../run/instant-text'
import type { Words } from '../run/words'

interface Props {
  base: SystemRecording
  changed: SystemRecording
  seriesId: string
  atUs: number
  differenceUs: number | undefined
  words: Words
  /** Said to those who do not see the picture. */
  summary: string
  direction: Direction
  width: number
}

const HEIGHT = 200
const COLUMN_WIDTH = 3

/** One quantity of two runs on the same axes: the run that was kept broken, the changed one in full. */
export function OverlayChart(props: Props) {
  const { base, changed, seriesId, atUs, differenceUs, words, summary, direction, width } = props
  const endUs = Math.max(base.endUs, changed.endUs)
  const lists = [base, changed].map(({ series }) => series.find(({ id }) => id === seriesId))
  const [kept, other] = lists
  const field = useMemo(() => chartField(direction, HEIGHT, width), [direction, width])
  if (!kept || !other) return null
  const highest = Math.max(1e-9, ...[kept, other].map(highestOf))
  const x = scaleLinear([0, Math.max(1, endUs)], [field.left, field.right])
  const y = scaleLinear([0, highest], [field.bottom, field.top]).nice(3)
  const pathOf = (series: Series) => strokeOf(series, { x, y, endUs, field })
  return (
    <ChartFrame
      field={field}
      title={words.texts.series[seriesId] ?? seriesId}
      summary={summary}
      xTicks={axisTicks(x, 'us', direction === 'rightward' ? 7 : 4, words.locale)}
      yTicks={axisTicks(y, kept.unit, 3, words.locale)}
    >
      <Line path={pathOf(kept)} isDots={kept.unit === 'us'} isKept />
      <Line path={pathOf(other)} isDots={kept.unit === 'us'} />
      {differenceUs !== undefined && (
        <line
          x1={x(differenceUs)}
          x2={x(differenceUs)}
          y1={field.top}
          y2={field.bottom}
          stroke="var(--accent)"
          strokeWidth="1.5"
          strokeDasharray="6 4"
        />
      )}
      <line x1={x(atUs)} x2={x(atUs)} y1={field.top - 6} y2={field.bottom} stroke="var(--ink)" />
      <title>{formatDuration(atUs, words.locale)}</title>
    </ChartFrame>
  )
}

function highestOf({ points }: Series): number {
  return points.reduce((most, { value }) => Math.max(most, value), 0)
}

interface Scales {
  x: ReturnType<typeof scaleLinear<number, number>>
  y: ReturnType<typeof scaleLinear<number, number>>
  endUs: number
  field: ChartField
}

function strokeOf({ points, unit }: Series, { x, y, endUs, field }: Scales): string {
  const pixels = field.right - field.left
  if (unit === 'us') return dotPath(thinSeries(points, 0, endUs, pixels), x, y)
  if (points.length > 2 * pixels)
    return bandPaths(columnsOf(points, endUs, Math.round(pixels / COLUMN_WIDTH)), x, y).stroke
  return stepPaths(points, x, y, field.bottom).stroke
}

function Line({ path, isDots, isKept = false }: { path: string; isDots: boolean; isKept?: boolean }) {
  return (
    <path
      d={path}
      fill="none"
      stroke={isKept ? 'var(--ink-3)' : 'var(--link)'}
      strokeWidth={isDots ? 2.6 : 1.5}
      strokeDasharray={isKept && !isDots ? '3 3' : undefined}
      strokeLinecap={isDots ? 'round' : 'butt'}
      strokeLinejoin="round"
    />
  )
}
