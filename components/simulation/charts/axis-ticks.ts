import type { ScaleLinear } from 'd3-scale'
import type { Locale } from '@/course/locale'
import { formatNumber } from '@/course/text'
import type { Unit } from '@/simulation/kernel/recording'
import type { Tick } from './chart-frame'
import { formatValue } from './picture-text'

/** Ticks of one axis, all in the same unit: an axis that mixes milliseconds and seconds is read wrongly. */
export function axisTicks(
  scale: ScaleLinear<number, number>,
  unit: Unit,
  count: number,
  locale: Locale,
): readonly Tick[] {
  const [from = 0, to = 0] = scale.domain()
  const inUnit = unit === 'us' ? unitOfTime(Math.max(Math.abs(from), Math.abs(to))) : { symbol: '', us: 1 }
  const values = scale
    .copy()
    .domain([from / inUnit.us, to / inUnit.us])
    .ticks(count)
  // Requests and servers come whole: half a request on an axis is a tick too many.
  const shown =
    unit === 'us' || unit === 'ratio' ? values : values.filter((value) => Math.round(value) === value)
  return shown.map((value) => ({
    at: scale(value * inUnit.us),
    label:
      unit === 'us'
        ? `${formatNumber(value, locale)}${value === 0 ? '' : ` ${inUnit.symbol}`}`
        : formatValue(value, unit, locale),
  }))
}

function unitOfTime(largestUs: number): { readonly symbol: string; readonly us: number } {
  if (largestUs >= 2_000_000) return { symbol: 's', us: 1_000_000 }
  return largestUs >= 2000 ? { symbol: 'ms', us: 1000 } : { symbol: 'µs', us: 1 }
}
