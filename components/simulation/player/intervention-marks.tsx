'use client'

import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { ListedIntervention } from '../run/run-edits'
import { roundInstant } from '../diagram/projection'
import { shareOf } from './scrubber'

interface Props {
  items: readonly ListedIntervention[]
  nameOf: (item: ListedIntervention) => string
  instantText: (atUs: number) => string
  label: (name: string) => string
  endUs: number
  isFixed: boolean
  /** Shows the move while the mark is still under the pointer; null gives it up. */
  onPreview: (item: ListedIntervention, atUs: number | null) => void
  onMove: (item: ListedIntervention, atUs: number) => void
  onRemove: (item: ListedIntervention) => void
}

/** Interventions on the track of time: an arrow each, to be dragged or moved with the arrow keys. */
export function InterventionMarks(props: Props) {
  return props.items.map((item, index) =>
    props.isFixed ? (
      <span
        key={item.index}
        aria-hidden="true"
        className="pointer-events-none absolute top-0.5 -ms-[5px] border-x-[5px] border-t-[7px] border-x-transparent border-t-accent"
        style={{ insetInlineStart: placeOf(props.items, index, props.endUs) }}
      />
    ) : (
      <Mark
        key={item.index}
        {...props}
        item={item}
        insetInlineStart={placeOf(props.items, index, props.endUs)}
      />
    ),
  )
}

/** Where a mark stands: at its instant, beside those of the same instant that come before it. */
function placeOf(items: readonly ListedIntervention[], index: number, endUs: number): string {
  const { atUs } = items[index] ?? { atUs: 0 }
  const before = items.slice(0, index).filter((other) => other.atUs === atUs).length
  return `calc(${shareOf(atUs, endUs)} + ${before * MARK_WIDTH}px)`
}

const MARK_WIDTH = 14

function Mark({
  item,
  insetInlineStart,
  nameOf,
  instantText,
  label,
  endUs,
  onPreview,
  onMove,
  onRemove,
}: Props & { item: ListedIntervention; insetInlineStart: string }) {
  const drag = useRef<{ readonly startUs: number; atUs: number } | null>(null)
  const name = nameOf(item)

  const instantOf = (event: PointerEvent<HTMLSpanElement>) => {
    const track = event.currentTarget.parentElement?.getBoundingClientRect()
    const share = track ? (event.clientX - track.left) / Math.max(1, track.width) : 0
    return roundInstant(Math.min(1, Math.max(0, share)) * endUs, endUs)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = moveOf(event, endUs)
    if (by === null) return
    event.preventDefault()
    event.stopPropagation()
    if (by === 'remove') onRemove(item)
    else onMove(item, Math.max(0, Math.min(endUs, roundInstant(item.atUs + by, endUs))))
  }

  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label(name)}
      aria-valuemin={0}
      aria-valuemax={endUs}
      aria-valuenow={item.atUs}
      aria-valuetext={instantText(item.atUs)}
      title={name}
      className="group absolute -top-1.5 z-1 -ms-3 grid h-6 w-6 cursor-ew-resize touch-none place-items-center rounded-full outline-none"
      style={{ insetInlineStart }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { startUs: item.atUs, atUs: item.atUs }
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return
        drag.current.atUs = instantOf(event)
        onPreview(item, drag.current.atUs)
      }}
      onPointerUp={() => {
        if (drag.current !== null && drag.current.atUs !== drag.current.startUs)
          onMove(item, drag.current.atUs)
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
        onPreview(item, null)
      }}
    >
      <Arrow />
    </span>
  )
}

function Arrow() {
  return (
    <svg width="14" height="12" viewBox="-7 -1 14 12" aria-hidden="true" className="overflow-visible">
      <path d="M-5 0h10l-5 8z" fill="var(--accent)" />
      <path
        d="M-8-3h16l-8 14z"
        fill="none"
        stroke="var(--focus)"
        strokeWidth="2"
        className="opacity-0 group-focus-visible:opacity-100"
      />
    </svg>
  )
}

/** A hundredth of the run for an arrow, a tenth with Shift or a page key; Delete takes the mark away. */
function moveOf(event: KeyboardEvent, endUs: number): number | 'remove' | null {
  const small = Math.max(1, Math.round(endUs / 100))
  const step = event.shiftKey ? small * 10 : small
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return step
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step
    case 'PageUp':
      return small * 10
    case 'PageDown':
      return small * -10
    case 'Home':
      return -endUs
    case 'End':
      return endUs
    case 'Delete':
    case 'Backspace':
      return 'remove'
    default:
      return null
  }
}
