import type { Run } from '@/simulation/kernel/run'
import { TICK_US } from './run-edits'

type Locale = 'en' | 'ko'

/** Writes a length of virtual time in the unit it is spoken of: microseconds, milliseconds, and seconds from one on. */
export function formatDuration(us: number, locale: Locale): string {
  // What would be rounded to 1,000 ms is a second.
  if (Math.abs(us) >= 999_500) return `${formatTo(us / 1_000_000, 2, locale)} s`
  if (Math.abs(us) < 1000 && us !== 0) return `${formatTo(us, 0, locale)} µs`
  return `${formatTo(us / 1000, Math.abs(us) < 100_000 ? 1 : 0, locale)} ms`
}

/** A length that may be of minutes or hours, such as what is expected of a whole month. */
export function formatLongDuration(us: number, locale: Locale): string {
  const minutes = us / 60_000_000
  if (minutes < 10) return formatDuration(us, locale)
  const [value, unit] = minutes < 120 ? [minutes, 'minute'] : [minutes / 60, 'hour']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

/** An instant of a run as it is shown beside the picture. A schedule has no clock, only steps. */
export function formatInstant(atUs: number, run: Pick<Run, 'schedule'>, locale: Locale): string {
  if (!run.schedule) return formatDuration(atUs, locale)
  const step = Math.floor(atUs / TICK_US)
  return locale === 'ko' ? `${step}단계` : `step ${step}`
}

/** An instant on the axis, where all ticks share one unit. */
export function formatTick(atUs: number, stepUs: number, run: Pick<Run, 'schedule'>): string {
  if (run.schedule) return `${Math.round(atUs / TICK_US)}`
  if (stepUs >= 1_000_000) return `${atUs / 1_000_000} s`
  return stepUs >= 1000 || atUs === 0 ? `${atUs / 1000} ms` : `${atUs} µs`
}

function formatTo(value: number, digits: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
}
