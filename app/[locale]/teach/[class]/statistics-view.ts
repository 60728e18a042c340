import type { Figure } from '@/server/statistics/rules'
import type { FigureValue } from '@/components/teaching/figure-text'
import type { Locale } from '@/course/locale'
import { formatPercent } from '@/course/text'
import type { Estimate } from '@/simulation/theory/intervals'

/** A figure's text, by how it is written where there is one. */
export function figureView(figure: Figure, write: (value: number) => string): FigureValue {
  return { text: figure.kind === 'known' ? write(figure.value) : null, n: figure.n }
}

/** A facility with its 95 % interval. */
export function facilityView({ n, ...figure }: Figure, locale: Locale): FigureValue {
  if (figure.kind === 'not-enough-data' || !figure.interval) return { text: null, n }
  return shareView({ value: figure.value, ...figure.interval, n }, locale)
}

type TimeWords = (key: 'minutes' | 'seconds', values: { minutes: number; seconds: number }) => string

/** A time in whole seconds. */
export function timeText(durationMs: number, text: TimeWords): string {
  const seconds = Math.round(durationMs / 1000)
  return text(seconds < 60 ? 'seconds' : 'minutes', {
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
  })
}

/** Cronbach's α, which is written in [−∞, 1]. */
export function alphaText(consistency: number): string {
  return (consistency / 100).toFixed(2).replace('-', '−')
}

/** A share with its 95 % interval. */
export function shareView(share: Estimate | null, locale: Locale): FigureValue {
  if (!share) return { text: null, n: 0 }
  const [low, high] = [share.low, share.high].map((part) => Math.round(part * 100))
  return { text: `${formatPercent(share.value, locale)} (${low}–${high})`, n: share.n }
}

export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}

export function oneDecimal(value: number): string {
  return value.toFixed(1).replace('-', '−')
}
