'use client'

import { useId, useMemo, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { EventPlaces } from '@/simulation/kernel/happened-before'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { PlayerText } from '../player-text'
import { conditionAt } from '../run/condition-at'
import type { Words } from '../run/words'
import { DiagramBase } from './diagram-base'
import { DiagramLabelsView } from './diagram-labels-view'
import { layoutDiagram, type DiagramLayout } from './diagram-layout'
import { DiagramNow, FutureVeil, NowLine } from './diagram-now'
import { DiagramPatterns } from './diagram-patterns'
import { DiagramTargets, targetKey } from './diagram-targets'
import { diagramWords } from './diagram-words'
import { influenceOf } from './influence'
import { interpolate, phaseOf, type MessageShape } from './message-shapes'
import { instantAt, placeOf, type Direction, type Point } from './projection'
import { targetAfterKey, type DiagramTarget } from './target-order'

/** Labels step back while the picture answers a question about one event. */
const LABELS_BEHIND = 0.3

interface Props {
  recording: ProtocolRecording
  words: Words
  text: PlayerText
  atUs: number
  window: { fromUs: number; toUs: number }
  direction: Direction
  width: number
  target: DiagramTarget
  canAct: boolean
  /** What had reached the event that was asked about; null when none was. */
  past?: EventPlaces | null
  onInstant: (atUs: number) => void
  onTarget: (target: DiagramTarget) => void
  /** Opens what can be done to a target, beside a point of the picture. */
  onAct: (target: DiagramTarget, beside: Point, atUs: number) => void
}

export function SpaceTimeDiagram(props: Props) {
  const { recording, words, text, atUs, window, direction, width, target } = props
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const layout = useMemo(
    () => layoutDiagram(recording, { direction, width, ...window }, diagramWords(words, text)),
    [recording, direction, width, window, words, text],
  )
  const { projection } = layout
  const nodeNames = useMemo(() => recording.nodes.map(words.node), [recording.nodes, words])
  const { past = null } = props
  const influence = useMemo(() => past && influenceOf(recording, past), [recording, past])
  const handlers = diagramHandlers(props, layout)

  return (
    <div className="relative">
      <svg
        width={projection.width}
        height={projection.height}
        viewBox={`0 0 ${projection.width} ${projection.height}`}
        role="group"
        aria-label={text('diagram')}
        aria-describedby={`${id}-help`}
        className="block touch-pan-y overflow-visible [forced-color-adjust:none] select-none"
        onPointerDown={handlers.onPointerDown}
        onPointerMove={handlers.onPointerMove}
        onClick={handlers.onClick}
      >
        <DiagramPatterns id={id} direction={direction} />
        <rect width={projection.width} height={projection.height} fill="var(--surface)" />
        <DiagramBase
          layout={layout}
          id={id}
          run={recording.run}
          nodeNames={nodeNames}
          influence={influence}
        />
        <FutureVeil layout={layout} recording={recording} atUs={atUs} />
        <NowLine projection={projection} atUs={atUs} />
        <g opacity={influence ? LABELS_BEHIND : undefined}>
          <DiagramLabelsView labels={layout.labels} />
        </g>
        <DiagramNow layout={layout} recording={recording} atUs={atUs} />
        <DiagramTargets
          layout={layout}
          nodes={recording.nodes}
          nodeLabel={(node) =>
            text('nodeTarget', {
              node: words.node(node),
              condition: words.condition(conditionOf(node, props)),
            })
          }
          messageLabel={(shape) => messageLabel(shape, props)}
          current={target}
          selected={target}
          hasMenu={props.canAct}
          onFocus={props.onTarget}
          onPress={handlers.onPress}
          onKeyDown={handlers.onKeyDown}
        />
      </svg>
      <p id={`${id}-help`} className="sr-only">
        {text('diagramHelp')}
      </p>
    </div>
  )
}

function conditionOf(node: string, { recording, atUs }: Props) {
  return conditionAt(
    recording.tracks.find((track) => track.node === node),
    atUs,
  )
}

function messageLabel({ track }: MessageShape, { words, text, atUs }: Props): string {
  const phases = { coming: text('phaseComing'), 'in-flight': text('phaseInFlight') }
  const phase = phaseOf(track, atUs)
  const ended = track.fate === 'lost' ? text('phaseLost') : text('phaseDelivered')
  return text('messageTarget', {
    message: words.message(track.label),
    from: words.node(track.from),
    to: words.node(track.to),
    phase: phase === 'over' ? ended : phases[phase],
  })
}

function diagramHandlers(props: Props, layout: DiagramLayout) {
  const { recording, direction, atUs, onInstant, onTarget, onAct } = props
  const { projection } = layout

  const pointOf = (event: MouseEvent): Point => {
    const box = pictureOf(event.currentTarget)?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const isOnAxis = (point: Point) => (direction === 'rightward' ? point.x : point.y) >= projection.axisStart
  const middleOf = (target: DiagramTarget): Point => {
    if (target.kind === 'node') return placeOf(projection, atUs, recording.nodes.indexOf(target.node))
    const shape = layout.messages.find(({ index }) => index === target.index)
    return shape ? interpolate(shape.segment, 0.5) : { x: 0, y: 0 }
  }

  return {
    // The mouse scrubs the picture itself; a finger has to be free to scroll the page.
    onPointerDown(event: PointerEvent) {
      if (event.pointerType !== 'mouse' || event.button !== 0 || isTarget(event.target)) return
      onInstant(instantAt(projection, pointOf(event)))
    },
    onPointerMove(event: PointerEvent) {
      if (event.pointerType !== 'mouse' || event.buttons !== 1 || isTarget(event.target)) return
      onInstant(instantAt(projection, pointOf(event)))
    },
    onClick(event: MouseEvent) {
      const point = pointOf(event)
      if (!isTarget(event.target) && isOnAxis(point)) onInstant(instantAt(projection, point))
    },
    /** A press on a lane means the instant under the pointer; a press on a name or a message the one that is shown. */
    onPress(target: DiagramTarget, event: MouseEvent) {
      const point = pointOf(event)
      onTarget(target)
      const hasInstant = target.kind === 'node' && isOnAxis(point) && !recording.run.schedule
      const pressedUs = hasInstant ? Math.min(instantAt(projection, point), recording.endUs) : atUs
      if (pressedUs !== atUs) onInstant(pressedUs)
      onAct(target, point, pressedUs)
    },
    onKeyDown(target: DiagramTarget, event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        onAct(target, middleOf(target), atUs)
        return
      }
      const around = { nodes: recording.nodes, messages: layout.messages, direction, atUs }
      const next = targetAfterKey(target, event.key, around)
      if (!next) return
      event.preventDefault()
      onTarget(next)
      focusTarget(pictureOf(event.currentTarget), next)
    },
  }
}

/** The picture that an event happened in. */
function pictureOf(element: EventTarget): SVGSVGElement | null {
  if (element instanceof SVGSVGElement) return element
  return element instanceof SVGElement ? element.ownerSVGElement : null
}

function isTarget(element: EventTarget): boolean {
  return element instanceof Element && element.closest('[data-target]') !== null
}

export function focusTarget(root: Element | null, target: DiagramTarget): void {
  const element = root?.querySelector(`[data-target="${CSS.escape(targetKey(target))}"]`)
  if (element instanceof SVGElement) element.focus()
}
