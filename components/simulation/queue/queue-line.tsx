import type { Locale } from '@/course/locale'
import { formatNumber } from '@/course/text'
import type { PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { formatDuration } from '../run/instant-text'
import { FAINT, type SystemParts } from '../run/parts-outside'
import { BOX, PITCH, placeInLine, type QueueLayout } from './queue-layout'
import type { QueueSnapshot } from './queue-snapshot'

interface Props {
  layout: QueueLayout
  snapshot: QueueSnapshot
  atUs: number
  /** 0 when the line has no limit. */
  queueLimit: number
  id: string
  locale: Locale
  text: PictureText
  faint?: SystemParts | null | undefined
}

/** The waiting line: the first of it one by one, the rest as a number. */
export function QueueLine({ layout, snapshot, atUs, queueLimit, id, locale, text, faint }: Props) {
  const { lineHead } = layout
  const { waiting, waitingCount } = snapshot
  const shown = shownPlaces(layout, waitingCount)
  const oldest = waiting[0]
  const label = queueLimit > 0 ? text('waitingOf', { limit: queueLimit }) : text('waiting')
  return (
    <g aria-hidden="true">
      <PictureWords x={lineHead.x} y={lineHead.y} anchor="end" tone="ink-3">
        {label}
      </PictureWords>
      <PictureWords x={lineHead.x} y={lineHead.y + 20} anchor="end" size={17} tone="ink" isNumber>
        {formatNumber(waitingCount, locale)}
      </PictureWords>
      <Places layout={layout} from={shown} to={Math.min(queueLimit, placesOf(layout))} />
      {waiting.slice(0, shown).map((request, place) => {
        const { x, y } = placeInLine(layout, place)
        return (
          <rect
            key={request.id}
            x={x - BOX / 2}
            y={y - BOX / 2}
            width={BOX}
            height={BOX}
            rx="2"
            fill={`url(#${id}-waiting)`}
            stroke="var(--uncertain)"
            opacity={faint?.hasRequest(request.id) ? FAINT : undefined}
          />
        )
      })}
      {waitingCount > shown && (
        <Rest layout={layout} count={waitingCount - shown} shown={shown} text={text} />
      )}
      {oldest !== undefined && (
        <PictureWords x={layout.line.x} y={lineHead.y + 20} tone="uncertain">
          {text('firstWaited', { duration: formatDuration(roundedUs(atUs - oldest.arrivedUs), locale) })}
        </PictureWords>
      )}
    </g>
  )
}

/** How many can be drawn one by one; when there are more, the end of the line gives its room to the number. */
function shownPlaces(layout: QueueLayout, waitingCount: number): number {
  const places = placesOf(layout)
  return waitingCount <= places ? waitingCount : places - Math.min(layout.line.columns - 2, 7)
}

export function placesOf({ line }: QueueLayout): number {
  return line.columns * line.rows
}

/** Places that are free in a line with a limit. */
function Places({ layout, from, to }: { layout: QueueLayout; from: number; to: number }) {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const { x, y } = placeInLine(layout, from + index)
    return (
      <rect
        key={index}
        x={x - BOX / 2}
        y={y - BOX / 2}
        width={BOX}
        height={BOX}
        rx="2"
        fill="none"
        stroke="var(--rule-strong)"
        strokeDasharray="2 2"
      />
    )
  })
}

function Rest({
  layout,
  count,
  shown,
  text,
}: {
  layout: QueueLayout
  count: number
  shown: number
  text: PictureText
}) {
  const { y } = placeInLine(layout, shown)
  // The last of four rows runs to the right, so the line ends in the lower right corner.
  const endX = layout.line.x + layout.line.columns * PITCH
  return (
    <PictureWords x={endX} y={y + 4} anchor="end" tone="uncertain" isStrong>
      {text('moreWaiting', { count })}
    </PictureWords>
  )
}

/** A length of time that changes with every frame reads better in whole milliseconds. */
function roundedUs(us: number): number {
  return us >= 10_000_000 ? Math.round(us / 100_000) * 100_000 : Math.round(us / 1000) * 1000
}
