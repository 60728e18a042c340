import { useState, type KeyboardEvent } from 'react'
import type { NodeId } from '@/simulation/kernel/run'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * The nodes of a picture as buttons, and as one stop of the Tab key: arrows lead from one to the next, Home and End to
 * the first and the last.
 * @param nodes those that are drawn, in order.
 * @returns what makes an element of the picture the button of a node.
 */
export function useNodeButtons(nodes: readonly NodeId[], onAct: (node: NodeId) => void) {
  const [reached, setReached] = useState<NodeId | null>(null)
  const stop = reached !== null && nodes.includes(reached) ? reached : nodes[0]

  return (node: NodeId, label: string) => ({
    role: 'button',
    tabIndex: node === stop ? 0 : -1,
    'aria-label': label,
    'data-node': node,
    style: { cursor: 'pointer' },
    onClick: () => onAct(node),
    onFocus: () => setReached(node),
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      const next = nodeAfter(nodes, node, event.key)
      const isPress = event.key === 'Enter' || event.key === ' '
      if (next === undefined && !isPress) return
      event.preventDefault()
      if (isPress) onAct(node)
      else event.currentTarget.closest('svg')?.querySelector<SVGGElement>(`[data-node="${next}"]`)?.focus()
    },
  })
}

function nodeAfter(nodes: readonly NodeId[], node: NodeId, key: string): NodeId | undefined {
  if (key === 'Home') return nodes[0]
  if (key === 'End') return nodes.at(-1)
  const step = STEPS[key]
  return step === undefined ? undefined : nodes[nodes.indexOf(node) + step]
}
