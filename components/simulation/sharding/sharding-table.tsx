import { useMemo } from 'react'
import type { Locale } from '@/course/locale'
import type { NodeId } from '@/simulation/kernel/run'
import type { Query } from '@/simulation/systems/sharding/queries'
import { SLOW_OVER_US } from '@/simulation/systems/sharding/queries'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import { formatValue, type PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { FAINT, type SystemParts } from '../run/parts-outside'
import { NodeButton } from '../node-buttons'
import type { ShardingLayout } from './sharding-layout'
import { squaresOf } from './sharding-squares'

interface Props {
  layout: ShardingLayout
  scene: ShardingScene
  names: readonly string[]
  /** The query that is drawn: whom it asks, and how long each takes. */
  query: Query | undefined
  locale: Locale
  text: PictureText
  faint?: SystemParts | null | undefined
  onAct?: ((node: NodeId) => void) | undefined
}

/** Each shard with its keys, one square each, those that have just come in the colour of what was done. */
export function ShardingTable({ layout, scene, names, query, locale, text, faint, onAct }: Props) {
  const fair = 1 / Math.max(1, scene.shards.filter(({ isUp }) => isUp).length)
  const asked = useMemo(() => new Set(query?.keys), [query])
  return scene.shards.map((shard, place) => {
    const row = layout.rows[place]
    if (row === undefined) return null
    const answer = query?.asked.find((one) => one.shard === place)
    const middle = row.y + row.height / 2
    const state = shard.isUp ? text('keysCount', { count: shard.keys }) : text('shardOff')
    return (
      <g key={shard.node} opacity={faint?.hasNode(shard.node) ? FAINT : undefined}>
        <Label
          {...{
            layout,
            name: names[place] ?? shard.node,
            isUp: shard.isUp,
            isAsked: answer !== undefined,
            y: middle,
            text,
            state,
          }}
          node={shard.node}
          canAct={onAct !== undefined}
          isFirst={place === 0}
        />
        {shard.isUp && <Keys {...{ layout, scene, row, asked }} shard={place} />}
        <PictureWords
          x={layout.shareX}
          y={shard.isUp ? middle - 2 : middle + 4}
          anchor="end"
          size={11.5}
          tone={shard.isUp ? 'ink-2' : 'ink-3'}
        >
          {state}
        </PictureWords>
        {shard.isUp && query === undefined && (
          <Note {...{ layout, y: middle + 11, isBad: shard.share > 2 * fair }}>
            {text('requestsShare', { share: formatValue(shard.share, 'ratio', locale) })}
          </Note>
        )}
        {answer !== undefined && (
          <Note {...{ layout, y: middle + 11, isBad: answer.us > SLOW_OVER_US }}>
            {text('answersAfter', { duration: formatValue(answer.us, 'us', locale) })}
          </Note>
        )}
      </g>
    )
  })
}

interface NoteProps {
  layout: ShardingLayout
  y: number
  isBad: boolean
  children: string
}

function Note({ layout, y, isBad, children }: NoteProps) {
  return (
    <PictureWords
      x={layout.shareX}
      y={y}
      anchor="end"
      size={10.5}
      tone={isBad ? 'bad' : 'ink-3'}
      isStrong={isBad}
    >
      {children}
    </PictureWords>
  )
}

interface LabelProps {
  layout: ShardingLayout
  name: string
  isUp: boolean
  /** By the query that is drawn. */
  isAsked: boolean
  y: number
  state: string
  text: PictureText
  node: NodeId
  canAct: boolean
  isFirst: boolean
}

/** The name of a shard: a button where something can be done to it. */
function Label({ layout, name, isUp, isAsked, y, state, text, node, canAct, isFirst }: LabelProps) {
  const words = (
    <>
      <rect
        x={layout.labelX - 4}
        y={y - 10}
        width={34}
        height={20}
        rx="3"
        fill={isUp ? 'var(--surface)' : 'var(--sunken)'}
        stroke={isUp ? (isAsked ? 'var(--ink)' : 'var(--link)') : 'var(--down)'}
        strokeWidth={isAsked ? 2.5 : 1}
        strokeDasharray={isUp ? undefined : '3 3'}
      />
      <PictureWords
        x={layout.labelX + 13}
        y={y + 4}
        anchor="middle"
        isStrong={isUp}
        tone={isUp ? 'ink' : 'ink-3'}
      >
        {name}
      </PictureWords>
    </>
  )
  if (!canAct) return words
  return (
    <NodeButton node={node} isFirst={isFirst} label={text('actOn', { name, state })}>
      {words}
    </NodeButton>
  )
}

interface KeysProps {
  layout: ShardingLayout
  scene: ShardingScene
  shard: number
  row: { readonly y: number; readonly height: number }
  asked: ReadonlySet<number>
}

function Keys({ layout, scene, shard, row, asked }: KeysProps) {
  const squares = useMemo(
    () => squaresOf(scene, shard, layout.squares, row, asked),
    [scene, shard, layout, row, asked],
  )
  return (
    <g>
      <path d={squares.stayed} fill="var(--working)" />
      <path d={squares.moved} fill="var(--accent)" stroke="var(--accent)" strokeWidth="0.5" />
      <path d={squares.hot} fill="var(--bad)" />
      <path d={squares.asked} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    </g>
  )
}
