import { useTranslations } from 'next-intl'

/** A statistic as the page gets it: its text, or nothing where there is not enough data, and what it stands on. */
export interface FigureValue {
  readonly text: string | null
  readonly n: number
}

/** A figure with its n; without enough data it says so. */
export function FigureText({ text: value, n }: FigureValue) {
  const text = useTranslations('statistics')
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {value === null ? (
        <span className="text-[0.84rem] text-ink-3">{text('notEnough')}</span>
      ) : (
        <span className="font-mono tabular-nums">{value}</span>
      )}
      <span className="text-[0.78rem] whitespace-nowrap text-ink-3 tabular-nums">{text('basis', { n })}</span>
    </span>
  )
}
