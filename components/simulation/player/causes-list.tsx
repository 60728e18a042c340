'use client'

import { useMemo, useState } from 'react'
import { eventsBehind } from '@/simulation/kernel/influence'
import type { Model } from '@/simulation/kernel/model'
import type { Explanation, Recording } from '@/simulation/kernel/recording'
import type { PlayerText } from '../player-text'
import { formatInstant } from '../run/instant-text'
import { messagesOf, type Words } from '../run/words'

/** A full line can be behind a failure: the first of it say what happened. */
const ROWS_STEP = 20

interface Props {
  model: Model
  recording: Recording
  explanation: Explanation
  words: Words
  text: PlayerText
  onInstant: (atUs: number) => void
}

/** The events that made a property fail, each leading to its instant. */
export function CausesList({ model, recording, explanation, words, text, onInstant }: Props) {
  const [rowsMax, setRowsMax] = useState(ROWS_STEP)
  const events = useMemo(() => eventsBehind(model, recording, explanation), [model, recording, explanation])
  const hidden = events.length - rowsMax
  return (
    <details className="mt-1">
      <summary className="min-h-6 cursor-pointer font-medium">
        {text('causes', { count: events.length })}
      </summary>
      <ol className="mt-1 grid gap-0.5">
        {events.slice(0, rowsMax).map((event) => (
          <li key={event.sequence} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
            <button
              type="button"
              onClick={() => onInstant(event.atUs)}
              className="min-h-6 text-end font-mono tabular-nums underline decoration-1 underline-offset-3"
            >
              {formatInstant(event.atUs, recording.run, words.locale)}
            </button>
            <span>{words.event(event, messagesOf(recording))}</span>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          onClick={() => setRowsMax(rowsMax + ROWS_STEP)}
          className="mt-1 min-h-6 underline decoration-1 underline-offset-3"
        >
          {text('eventsMore', { count: Math.min(hidden, ROWS_STEP) })}
        </button>
      )}
    </details>
  )
}
