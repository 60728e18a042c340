'use client'

import { messagesOf } from '../run/words'
import type { Player } from '../use-player'

/** Says what the greyed picture means, and takes the grey away. */
export function WhyNote({ player }: { player: Player }) {
  const { why, words, text, simulation } = player
  const { event, past } = why
  if (event === null || past === null) return null
  const count = past.size - 1
  const { events, family } = simulation.recording
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-rule bg-sunken px-3.5 py-2 text-[0.85rem]">
      <p role="status" className="min-w-0 flex-1 basis-80">
        {text(family === 'system' ? 'whyNoteInSystem' : 'whyNote', {
          // A sentence within a sentence keeps no full stop of its own.
          event: words.event(event, messagesOf(simulation.recording)).replace(/[.]$/, ''),
          node: event.node === null ? text('everyNode') : words.node(event.node),
          count,
          total: events.length,
        })}
      </p>
      <button
        type="button"
        onClick={(press) => {
          whereToGoOn(press.currentTarget)?.focus()
          why.clear()
        }}
        className="min-h-6 text-link underline decoration-1 underline-offset-3"
      >
        {text('whyClear')}
      </button>
    </div>
  )
}

/** The button goes with the note: the focus returns to the event that was asked about, or else to the track of time. */
function whereToGoOn(button: HTMLElement): HTMLElement | null | undefined {
  const player = button.closest('[data-player]')
  return (
    player?.querySelector<HTMLElement>('[data-asked]') ??
    player?.querySelector<HTMLElement>('input[type="range"]')
  )
}
