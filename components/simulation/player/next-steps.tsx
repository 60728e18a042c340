'use client'

import { useRef } from 'react'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { Step } from '@/simulation/kernel/run'
import { timerSpans } from '../diagram/timer-shapes'
import { nextSteps } from '../run/actions'
import { nameNextStep } from '../run/intervention-name'
import { stepInstantUs, stepsTakenAt, takeStepNext } from '../run/run-edits'
import type { Player } from '../use-player'

/** In a run taken step by step the learner decides what happens next: every choice there is, as a button. */
export function NextSteps({ player, recording }: { player: Player; recording: ProtocolRecording }) {
  const { simulation, words, text, announce, playback } = player
  const { run, atUs } = simulation
  const section = useRef<HTMLDivElement>(null)
  const steps = nextSteps(recording, atUs, timerSpans(recording.events))
  const around = { recording, words, text }

  const take = (step: Step) => {
    playback.pause()
    simulation.edit(takeStepNext(run, step, atUs), stepInstantUs(stepsTakenAt(atUs)))
    announce(text('announceEdit', { name: nameNextStep(step, around) }))
    // The button that was pressed is about to go: the keyboard stays with the list.
    section.current?.focus({ preventScroll: true })
  }
  const group = (title: string, kind: Step['kind']) => {
    const members = steps.filter((step) => step.kind === kind)
    if (members.length === 0) return null
    return (
      <div role="group" aria-label={title}>
        <p className="mb-1 text-ink-3" aria-hidden="true">
          {title}
        </p>
        <div className="flex flex-wrap gap-1.5">
          {members.map((step) => (
            <button
              key={JSON.stringify(step)}
              type="button"
              onClick={() => take(step)}
              className="min-h-8 rounded-control border border-control bg-surface px-2.5 py-1 text-start leading-snug hover:border-ink"
            >
              {nameNextStep(step, around)}
            </button>
          ))}
        </div>
      </div>
    )
  }

  return (
    <div
      role="group"
      ref={section}
      tabIndex={-1}
      aria-label={text('next')}
      className="grid gap-x-6 gap-y-2.5 border-t border-rule bg-paper px-3.5 py-2.5 text-[0.82rem] @min-[680px]:grid-cols-2"
    >
      <div className="flex flex-wrap gap-x-3 @min-[680px]:col-span-2">
        <p className="font-semibold">{text('next')}</p>
        <p className="text-ink-2">{steps.length === 0 ? text('nextNothing') : text('nextHelp')}</p>
      </div>
      {group(text('nextMessages'), 'deliver')}
      {group(text('nextTimers'), 'fire')}
    </div>
  )
}
