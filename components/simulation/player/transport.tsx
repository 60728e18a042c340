'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { PauseIcon, PlayIcon, StepBackIcon, StepForwardIcon } from '../icons'
import type { PlayerText } from '../player-text'
import { SPEEDS, type Playback } from '../use-playback'
import { IconButton } from './icon-button'
import { Scrubber } from './scrubber'

interface Props {
  text: PlayerText
  playback: Playback
  atUs: number
  endUs: number
  instantText: string
  valueText: string
  onInstant: (atUs: number) => void
  onStep: (direction: 'forward' | 'back') => void
  marks: ReactNode
  /** Buttons that belong to the run as a whole. */
  children: ReactNode
}

export function Transport(props: Props) {
  const { text, playback, atUs, endUs, instantText, valueText, onInstant, onStep } = props
  const toggle = playback.isPlaying ? playback.pause : playback.play

  const onScrubberKey = (event: KeyboardEvent) => {
    const act = keyAction(event.key, { toggle, onStep, onInstant, endUs })
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  // On the buttons the space bar presses them; the arrows step wherever the focus stands in this row.
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.target instanceof HTMLButtonElement) onScrubberKey(event)
  }

  return (
    // On a phone the track is a row below the buttons, as far from them as the marks of interventions reach above it.
    <div
      role="group"
      aria-label={text('transport')}
      className="flex flex-wrap items-center gap-x-2.5 gap-y-2 border-t border-rule px-3.5 py-2 text-[0.82rem]"
    >
      <div
        className="flex min-w-[min(100%,17rem)] flex-1 flex-wrap items-center gap-x-2.5 gap-y-3 @min-[480px]:flex-nowrap"
        onKeyDown={onButtonKey}
        role="presentation"
      >
        <IconButton label={text('stepBack')} onClick={() => onStep('back')} aria-disabled={atUs <= 0}>
          <StepBackIcon />
        </IconButton>
        <IconButton label={playback.isPlaying ? text('pause') : text('play')} isPrimary onClick={toggle}>
          {playback.isPlaying ? <PauseIcon /> : <PlayIcon />}
        </IconButton>
        <IconButton
          label={text('stepForward')}
          onClick={() => onStep('forward')}
          aria-disabled={atUs >= endUs}
        >
          <StepForwardIcon />
        </IconButton>
        <Scrubber
          label={text('instant')}
          valueText={valueText}
          atUs={atUs}
          endUs={endUs}
          onInstant={(instant) => {
            playback.pause()
            onInstant(instant)
          }}
          onKeyDown={onScrubberKey}
        >
          {props.marks}
        </Scrubber>
        <output
          className="ms-auto min-w-[4.5rem] text-end font-mono text-[0.82rem] tabular-nums"
          aria-live="off"
        >
          {instantText}
        </output>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <SpeedSelect text={text} playback={playback} />
        {props.children}
      </div>
    </div>
  )
}

function SpeedSelect({ text, playback }: Pick<Props, 'text' | 'playback'>) {
  return (
    <label className="flex items-center gap-1 text-ink-3">
      <span className="sr-only">{text('speed')}</span>
      <select
        value={playback.speed}
        onChange={(event) => playback.setSpeed(Number(event.target.value))}
        className="h-7 rounded-[4px] border border-control bg-surface px-1 font-mono text-[0.78rem] text-ink-2"
      >
        {SPEEDS.map((factor) => (
          <option key={factor} value={factor}>
            {text('speedTimes', { factor })}
          </option>
        ))}
      </select>
    </label>
  )
}

interface KeyTargets {
  toggle: () => void
  onStep: (direction: 'forward' | 'back') => void
  onInstant: (atUs: number) => void
  endUs: number
}

function keyAction(key: string, { toggle, onStep, onInstant, endUs }: KeyTargets): (() => void) | null {
  switch (key) {
    case ' ':
      return toggle
    case 'ArrowRight':
    case 'ArrowUp':
      return () => onStep('forward')
    case 'ArrowLeft':
    case 'ArrowDown':
      return () => onStep('back')
    case 'Home':
      return () => onInstant(0)
    case 'End':
      return () => onInstant(endUs)
    default:
      return null
  }
}
