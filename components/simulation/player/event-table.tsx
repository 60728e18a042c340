'use client'

import { useMemo, useState } from 'react'
import type { Recording } from '@/simulation/kernel/recording'
import { classNames } from '@/components/ui/class-names'
import type { PlayerText } from '../player-text'
import { currentEvent } from '../run/instants'
import { formatInstant } from '../run/instant-text'
import { messagesOf, type Words } from '../run/words'

const ROWS_STEP = 200

interface Props {
  recording: Recording
  atUs: number
  words: Words
  text: PlayerText
  onInstant: (atUs: number) => void
}

/** The picture in words: every event in order. The current one is marked; choosing an instant goes there. */
export function EventTable({ recording, atUs, words, text, onInstant }: Props) {
  const [rowsMax, setRowsMax] = useState(ROWS_STEP)
  const sentences = useMemo(
    () => recording.events.slice(0, rowsMax).map((event) => words.event(event, messagesOf(recording))),
    [recording, rowsMax, words],
  )
  const current = currentEvent(recording, atUs)
  const hidden = recording.events.length - rowsMax
  return (
    <div
      className="max-h-96 overflow-auto border border-rule"

      role="group"
      aria-label={text('events')}
    >
      <table className="w-full border-collapse text-[0.85rem]">
        <caption className="sr-only">{text('eventsCaption')}</caption>
        <thead className="sticky top-0 bg-sunken text-start">
          <tr>
            <th scope="col" className="w-24 px-3 py-1.5 text-end font-medium">
              {text('eventTime')}
            </th>
            <th scope="col" className="w-32 px-3 py-1.5 text-start font-medium">
              {text('eventNode')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {text('eventWhat')}
            </th>
          </tr>
        </thead>
        <tbody>
          {recording.events.slice(0, rowsMax).map((event, index) => (
            <tr
              key={event.sequence}
              aria-current={event === current ? 'step' : undefined}
              className={classNames(
                'border-t border-rule align-top',
                event === current && 'bg-sunken font-medium shadow-[inset_3px_0_0_var(--ink)]',
                event.atUs > atUs && 'text-ink-3',
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
              <td className="px-3 py-1">
                {event.node === null ? text('everyNode') : words.node(event.node)}
              </td>
              <td className="px-3 py-1">{sentences[index]}</td>
            </tr>
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
