import type { Locale } from '@/course/locale'
import { formatNumber } from '@/course/text'
import type { PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import type { QueueLayout } from './queue-layout'
import type { QueueSnapshot } from './queue-snapshot'

interface Props {
  layout: QueueLayout
  snapshot: QueueSnapshot
  atUs: number
  aheadUs: number
  /** Expected arrivals per second at this instant. */
  ratePerSecond: number
  locale: Locale
  text: PictureText
}

/** Requests on their way, and how many are turned away at the door. */
export function QueueArrivals({ layout, snapshot, atUs, aheadUs, ratePerSecond, locale, text }: Props) {
  const { arrivals, entry, direction } = layout
  const { loadFactor, refused, failed } = snapshot
  const rate = text('perSecond', { rate: Math.round(ratePerSecond * 10) / 10 })
  const isWide = direction === 'rightward'
  const missesY = isWide ? entry.y + 30 : entry.y + 68
  return (
    <g aria-hidden="true">
      <PictureWords x={arrivals.x} y={arrivals.y} tone="ink-3">
        {text('arriving')}
      </PictureWords>
      <PictureWords
        x={isWide ? arrivals.x : entry.x2}
        y={isWide ? arrivals.y + 20 : arrivals.y}
        anchor={isWide ? 'start' : 'end'}
        size={isWide ? 15 : 17}
        tone="ink"
        isNumber
      >
        {rate}
      </PictureWords>
      {loadFactor !== 1 && (
        <PictureWords
          x={isWide ? arrivals.x : arrivals.x + 62}
          y={isWide ? arrivals.y + 38 : arrivals.y}
          tone="accent"
          isStrong
        >
          {`${text('load')} × ${formatNumber(loadFactor, locale)}`}
        </PictureWords>
      )}
      <line x1={entry.x1} x2={entry.x2} y1={entry.y} y2={entry.y} stroke="var(--rule-strong)" />
      <path d={`M${entry.x2 - 5} ${entry.y - 4}l6 4-6 4`} fill="none" stroke="var(--control)" />
      {snapshot.approaching.map((request) => {
        const share = 1 - (request.arrivedUs - atUs) / aheadUs
        return (
          <circle
            key={request.id}
            cx={entry.x1 + share * (entry.x2 - entry.x1)}
            cy={entry.y}
            r="3.6"
            fill="var(--surface)"
            stroke="var(--ink-2)"
            strokeWidth="1.3"
          />
        )
      })}
      {isWide && (
        <>
          <Misses x={arrivals.x} y={missesY} label={text('refused')} count={refused} locale={locale} />
          <Misses
            x={arrivals.x}
            y={missesY + (refused > 0 ? 40 : 0)}
            label={text('failed')}
            count={failed}
            locale={locale}
          />
        </>
      )}
      {!isWide && refused + failed > 0 && (
        <PictureWords x={arrivals.x} y={missesY - 26} tone="bad">
          {`✕ ${text('refused')} ${formatNumber(refused, locale)} · ${text('failed')} ${formatNumber(failed, locale)}`}
        </PictureWords>
      )}
    </g>
  )
}

function Misses({
  x,
  y,
  label,
  count,
  locale,
}: {
  x: number
  y: number
  label: string
  count: number
  locale: Locale
}) {
  if (count === 0) return null
  return (
    <g>
      <path d={`M${x + 1} ${y - 8}l7 7M${x + 8} ${y - 8}l-7 7`} stroke="var(--bad)" strokeWidth="1.8" />
      <PictureWords x={x + 14} y={y} tone="bad">
        {label}
      </PictureWords>
      <PictureWords x={x} y={y + 17} size={15} tone="bad" isNumber>
        {formatNumber(count, locale)}
      </PictureWords>
    </g>
  )
}
