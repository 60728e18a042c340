import { useMemo } from 'react'
import type { Locale } from '@/course/locale'
import type { SystemRecording } from '@/simulation/kernel/recording'
import type { Query } from '@/simulation/systems/sharding/queries'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import { formatValue, pictureText, type PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { formatInstant } from '../run/instant-text'
import type { SystemStageProps } from '../system-stage-props'
import { FanOutTable } from './fan-out-table'
import { MovesTable } from './moves-table'
import { layoutSharding } from './sharding-layout'
import { ShardingRing } from './sharding-ring'
import { ShardingTable } from './sharding-table'

const USUAL_WIDTH = { rightward: 588, downward: 358 } as const

/** The key space and the shards at an instant: where every key lies, which ones the last change moved, and what a query asks. */
export function ShardingStage({
  recording,
  atUs,
  texts,
  locale,
  direction,
  width = USUAL_WIDTH[direction],
  faint,
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
  const query = scene.queries.filter((one) => one.atUs <= atUs).at(-1)
  const names = scene.shards.map(({ node }) => texts.nodes[node] ?? node)
  const sentences = sentencesOf({ scene, query, names, text, locale }, layout.squares.keysPerSquare)
  const isWide = direction === 'rightward'
  return (
    <div>
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role={onAct ? 'group' : 'img'}
        aria-label={`${summaryOf(scene, names, formatInstant(atUs, recording.run, locale), text)} ${sentences.join(' ')}`.trim()}
        style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
      >
        <ShardingRing {...{ layout, scene, text, faint }} marks={names} asked={query?.keys ?? []} />
        <ShardingTable {...{ layout, scene, names, query, locale, text, faint, onAct }} />
        {sentences.map((sentence, place) => (
          <PictureWords
            key={place}
            x={isWide ? layout.labelX - 4 : layout.width / 2}
            y={layout.sentenceY + 16 * place}
            anchor={isWide ? 'start' : 'middle'}
            tone={scene.moves.length > 0 && query === undefined ? 'accent' : 'ink-2'}
            isStrong={place === 0}
            size={isWide ? 12 : 11}
          >
            {sentence}
          </PictureWords>
        ))}
      </svg>
      <MovesTable scene={scene} names={names} text={text} />
      {query && <FanOutTable recording={recording} locale={locale} text={text} />}
    </div>
  )
}

interface Seen {
  scene: ShardingScene
  query: Query | undefined
  names: readonly string[]
  text: PictureText
  locale: Locale
}

/** At most two lines below the picture: what the query met, or else what moved, and what a square stands for. */
function sentencesOf({ scene, query, names, text, locale }: Seen, keysPerSquare: number): readonly string[] {
  const { shards, moves, changed, homes } = scene
  if (query !== undefined) {
    const slowest = query.asked.reduce((most, one) => (one.us > most.us ? one : most))
    return [
      text('queryAsks', { asked: query.asked.length, all: shards.filter(({ isUp }) => isUp).length }),
      text('queryWaits', { name: names[slowest.shard] ?? '', duration: formatValue(query.us, 'us', locale) }),
    ]
  }
  const squares = keysPerSquare > 1 ? [text('oneOfMany', { count: keysPerSquare })] : []
  const moved = moves.reduce((sum, { keys }) => sum + keys, 0)
  if (changed === null) return squares
  const needed = moves.filter(({ from, to }) => (changed.isJoining ? to : from) === changed.shard)
  const due = needed.reduce((sum, { keys }) => sum + keys, 0)
  const share = formatValue(moved / homes.length, 'ratio', locale)
  const total = text('keysMoved', { moved, keys: homes.length, share })
  if (moved === 0) return [total, ...squares]
  const rest = moved - due
  const name = names[changed.shard] ?? ''
  const direction = changed.isJoining
    ? text(rest === 0 ? 'movedAllTo' : 'movedTo', { count: due, name, rest })
    : text(rest === 0 ? 'movedAllFrom' : 'movedFrom', { count: due, name, rest })
  return [total, [direction, ...squares].join(' ')]
}

function summaryOf(
  { shards, homes }: ShardingScene,
  names: readonly string[],
  instant: string,
  text: PictureText,
): string {
  const inUse = shards.flatMap((shard, place) =>
    shard.isUp ? [text('shardCount', { name: names[place] ?? '', count: shard.keys })] : [],
  )
  return text('shardingSummary', {
    instant,
    shards: inUse.length,
    keys: homes.length,
    counts: inUse.join(', '),
  })
}

/** The model writes this shape (simulation/systems/sharding/scene.ts); a recording keeps it as a plain value. */
function scenesOf({ scenes = [] }: SystemRecording) {
  return scenes.map(({ atUs, scene }) => ({ atUs, scene: scene as unknown as ShardingScene }))
}
