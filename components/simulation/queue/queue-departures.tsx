import type { Locale } from '@/course/locale'
import { formatNumber } from '@/course/text'
import type { PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { formatDuration } from '../run/instant-text'
import { placeOfRecent, type QueueLayout } from './queue-layout'
import type { QueueSnapshot } from './queue-snapshot'

interface Props {
  layout: QueueLayout
  snapshot: QueueSnapshot
  locale: Locale
  text: PictureText
}

/** Who has just left, latest first, with the response time; failed ones with a cross. */
export function QueueDepartures({ layout, snapshot, locale, text }: Props) {
  const { departures } = layout
  const headerX = departures.x - 8
  return (
    <g aria-hidden="true">
      <PictureWords x={headerX} y={departures.header} tone="ink-3">
        {text('answered')}
      </PictureWords>
      {departures.columns === 1 ? (
        <PictureWords x={headerX} y={departures.header + 20} size={17} tone="ink" isNumber>
          {formatNumber(snapshot.answered, locale)}
        </PictureWords>
      ) : (
        <PictureWords x={layout.width - 14} y={departures.header} anchor="end" size={17} tone="ink" isNumber>
          {formatNumber(snapshot.answered, locale)}
        </PictureWords>
      )}
      {snapshot.recent.map((request, place) => {
        const { x, y } = placeOfRecent(layout, place)
        const isServed = request.fate === 'served'
        return (
          <g key={request.id} opacity={1 - (0.6 * place) / Math.max(1, departures.recentMax)}>
            <g transform={`translate(${x} ${y})`}>
              {isServed ? (
                <path d="M-4 0l3 3.4L4.4-3.6" fill="none" stroke="var(--good)" strokeWidth="1.8" />
              ) : (
                <path d="M-3.4-3.4l6.8 6.8M3.4-3.4l-6.8 6.8" stroke="var(--bad)" strokeWidth="1.8" />
              )}
            </g>
            <PictureWords x={x + 10} y={y + 4} tone={isServed ? 'ink' : 'bad'} isNumber={isServed}>
              {isServed ? formatDuration((request.endedUs ?? 0) - request.arrivedUs, locale) : text('gaveUp')}
            </PictureWords>
          </g>
        )
      })}
    </g>
  )
}
