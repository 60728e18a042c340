'use client'

import { useMemo, useState } from 'react'
import type { RecordedEvent, Recording } from '@/simulation/kernel/recording'
import { classNames } from '@/components/ui/class-names'
import type { PlayerText } from '../player-text'
import { currentEvent } from '../run/instants'
import { formatInstant } from '../run/instant-text'
import { messagesOf, type Words } from '../run/words'
import type { Why } from '../use-why'

const ROWS_STEP = 200

/** On a phone the sentence has its room: it names whose event it is, too. */
const NODE_COLUMN = 'hidden @min-[480px]:table-cell'

function isFaint(place: number, { past }: Why): boolean {
  return past !== null && !past.has(place)
}

interface Props {
  recording: Recording
  atUs: number
  words: Words
  text: PlayerText
  why: Why
  onInstant: (atUs: number) => void
}

/** The picture in words: every event in order. The current one is marked; choosing an instant goes there. */
export function EventTable({ recording, atUs, words, text, why, onInstant }: Props) {
  const [rowsMax, setRowsMax] = useState(ROWS_STEP)
  const sentences = useMemo(
    () => recording.events.slice(0, rowsMax).map((event) => words.event(event, messagesOf(recording))),
    [recording, rowsMax, words],
  )
  const current = currentEvent(recording, atUs)
  const hidden = recording.events.length - rowsMax
  return (
    <div
      className="relative max-h-96 overflow-auto border border-rule"

      role="group"
      aria-label={text('events')}
    >
      <table className="w-full border-collapse text-[0.85rem]">
        <caption className="sr-only">{text('eventsCaption')}</caption>
        <thead className="sticky top-0 bg-sunken text-start">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-end font-medium whitespace-nowrap @min-[480px]:w-24">
              {text('eventTime')}
            </th>
            <th scope="col" className={classNames(NODE_COLUMN, 'w-32 px-3 py-1.5 text-start font-medium')}>
              {text('eventNode')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {text('eventWhat')}
            </th>
            <th scope="col" className="w-12 px-2 py-1.5 @min-[480px]:w-16">
              <span className="sr-only">{text('why')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {recording.events.slice(0, rowsMax).map((event, index) => (
            <EventRow
              key={event.sequence}
              event={event}
              sentence={sentences[index] ?? ''}
              isCurrent={event === current}
              {...{ recording, atUs, words, text, why, onInstant }}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button
          type="button"
          onClick={() => setRowsMax(rowsMax + ROWS_STEP)}
          className="w-full border-t border-rule py-2 text-[0.85rem] text-link underline"
        >
          {text('eventsMore', { count: Math.min(hidden, ROWS_STEP) })}
        </button>
      )}
    </div>
  )
}

interface RowProps extends Props {
  event: RecordedEvent
  sentence: string
  isCurrent: boolean
}

function EventRow({ event, sentence, isCurrent, recording, atUs, words, text, why, onInstant }: RowProps) {
  const isSystem = recording.family === 'system'
  return (
    <tr
      aria-current={isCurrent ? 'step' : undefined}
      className={classNames(
        'border-t border-rule align-top',
        isCurrent && 'bg-sunken font-medium shadow-[inset_3px_0_0_var(--ink)]',
        event.atUs > atUs && 'text-ink-3',
        isFaint(event.sequence, why) && 'text-ink-3',
        why.past?.has(event.sequence) && 'bg-accent-soft',
      )}
    >
      <td className="px-3 py-1 text-end whitespace-nowrap">
        <button
          type="button"
          onClick={() => onInstant(event.atUs)}
          className="min-h-6 font-mono tabular-nums underline decoration-rule-strong underline-offset-3 hover:decoration-ink"
        >
          {formatInstant(event.atUs, recording.run, words.locale)}
        </button>
      </td>
      <td className={classNames(NODE_COLUMN, 'px-3 py-1')}>
        {event.node === null ? text('everyNode') : words.node(event.node)}
      </td>
      <td className="px-3 py-1">
        {sentence}
        {isFaint(event.sequence, why) && (
          <span className="sr-only"> {text(isSystem ? 'whyNotInSystem' : 'whyNot')}</span>
        )}
      </td>
      <td className="px-2 py-1 text-end">
        <button
          type="button"
          aria-pressed={why.event === event}
          data-asked={why.event === event ? '' : undefined}
          aria-label={text(isSystem ? 'whyThisInSystem' : 'whyThis', { event: sentence })}
          onClick={() => (why.event === event ? why.clear() : why.ask(event))}
          className="min-h-6 min-w-6 text-link underline decoration-rule-strong underline-offset-3 aria-pressed:font-semibold aria-pressed:decoration-ink"
        >
          {text('why')}
        </button>
      </td>
    </tr>
  )
}
