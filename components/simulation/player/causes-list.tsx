'use client'

import { useMemo } from 'react'
import { eventsBehind } from '@/simulation/kernel/happened-before'
import type { Explanation, ProtocolRecording } from '@/simulation/kernel/recording'
import type { PlayerText } from '../player-text'
import { formatInstant } from '../run/instant-text'
import { messagesOf, type Words } from '../run/words'

interface Props {
  recording: ProtocolRecording
  explanation: Explanation
  words: Words
  text: PlayerText
  onInstant: (atUs: number) => void
}

/** The events that made a property fail, each leading to its instant. */
export function CausesList({ recording, explanation, words, text, onInstant }: Props) {
  const events = useMemo(() => eventsBehind(recording, explanation), [recording, explanation])
  return (
    <details className="mt-1">
      <summary className="min-h-6 cursor-pointer font-medium">
        {text('causes', { count: events.length })}
      </summary>
      <ol className="mt-1 grid gap-0.5">
        {events.map((event) => (
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
    </details>
  )
}
