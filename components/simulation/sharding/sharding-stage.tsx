import { useMemo } from 'react'
import type { SystemRecording } from '@/simulation/kernel/recording'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import { formatValue, pictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { formatInstant } from '../run/instant-text'
import type { SystemStageProps } from '../system-stage-props'
import { layoutSharding } from './sharding-layout'
import { ShardingRing } from './sharding-ring'
import { ShardingTable } from './sharding-table'

const USUAL_WIDTH = { rightward: 588, downward: 358 } as const

/** The key space and the shards at an instant: where every key lies, and which ones the last change moved. */
export function ShardingStage({
  recording,
  atUs,
  texts,
  locale,
  direction,
  width = USUAL_WIDTH[direction],
  onAct,
}: SystemStageProps) {
  const scenes = useMemo(() => scenesOf(recording), [recording])
  const layout = useMemo(
    () =>
      layoutSharding(
        direction,
        width,
        scenes.map(({ scene }) => scene),
      ),
    [direction, width, scenes],
  )
  const text = useMemo(() => pictureText(locale), [locale])
  const scene = scenes.filter((one) => one.atUs <= atUs).at(-1)?.scene
  if (scene === undefined) return null
  const names = scene.shards.map(({ node }) => texts.nodes[node] ?? node)
  const inUse = scene.shards.flatMap((shard, place) =>
    shard.isUp ? [{ ...shard, name: names[place] ?? '' }] : [],
  )
  const counts = inUse.map(({ name, keys }) => text('shardCount', { name, count: keys })).join(', ')
  const instant = formatInstant(atUs, recording.run, locale)
  const { keys, moved } = scene
  const perSquare = Math.round(keys / scene.drawn.length)
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role={onAct ? 'group' : 'img'}
      aria-label={text('shardingSummary', { instant, shards: inUse.length, keys, counts, moved })}
      style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
    >
      <ShardingRing layout={layout} scene={scene} marks={names} text={text} />
      <ShardingTable {...{ layout, scene, names, locale, text, onAct }} />
      <PictureWords
        x={direction === 'rightward' ? layout.labelX - 4 : layout.width / 2}
        y={layout.sentenceY}
        anchor={direction === 'rightward' ? 'start' : 'middle'}
        tone={moved > 0 ? 'accent' : 'ink-3'}
        isStrong={moved > 0}
        size={direction === 'rightward' ? 12 : 11}
      >
        {moved > 0
          ? text('keysMoved', { moved, keys, share: formatValue(moved / keys, 'ratio', locale) })
          : perSquare > 1
            ? text('oneOfMany', { count: perSquare })
            : ''}
      </PictureWords>
    </svg>
  )
}

/** The model writes this shape (simulation/systems/sharding/scene.ts); a recording keeps it as a plain value. */
function scenesOf({ scenes = [] }: SystemRecording) {
  return scenes.map(({ atUs, scene }) => ({ atUs, scene: scene as unknown as ShardingScene }))
}
