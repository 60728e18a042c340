'use client'

import type { KeyboardEvent, ReactNode } from 'react'

interface Props {
  label: string
  valueText: string
  atUs: number
  endUs: number
  onInstant: (atUs: number) => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Marks of interventions, drawn over the track. */
  children?: ReactNode
}

/** The share of a track where an instant stands, as a length that CSS understands. */
export function shareOf(atUs: number, endUs: number): string {
  return `${endUs > 0 ? Math.min(100, Math.max(0, (atUs / endUs) * 100)) : 0}%`
}

/**
 * The instant as a slider: a native range input under a drawn track, so that every device knows how to move it. It reaches
 * as far below the marks as a finger needs, into the space around the row. On a phone it has a row of its own.
 */
export function Scrubber({ label, valueText, atUs, endUs, onInstant, onKeyDown, children }: Props) {
  const share = shareOf(atUs, endUs)
  return (
    <div
      className="relative ms-1 h-7 min-w-24 flex-1 @max-[480px]:order-last @max-[480px]:me-1 @max-[480px]:basis-full"
      dir="ltr"
    >
      <div
        aria-hidden="true"
        className="absolute inset-x-0 top-[13px] h-0.5 bg-rule-strong [@media(forced-colors:active)]:bg-[GrayText]"
      />
      <div
        aria-hidden="true"
        className="absolute start-0 top-[13px] h-0.5 bg-ink [@media(forced-colors:active)]:bg-[CanvasText]"
        style={{ width: share }}
      />
      <input
        type="range"
        min={0}
        max={Math.max(1, endUs)}
        step={1}
        value={atUs}
        aria-label={label}
        aria-valuetext={valueText}
        onChange={(event) => onInstant(Number(event.target.value))}
        onKeyDown={onKeyDown}
        className="peer absolute -inset-x-0.5 top-0 h-9 w-[calc(100%+4px)] cursor-pointer appearance-none bg-transparent opacity-0 [&::-moz-range-thumb]:h-9 [&::-moz-range-thumb]:w-1 [&::-moz-range-thumb]:border-0 [&::-webkit-slider-thumb]:h-9 [&::-webkit-slider-thumb]:w-1 [&::-webkit-slider-thumb]:appearance-none"
      />
      <div
        aria-hidden="true"
        className="pointer-events-none absolute top-1.5 -ms-0.5 h-4 w-1 rounded-[2px] bg-ink outline-offset-3 outline-focus peer-focus-visible:outline-2 [@media(forced-colors:active)]:bg-[CanvasText]"
        style={{ insetInlineStart: share }}
      />
      {children}
    </div>
  )
}
