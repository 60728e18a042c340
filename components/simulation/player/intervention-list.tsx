'use client'

import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Intervention } from '@/simulation/kernel/run'
import { CrossIcon, RedoIcon, UndoIcon } from '../icons'
import type { PlayerText } from '../player-text'
import { TICK_US, type ListedIntervention } from '../run/run-edits'
import { IconButton } from './icon-button'
import { NumberEntry } from './number-entry'

interface Props {
  text: PlayerText
  /** Said when nothing has been done yet. */
  emptyText: string
  items: readonly ListedIntervention[]
  nameOf: (item: ListedIntervention) => string
  unused: readonly number[]
  endUs: number
  isScheduled: boolean
  isFixed: boolean
  interventionsMax?: number
  canUndo: boolean
  canRedo: boolean
  onMove: (item: ListedIntervention, atUs: number) => void
  onChange: (item: ListedIntervention, intervention: Intervention) => void
  onRemove: (item: ListedIntervention) => void
  onRemoveAll: () => void
  onUndo: () => void
  onRedo: () => void
}

/** Everything that was done to the run, each with its instant, each removable. */
export function InterventionList(props: Props) {
  const { text, items, isFixed, interventionsMax } = props
  const group = useRef<HTMLDivElement>(null)
  const left = interventionsMax === undefined ? null : Math.max(0, interventionsMax - items.length)
  /** The button that was pressed goes with its row: the focus stays in the list, or goes to what takes it back. */
  const remove = (act: () => void, place: number) => {
    flushSync(act)
    const rows = [...(group.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])]
    const next = rows[place] ?? rows.at(-1) ?? group.current?.querySelector<HTMLElement>('[data-undo]')
    next?.focus()
  }

  return (
    <div
      ref={group}
      role="group"
      aria-label={text('interventions')}
      className="border-t border-rule px-3.5 py-2.5 text-[0.82rem]"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-semibold">
          {text('interventions')}
          {items.length > 0 && (
            <span className="ms-1.5 font-mono font-normal text-ink-3">{items.length}</span>
          )}
        </p>
        {left !== null && !isFixed && (
          <span className="text-ink-3">{text('interventionsLeft', { count: left })}</span>
        )}
        {!isFixed && <ListButtons {...props} onRemoveAll={() => remove(props.onRemoveAll, 0)} />}
      </div>
      {items.length === 0 && (
        <p className="text-ink-2">{isFixed ? text('interventionsFixed') : props.emptyText}</p>
      )}
      {items.length > 0 && (
        <ul className="mt-1.5 grid gap-1">
          {items.map((item, place) => (
            <Item
              key={item.index}
              {...props}
              item={item}
              onRemove={() => remove(() => props.onRemove(item), place)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Undo and redo stay reachable when there is nothing to take back: the hand may be on them. */
function ListButtons({ text, items, ...props }: Props) {
  return (
    <span className="ms-auto flex items-center gap-1.5">
      {items.length > 1 && (
        <button
          type="button"
          onClick={props.onRemoveAll}
          className="min-h-7 px-1 text-ink-2 underline decoration-1 underline-offset-3"
        >
          {text('removeAll')}
        </button>
      )}
      <IconButton
        data-undo
        label={text('undo')}
        aria-disabled={!props.canUndo}
        onClick={() => props.canUndo && props.onUndo()}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        label={text('redo')}
        aria-disabled={!props.canRedo}
        onClick={() => props.canRedo && props.onRedo()}
      >
        <RedoIcon />
      </IconButton>
    </span>
  )
}

function Item({ item, ...props }: Props & { item: ListedIntervention }) {
  const { text, nameOf, isFixed, unused } = props
  const name = nameOf(item)
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-rule pb-1 last:border-b-0 last:pb-0">
      <span
        aria-hidden="true"
        className="border-x-[5px] border-t-[7px] border-x-transparent border-t-accent"
      />
      {isFixed ? (
        <FixedInstant {...props} item={item} />
      ) : (
        <InstantEntry {...props} item={item} name={name} />
      )}
      <span className="min-w-28 flex-1">
        {name}
        {unused.includes(item.index) && (
          <span className="block text-uncertain">◐ {text('interventionUnused')}</span>
        )}
      </span>
      {!isFixed && <LengthEntry {...props} item={item} name={name} />}
      {!isFixed && (
        <IconButton label={text('removeOne', { name })} data-remove onClick={() => props.onRemove(item)}>
          <CrossIcon />
        </IconButton>
      )}
    </li>
  )
}

function FixedInstant({ item, isScheduled }: Props & { item: ListedIntervention }) {
  return (
    <span className="min-w-14 font-mono tabular-nums">
      {isScheduled ? item.atUs / TICK_US : `${item.atUs / 1000} ms`}
    </span>
  )
}

interface EntryProps extends Props {
  item: ListedIntervention
  name: string
}

/** The instant as a number: the way to move an intervention without dragging anything. */
function InstantEntry({ item, name, text, endUs, isScheduled, onMove }: EntryProps) {
  if (actsOnSending(item.intervention) && !isScheduled) {
    return <span className="min-w-14 font-mono text-ink-3 tabular-nums">{item.atUs / 1000} ms</span>
  }
  const maximum = Math.max(1, Math.ceil((endUs * 4) / TICK_US))
  return (
    <NumberEntry
      label={isScheduled ? text('interventionStep', { name }) : text('interventionAt', { name })}
      isLabelHidden
      value={item.atUs / TICK_US}
      unit={isScheduled ? '' : 'ms'}
      step={1}
      refuse={(value) => (value >= 0 && value <= maximum ? null : text('instantRefused', { maximum }))}
      onCommit={(value) => onMove(item, Math.round(value * TICK_US))}
    />
  )
}

/** Drops, duplicates and delays act when their message is sent, so they have no instant of their own. */
function actsOnSending({ kind }: Intervention): boolean {
  return kind === 'drop' || kind === 'duplicate' || kind === 'delay'
}

const LENGTH_MS_MAX = 3_600_000

function LengthEntry({ item, name, text, onChange }: EntryProps) {
  const { intervention } = item
  if (intervention.kind !== 'delay' && intervention.kind !== 'pause') return null
  const lengthUs = intervention.kind === 'delay' ? intervention.byUs : intervention.durationUs
  const withLength = (us: number): Intervention =>
    intervention.kind === 'delay'
      ? { kind: 'delay', message: intervention.message, byUs: us }
      : { kind: 'pause', node: intervention.node, durationUs: us }
  return (
    <NumberEntry
      label={text('interventionBy', { name })}
      isLabelHidden
      value={lengthUs / 1000}
      unit="ms"
      step={1}
      refuse={(value) =>
        value >= 1 && value <= LENGTH_MS_MAX ? null : text('lengthRefused', { maximum: LENGTH_MS_MAX })
      }
      onCommit={(value) => onChange(item, withLength(Math.round(value * 1000)))}
    />
  )
}
