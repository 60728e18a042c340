'use client'

import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { ListedIntervention } from '../run/run-edits'
import { FAINT } from '../run/parts-outside'
import { roundInstant } from '../diagram/projection'
import { useWidth } from '../use-media'
import { shiftMarks } from './mark-shifts'
import { shareOf } from './scrubber'

interface Props {
  items: readonly ListedIntervention[]
  nameOf: (item: ListedIntervention) => string
  /** Whether it could not have influenced the event that was asked why. */
  isOutside: (item: ListedIntervention) => boolean
  instantText: (atUs: number) => string
  label: (name: string) => string
  endUs: number
  isFixed: boolean
  /** Shows the move while the mark is still under the pointer; null gives it up. */
  onPreview: (item: ListedIntervention, atUs: number | null) => void
  onMove: (item: ListedIntervention, atUs: number) => void
  onRemove: (item: ListedIntervention) => void
}

/** Marks that can be dragged are as far apart as a finger needs; others only have to be told apart. */
const GAP = { movable: 24, fixed: 14 }
const WIDTH_BEFORE_MEASURED = 320

/** Interventions on the track of time: an arrow each, to be dragged or moved with the arrow keys. */
export function InterventionMarks(props: Props) {
  const { items, endUs, isFixed } = props
  const track = useRef<HTMLSpanElement>(null)
  const width = useWidth(track, WIDTH_BEFORE_MEASURED)
  const gap = isFixed ? GAP.fixed : GAP.movable
  const instants = items.map(({ atUs }) => atUs)
  const shifts = shiftMarks(instants, { endUs, width, gap })
  return (
    <>
      <span ref={track} aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-0 h-0" />
      {items.map((item, index) => {
        const shift = shifts[index] ?? 0
        return isFixed ? (
          <span
            key={item.index}
            aria-hidden="true"
            className="pointer-events-none absolute top-0.5 -ms-[5px] border-x-[5px] border-t-[7px] border-x-transparent border-t-accent"
            style={{
              insetInlineStart: placeOf(item.atUs, endUs, shift),
              opacity: props.isOutside(item) ? FAINT : undefined,
            }}
          />
        ) : (
          <Mark key={item.index} {...props} item={item} shift={shift} />
        )
      })}
    </>
  )
}

const placeOf = (atUs: number, endUs: number, shift: number) => `calc(${shareOf(atUs, endUs)} + ${shift}px)`

function Mark({
  item,
  shift,
  nameOf,
  isOutside,
  instantText,
  label,
  endUs,
  onPreview,
  onMove,
  onRemove,
}: Props & { item: ListedIntervention; shift: number }) {
  const drag = useRef<{ readonly startUs: number; atUs: number } | null>(null)
  const name = nameOf(item)

  const instantOf = (event: PointerEvent<HTMLSpanElement>) => {
    const track = event.currentTarget.parentElement?.getBoundingClientRect()
    const share = track ? (event.clientX - shift - track.left) / Math.max(1, track.width) : 0
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
      data-outside={isOutside(item) || undefined}
      className="group absolute -top-3 z-1 -ms-3 grid h-6 w-6 cursor-ew-resize touch-none items-end justify-items-center rounded-full outline-none"
      style={{ insetInlineStart: placeOf(item.atUs, endUs, shift) }}
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
      <Arrow shift={shift} isOutside={isOutside(item)} />
    </span>
  )
}

/** An arrow that had to move aside points to its instant with a line. It steps back hollow: a control stays to be seen. */
function Arrow({ shift, isOutside }: { shift: number; isOutside: boolean }) {
  return (
    <svg width="14" height="12" viewBox="-7 -1 14 12" aria-hidden="true" className="overflow-visible">
      {shift !== 0 && <path d={`M0 7L${-shift} 12`} stroke="var(--accent)" className="pointer-events-none" />}
      <path
        d="M-5 0h10l-5 8z"
        fill={isOutside ? 'var(--surface)' : 'var(--accent)'}
        stroke={isOutside ? 'var(--accent)' : undefined}
      />
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
