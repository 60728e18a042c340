import type { KeyboardEvent } from 'react'
import type { Locale } from '@/course/locale'
import type { NodeId } from '@/simulation/kernel/run'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import { formatValue, type PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { BOX, PITCH, type ShardingLayout } from './sharding-layout'

interface Props {
  layout: ShardingLayout
  scene: ShardingScene
  names: readonly string[]
  locale: Locale
  text: PictureText
  onAct?: ((node: NodeId) => void) | undefined
}

/** Each shard with its keys, one square each, those that have just come in the colour of what was done. */
export function ShardingTable({ layout, scene, names, locale, text, onAct }: Props) {
  const fair = 1 / Math.max(1, scene.shards.filter(({ isUp }) => isUp).length)
  return scene.shards.map((shard, place) => {
    const row = layout.rows[place]
    if (row === undefined) return null
    const middle = row.y + row.height / 2
    const state = shard.isUp ? text('keysCount', { count: shard.keys }) : text('shardOff')
    return (
      <g key={shard.node}>
        <Label
          {...{ layout, name: names[place] ?? shard.node, isUp: shard.isUp, y: middle, text, state }}
          onAct={onAct && (() => onAct(shard.node))}
        />
        {shard.isUp && <Keys layout={layout} scene={scene} shard={place} y={row.y} height={row.height} />}
        <PictureWords
          x={layout.shareX}
          y={middle - 2}
          anchor="end"
          size={11.5}
          tone={shard.isUp ? 'ink-2' : 'ink-3'}
        >
          {state}
        </PictureWords>
        {shard.isUp && (
          <PictureWords
            x={layout.shareX}
            y={middle + 11}
            anchor="end"
            size={10.5}
            tone={shard.share > 2 * fair ? 'bad' : 'ink-3'}
            isStrong={shard.share > 2 * fair}
          >
            {text('requestsShare', { share: formatValue(shard.share, 'ratio', locale) })}
          </PictureWords>
        )}
      </g>
    )
  })
}

interface LabelProps {
  layout: ShardingLayout
  name: string
  isUp: boolean
  y: number
  state: string
  text: PictureText
  onAct?: (() => void) | undefined
}

/** The name of a shard: a button where something can be done to it. */
function Label({ layout, name, isUp, y, state, text, onAct }: LabelProps) {
  const words = (
    <>
      <rect
        x={layout.labelX - 4}
        y={y - 10}
        width={34}
        height={20}
        rx="3"
        fill={isUp ? 'var(--surface)' : 'var(--sunken)'}
        stroke={isUp ? 'var(--link)' : 'var(--down)'}
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
  if (onAct === undefined) return words
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={text('actOn', { name, state })}
      style={{ cursor: 'pointer' }}
      onClick={onAct}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onAct()
      }}
    >
      {words}
    </g>
  )
}

interface KeysProps {
  layout: ShardingLayout
  scene: ShardingScene
  shard: number
  y: number
  height: number
}

function Keys({ layout, scene, shard, y, height }: KeysProps) {
  const own = scene.drawn.filter((key) => key.shard === shard)
  const lines = Math.floor(height / PITCH)
  const shown = own.slice(0, lines * layout.columns)
  const top = y + (height - Math.ceil(shown.length / layout.columns) * PITCH) / 2
  return shown.map((key, place) => (
    <rect
      key={place}
      x={layout.keysX + (place % layout.columns) * PITCH}
      y={top + Math.floor(place / layout.columns) * PITCH}
      width={BOX}
      height={BOX}
      rx="1"
      fill={key.isHot ? 'var(--bad)' : key.from === shard ? 'var(--working)' : 'var(--accent)'}
      stroke={key.from === shard ? 'none' : 'var(--accent)'}
    />
  ))
}
