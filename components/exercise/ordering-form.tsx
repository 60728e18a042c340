'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { OrderingPublic, OrderingRaw } from '@/course/exercises/ordering'
import { Inline } from '../ui/inline'
import { plainText } from '../ui/inline-markdown'
import { AnswerMark } from './answer-mark'
import { markOf, type FormProps } from './form-props'
import { moveInOrder } from './raw-answers'

interface Move {
  id: string
  direction: 'up' | 'down'
  position: number
}

export function OrderingForm({
  exercise,
  raw,
  locale,
  name,
  isLocked,
  outcome,
  onEdit,
}: FormProps<OrderingPublic, OrderingRaw>) {
  const text = useTranslations('exercise')
  const list = useRef<HTMLOListElement>(null)
  const [move, setMove] = useState<Move | null>(null)
  const order = raw.order.length > 0 ? raw.order : exercise.items.map((item) => item.id)
  const itemText = (id: string) => exercise.items.find((item) => item.id === id)?.text[locale] ?? id

  // The moved row is a moved element, which loses the focus; the hand that pressed the button is still there.
  useEffect(() => {
    if (move) list.current?.querySelector<HTMLElement>(`[data-move="${move.id}-${move.direction}"]`)?.focus()
  }, [move])

  function moveItem(from: number, direction: 'up' | 'down') {
    const to = direction === 'up' ? from - 1 : from + 1
    const id = order[from]
    if (isLocked || id === undefined || to < 0 || to >= order.length) return
    onEdit({ order: moveInOrder(order, from, to) })
    setMove({ id, direction, position: to + 1 })
  }

  return (
    <div role="group" aria-labelledby={`${name}-legend`} className="max-w-measure">
      <p id={`${name}-legend`} className="mb-1.5 text-[0.88rem] text-ink-2">
        {text('orderLegend')}
      </p>
      <ol ref={list} className="grid gap-1.5">
        {order.map((id, index) => (
          <li
            key={id}
            className="flex items-center gap-3 rounded-control border border-control bg-surface py-1 ps-3.5 pe-1.5 text-[0.95rem]"
          >
            <span
              aria-hidden="true"
              className="w-4 flex-none font-mono text-[0.82rem] text-ink-3 tabular-nums"
            >
              {index + 1}
            </span>
            <span className="min-w-0 flex-1 py-1 leading-snug">
              <Inline text={itemText(id)} />
            </span>
            <AnswerMark mark={markOf(outcome, id)} />
            <span className="flex flex-none gap-1">
              {(['up', 'down'] as const).map((direction) => (
                <MoveButton
                  key={direction}
                  id={`${id}-${direction}`}
                  direction={direction}
                  label={text(direction === 'up' ? 'moveUp' : 'moveDown', { item: plainText(itemText(id)) })}
                  isDisabled={isLocked || (direction === 'up' ? index === 0 : index === order.length - 1)}
                  onMove={() => moveItem(index, direction)}
                />
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {move &&
          text('moved', { item: plainText(itemText(move.id)), position: move.position, total: order.length })}
      </p>
    </div>
  )
}

interface MoveButtonProps {
  id: string
  direction: 'up' | 'down'
  label: string
  isDisabled: boolean
  onMove: () => void
}

/** Stays focusable at the ends, so that the focus is not thrown out of the list. */
function MoveButton({ id, direction, label, isDisabled, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      data-move={id}
      aria-label={label}
      aria-disabled={isDisabled}
      onClick={onMove}
      className="grid size-9 place-items-center rounded-[4px] border border-control hover:border-ink aria-disabled:opacity-40"
    >
      <svg aria-hidden="true" viewBox="0 0 12 8" className={direction === 'up' ? 'w-3' : 'w-3 rotate-180'}>
        <path d="M1 7l5-5 5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
    </button>
  )
}
