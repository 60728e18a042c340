import type { KeyboardEvent, MouseEvent, SVGProps } from 'react'
import type { DiagramLayout } from './diagram-layout'
import type { MessageShape } from './message-shapes'
import { acrossOf, boxOf, type Projection } from './projection'
import { isSameTarget, type DiagramTarget } from './target-order'

export interface TargetProps {
  readonly layout: DiagramLayout
  readonly nodes: readonly string[]
  readonly nodeLabel: (node: string) => string
  readonly messageLabel: (shape: MessageShape) => string
  /** The one that the Tab key reaches; the arrow keys lead on from it. */
  readonly current: DiagramTarget
  readonly selected: DiagramTarget | null
  readonly hasMenu: boolean
  readonly onFocus: (target: DiagramTarget) => void
  readonly onPress: (target: DiagramTarget, event: MouseEvent) => void
  readonly onKeyDown: (target: DiagramTarget, event: KeyboardEvent) => void
}

/** What can be pointed at, tapped or reached with the keyboard: every node and every message. */
export function DiagramTargets(props: TargetProps) {
  const { layout, nodes } = props
  return (
    <g>
      {nodes.map((node, lane) => (
        <NodeTarget key={node} {...props} node={node} lane={lane} />
      ))}
      {layout.messages.map((shape) => (
        <MessageTarget key={shape.index} {...props} shape={shape} />
      ))}
    </g>
  )
}

function targetAttributes(target: DiagramTarget, label: string, props: TargetProps): SVGProps<SVGGElement> {
  return {
    role: 'button',
    tabIndex: isSameTarget(target, props.current) ? 0 : -1,
    'aria-label': label,
    'aria-haspopup': props.hasMenu ? 'menu' : undefined,
    onFocus: () => props.onFocus(target),
    onClick: (event) => props.onPress(target, event),
    onKeyDown: (event) => props.onKeyDown(target, event),
    className: 'group cursor-pointer outline-none',
  }
}

export function targetKey(target: DiagramTarget): string {
  return target.kind === 'node' ? `node ${target.node}` : `message ${target.index}`
}

function NodeTarget({ node, lane, ...props }: TargetProps & { node: string; lane: number }) {
  const { projection } = props.layout
  const target: DiagramTarget = { kind: 'node', node }
  const isSelected = props.selected !== null && isSameTarget(target, props.selected)
  const box = nodeBox(lane, projection)
  return (
    <g data-target={targetKey(target)} {...targetAttributes(target, props.nodeLabel(node), props)}>
      <rect {...box} fill="transparent" />
      {isSelected && <SelectionMark lane={lane} projection={projection} />}
      <rect
        {...box}
        rx="4"
        fill="none"
        stroke="var(--focus)"
        strokeWidth="2"
        className="opacity-0 group-focus-visible:opacity-100"
      />
    </g>
  )
}

/** The name and the whole lane, at least 24 pixels across. */
function nodeBox(lane: number, projection: Projection) {
  const { direction, axisEnd, width } = projection
  const across = acrossOf(projection, lane)
  if (direction === 'rightward') return { x: 4, y: across - 15, width: width - 10, height: 30 }
  const thickness = Math.min(34, projection.laneGap - 2)
  return boxOf(projection, 28, across - thickness / 2, axisEnd - 24, thickness)
}

/** A short rule beside the name of the node that the inspector shows. */
function SelectionMark({ lane, projection }: { lane: number; projection: Projection }) {
  const across = acrossOf(projection, lane)
  return projection.direction === 'rightward' ? (
    <rect x="4" y={across - 8} width="2.5" height="16" fill="var(--ink)" />
  ) : (
    <rect x={across - 8} y="49" width="16" height="2.5" fill="var(--ink)" />
  )
}

function MessageTarget({ shape, ...props }: TargetProps & { shape: MessageShape }) {
  const target: DiagramTarget = { kind: 'message', index: shape.index }
  const { from, to } = shape.segment
  const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  const isSelected = props.selected !== null && isSameTarget(target, props.selected)
  return (
    <g data-target={targetKey(target)} {...targetAttributes(target, props.messageLabel(shape), props)}>
      <line {...line} stroke="transparent" strokeWidth="16" strokeLinecap="round" />
      <line
        {...line}
        stroke="var(--focus)"
        strokeWidth="9"
        strokeLinecap="round"
        className="opacity-0 group-hover:opacity-15 group-focus-visible:opacity-45"
      />
      {isSelected && <line {...line} stroke="var(--ink)" strokeWidth="2.6" />}
    </g>
  )
}
