'use client'

import { useMemo, useState } from 'react'
import { causalPast, type EventPlaces } from '@/simulation/kernel/happened-before'
import type { RecordedEvent, Recording } from '@/simulation/kernel/recording'

export interface Why {
  /** The event whose past is asked for; null when nothing is. */
  readonly event: RecordedEvent | null
  /** The places of all events of which word could have reached it. */
  readonly past: EventPlaces | null
  /** Whether this recording can be asked: requests of a queue send one another no messages. */
  readonly isPossible: boolean
  ask(event: RecordedEvent): void
  clear(): void
}

/** What had reached an event. Another run is another story, so the question ends with the recording it was about. */
export function useWhy(recording: Recording): Why {
  const [asked, setAsked] = useState<{ recording: Recording; place: number } | null>(null)
  const place = asked?.recording === recording ? asked.place : null
  const past = useMemo(
    () => (place === null || recording.family !== 'protocol' ? null : causalPast(recording, place)),
    [recording, place],
  )
  return {
    event: place === null ? null : (recording.events[place] ?? null),
    past,
    isPossible: recording.family === 'protocol',
    ask: ({ sequence }) => setAsked({ recording, place: sequence }),
    clear: () => setAsked(null),
  }
}
