import type { NodeId } from '@/simulation/kernel/run'
import type { PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { FAINT, type SystemParts } from '../run/parts-outside'
import { NodeButton } from '../node-buttons'
import type { Box, QueueLayout } from './queue-layout'
import type { QueueSnapshot, ServerSnapshot } from './queue-snapshot'

interface Props {
  layout: QueueLayout
  snapshot: QueueSnapshot
  id: string
  names: Readonly<Record<string, string>>
  text: PictureText
  faint?: SystemParts | null | undefined
  onAct?: ((node: NodeId) => void) | undefined
}

/** The servers, each with what it is doing. They are buttons when something can be done to them. */
export function QueueServers({ layout, snapshot, id, names, text, faint, onAct }: Props) {
  return snapshot.servers.map((server, place) => {
    const box = layout.servers[place]
    if (box === undefined) return null
    const name = names[server.node] ?? server.node
    const picture = (
      <g key={server.node} opacity={faint?.hasNode(server.node) ? FAINT : undefined}>
        <Server server={server} box={box} id={id} name={name} text={text} />
      </g>
    )
    if (onAct === undefined) return picture
    return (
      <NodeButton
        key={server.node}
        node={server.node}
        isFirst={place === 0}
        label={text('actOn', { name, state: stateText(server, text) })}
      >
        {picture}
      </NodeButton>
    )
  })
}

interface ServerProps {
  server: ServerSnapshot
  box: Box
  id: string
  name: string
  text: PictureText
}

function Server({ server, box, id, name, text }: ServerProps) {
  const { state, progress, isAbandoned } = server
  const isLow = box.height < 32
  const nameY = box.y + 17
  const stateX = isLow ? box.x + box.width - 8 : box.x + 9
  return (
    <g>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx="3"
        fill={state === 'busy' ? 'var(--working-soft)' : 'var(--surface)'}
        stroke={state === 'down' ? 'var(--down)' : state === 'busy' ? 'var(--working)' : 'var(--rule-strong)'}
        strokeDasharray={state === 'down' ? '3 3' : undefined}
      />
      {state === 'down' && (
        <rect
          x={box.x + box.width * 0.5}
          y={box.y + 1}
          width={box.width * 0.5 - 1}
          height={box.height - 2}
          fill={`url(#${id}-down)`}
        />
      )}
      {state === 'busy' && (
        <rect
          x={box.x + 1}
          y={box.y + box.height - 5}
          width={Math.max(0, (box.width - 2) * progress)}
          height="4"
          fill={isAbandoned ? `url(#${id}-gone)` : 'var(--ink-2)'}
        />
      )}
      <ServerWords x={box.x + 9} y={nameY} isStrong isDown={state === 'down'}>
        {name}
      </ServerWords>
      <ServerWords
        x={stateX}
        y={isLow ? nameY : box.y + 33}
        isEnd={isLow}
        isDown={state === 'down'}
        isQuiet={state === 'idle'}
      >
        {isLow ? shortStateText(server, text) : stateText(server, text)}
      </ServerWords>
      {state === 'down' && <CrashMark x={box.x + box.width} y={box.y} />}
    </g>
  )
}

/** Beside the name there is room for a number or a word. */
function shortStateText(server: ServerSnapshot, text: PictureText): string {
  const { state, request, isAbandoned } = server
  if (state !== 'busy' || request === null) return stateText(server, text)
  return isAbandoned ? text('forNobody') : `#${request}`
}

function stateText({ state, request, isAbandoned }: ServerSnapshot, text: PictureText): string {
  if (state !== 'busy' || request === null) return text(state === 'down' ? 'down' : 'idle')
  return isAbandoned ? text('clientGone') : text('serving', { request: String(request) })
}

interface WordsProps {
  x: number
  y: number
  children: string
  isStrong?: boolean
  isEnd?: boolean
  isDown: boolean
  isQuiet?: boolean
}

/** Words inside a server. Only over the pattern of one that is down do they need a halo. */
function ServerWords({ x, y, children, isStrong, isEnd, isDown, isQuiet }: WordsProps) {
  if (isDown) {
    return (
      <PictureWords
        x={x}
        y={y}
        anchor={isEnd ? 'end' : 'start'}
        size={isStrong ? 12.5 : 11.5}
        isStrong={isStrong ?? false}
        tone="ink"
      >
        {children}
      </PictureWords>
    )
  }
  return (
    <text
      x={x}
      y={y}
      fontSize={isStrong ? 12.5 : 11.5}
      fontWeight={isStrong ? 600 : 400}
      textAnchor={isEnd ? 'end' : 'start'}
      fill={isStrong ? 'var(--ink)' : isQuiet ? 'var(--ink-3)' : 'var(--ink-2)'}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {children}
    </text>
  )
}

function CrashMark({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} aria-hidden="true">
      <circle r="8" fill="var(--accent)" />
      <path d="M-3.2-3.2l6.4 6.4M3.2-3.2l-6.4 6.4" stroke="var(--on-accent)" strokeWidth="1.8" />
    </g>
  )
}
