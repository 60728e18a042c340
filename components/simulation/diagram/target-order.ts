import type { MessageShape } from './message-shapes'
import { phaseOf } from './message-shapes'
import type { Direction } from './projection'

/** What can be focused and acted on in the picture. */
export type DiagramTarget =
  { readonly kind: 'node'; readonly node: string } | { readonly kind: 'message'; readonly index: number }

export function isSameTarget(first: DiagramTarget, second: DiagramTarget): boolean {
  if (first.kind === 'node') return second.kind === 'node' && first.node === second.node
  return second.kind === 'message' && first.index === second.index
}

type Move = 'later' | 'earlier' | 'next-lane' | 'previous-lane'

const RIGHTWARD_MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'later',
  ArrowLeft: 'earlier',
  ArrowDown: 'next-lane',
  ArrowUp: 'previous-lane',
}
const DOWNWARD_MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'later',
  ArrowUp: 'earlier',
  ArrowRight: 'next-lane',
  ArrowLeft: 'previous-lane',
}

interface Surroundings {
  readonly nodes: readonly string[]
  readonly messages: readonly MessageShape[]
  readonly direction: Direction
  readonly atUs: number
}

/**
 * Where an arrow key leads. Across the lanes it goes from node to node; along the time it goes from a node to its
 * messages (one that is under way first) and on in the order of sending. Null when the key means nothing here.
 */
export function targetAfterKey(
  target: DiagramTarget,
  key: string,
  around: Surroundings,
): DiagramTarget | null {
  if (key === 'Escape') return target.kind === 'message' ? nodeOfMessage(target.index, around, 'from') : null
  const move = (around.direction === 'rightward' ? RIGHTWARD_MOVES : DOWNWARD_MOVES)[key]
  if (move === undefined) return null
  return target.kind === 'node'
    ? fromNode(target.node, move, around)
    : fromMessage(target.index, move, around)
}

function fromNode(node: string, move: Move, { nodes, messages, atUs }: Surroundings): DiagramTarget | null {
  if (move === 'next-lane' || move === 'previous-lane') {
    const next = nodes[nodes.indexOf(node) + (move === 'next-lane' ? 1 : -1)]
    return next === undefined ? null : { kind: 'node', node: next }
  }
  const own = inSendingOrder(messages).filter(({ track }) => track.from === node || track.to === node)
  const underWay = own.find(({ track }) => phaseOf(track, atUs) === 'in-flight')
  const chosen = underWay ?? (move === 'later' ? own[0] : own.at(-1))
  return chosen ? { kind: 'message', index: chosen.index } : null
}

function fromMessage(index: number, move: Move, around: Surroundings): DiagramTarget | null {
  if (move === 'later' || move === 'earlier') {
    const ordered = inSendingOrder(around.messages)
    const place = ordered.findIndex((shape) => shape.index === index)
    const next = ordered[place + (move === 'later' ? 1 : -1)]
    if (next) return { kind: 'message', index: next.index }
    return move === 'earlier' ? nodeOfMessage(index, around, 'from') : null
  }
  const shape = around.messages.find((message) => message.index === index)
  if (!shape) return null
  const { from, to } = shape.track
  const isDown = around.nodes.indexOf(to) > around.nodes.indexOf(from)
  return { kind: 'node', node: isDown === (move === 'next-lane') ? to : from }
}

function nodeOfMessage(index: number, { messages }: Surroundings, end: 'from' | 'to'): DiagramTarget | null {
  const shape = messages.find((message) => message.index === index)
  return shape ? { kind: 'node', node: shape.track[end] } : null
}

function inSendingOrder(messages: readonly MessageShape[]): MessageShape[] {
  return [...messages].sort(
    (first, second) => first.track.sentUs - second.track.sentUs || first.index - second.index,
  )
}
