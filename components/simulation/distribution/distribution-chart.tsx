import { scaleLinear } from 'd3-scale'
import type { Locale } from '@/course/locale'
import type { Unit } from '@/simulation/kernel/recording'
import type { Bin } from '@/simulation/theory/histogram'
import { axisTicks } from '../charts/axis-ticks'
import { ChartFrame, chartField } from '../charts/chart-frame'
import { PictureWords } from '../charts/picture-words'

interface Props {
  bins: readonly Bin[]
  unit: Unit
  title: string
  /** Said to those who do not see the picture. */
  summary: string
  theoryName: string | null
  width: number
  locale: Locale
}

const HEIGHT = 260
/** Narrower than this, fewer ticks have room. */
const WIDE_MIN = 480

/** A bar for the runs in each bin, and a mark across it where theory expects its top. */
export function DistributionChart({ bins, unit, title, summary, theoryName, width, locale }: Props) {
  const field = chartField('rightward', HEIGHT, width)
  const [from, to] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1]
  const highest = Math.max(1, ...bins.map(({ count, expected }) => Math.max(count, expected ?? 0)))
  const x = scaleLinear([from, to], [field.left, field.right])
  const y = scaleLinear([0, highest], [field.bottom, field.top]).nice(4)
  return (
    <ChartFrame
      field={field}
      title={title}
      summary={summary}
      xTicks={axisTicks(x, unit, width >= WIDE_MIN ? 8 : 4, locale)}
      yTicks={axisTicks(y, 'count', 4, locale)}
    >
      {bins.map((bin) => {
        const [left, right] = [x(bin.from) + 1, x(bin.to) - 1]
        return (
          <g key={bin.from}>
            <rect
              x={left}
              y={y(bin.count)}
              width={Math.max(1, right - left)}
              height={Math.max(0, field.bottom - y(bin.count))}
              fill="var(--ink)"
              opacity="0.22"
            />
            <line
              x1={left}
              x2={right}
              y1={y(bin.count)}
              y2={y(bin.count)}
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
            {bin.expected !== null && (
              <line
                x1={left - 2}
                x2={right + 2}
                y1={y(bin.expected)}
                y2={y(bin.expected)}
                stroke="var(--link)"
                strokeWidth="2.2"
              />
            )}
          </g>
        )
      })}
      {theoryName !== null && (
        <g>
          <line x1={16} x2={38} y1={36} y2={36} stroke="var(--link)" strokeWidth="2.2" />
          <PictureWords x={44} y={40} size={11.5}>
            {theoryName}
          </PictureWords>
        </g>
      )}
    </ChartFrame>
  )
}
