'use client'

import { useMemo, useState } from 'react'
import type { EventPlaces } from '@/simulation/kernel/happened-before'
import { pastOf } from '@/simulation/kernel/influence'
import type { Model } from '@/simulation/kernel/model'
import type { RecordedEvent, Recording } from '@/simulation/kernel/recording'

export interface Why {
  /** The event whose past is asked for; null when nothing is. */
  readonly event: RecordedEvent | null
  /** The places of all events that could have influenced it. */
  readonly past: EventPlaces | null
  ask(event: RecordedEvent): void
  clear(): void
}

/** What had reached an event. Another run is another story, so the question ends with the recording it was about. */
export function useWhy(model: Model, recording: Recording): Why {
  const [asked, setAsked] = useState<{ recording: Recording; place: number } | null>(null)
  const place = asked?.recording === recording ? asked.place : null
  const past = useMemo(
    () => (place === null ? null : pastOf(model, recording, place)),
    [model, recording, place],
  )
  return {
    event: place === null ? null : (recording.events[place] ?? null),
    past,
    ask: ({ sequence }) => setAsked({ recording, place: sequence }),
    clear: () => setAsked(null),
  }
}
