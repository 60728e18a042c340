'use client'

import { createContext, useContext, useState, type KeyboardEvent, type ReactNode } from 'react'
import { invariant } from '@/simulation/kernel/invariant'
import type { NodeId } from '@/simulation/kernel/run'

interface Around {
  /** The one reached last; null while none was. */
  readonly reached: NodeId | null
  reach(node: NodeId): void
  onAct(node: NodeId): void
}

const AroundContext = createContext<Around | null>(null)

/** The nodes of a picture on which something can be done are one stop of the Tab key: the one reached last. */
export function NodeButtons({ onAct, children }: { onAct: (node: NodeId) => void; children: ReactNode }) {
  const [reached, reach] = useState<NodeId | null>(null)
  return <AroundContext value={{ reached, reach, onAct }}>{children}</AroundContext>
}

interface ButtonProps {
  node: NodeId
  isFirst: boolean
  label: string
  children: ReactNode
}

/** One of them: arrows lead from it to its neighbours, Home and End to the first and the last. */
export function NodeButton({ node, isFirst, label, children }: ButtonProps) {
  const around = useContext(AroundContext)
  invariant(around !== null, 'A node is a button among the buttons of its picture')
  const { reached, reach, onAct } = around
  const isStop = reached === null ? isFirst : node === reached
  return (
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      data-node={node}
      style={{ cursor: 'pointer' }}
      onClick={() => onAct(node)}
      onFocus={() => reach(node)}
      onKeyDown={(event: KeyboardEvent<SVGGElement>) => {
        const next = buttonAfter(event.currentTarget, event.key)
        const isPress = event.key === 'Enter' || event.key === ' '
        if (next === undefined && !isPress) return
        event.preventDefault()
        if (isPress) onAct(node)
        else next?.focus()
      }}
    >
      {children}
    </g>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function buttonAfter(button: SVGGElement, key: string): SVGGElement | undefined {
  const buttons = [...(button.closest('svg')?.querySelectorAll<SVGGElement>('[data-node]') ?? [])]
  if (key === 'Home') return buttons[0]
  if (key === 'End') return buttons.at(-1)
  const step = STEPS[key]
  return step === undefined ? undefined : buttons[buttons.indexOf(button) + step]
}
