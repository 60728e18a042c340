import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import type { PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { onRing, type ShardingLayout } from './sharding-layout'

/** More points than these have no room for their names. */
const NAMES_MAX = 30

/** Names of points closer than this, as a part of the ring, stand one behind the other. */
const CLOSE = 0.035
const NAME_STEP = 12
const NAME_STEPS = 3

interface Props {
  layout: ShardingLayout
  scene: ShardingScene
  /** How each shard is called in few letters, by its place. */
  marks: readonly string[]
  text: PictureText
}

/** The key space as a circle: where the keys lie, and on a hash ring the points of the shards. */
export function ShardingRing({ layout, scene, marks, text }: Props) {
  const { ring } = layout
  const hasNames = scene.points.length <= NAMES_MAX
  const steps = stepsOf(scene.points.map(({ at }) => at))
  return (
    <g>
      <circle cx={ring.x} cy={ring.y} r={ring.radius} fill="none" stroke="var(--rule-strong)" />
      {scene.drawn.map((key, place) => {
        const hasMoved = key.from !== key.shard
        const { x, y } = onRing(ring, key.at, hasMoved ? -8 : 0)
        const isLarge = key.isHot || hasMoved
        return (
          <circle
            key={place}
            cx={x}
            cy={y}
            r={key.isHot ? 5 : isLarge ? 2.6 : 1.8}
            fill={key.isHot ? 'var(--bad)' : hasMoved ? 'var(--accent)' : 'var(--ink-3)'}
          />
        )
      })}
      {scene.points.map((point, place) => {
        const [from, to] = [onRing(ring, point.at, 3), onRing(ring, point.at, hasNames ? 11 : 8)]
        const name = onRing(ring, point.at, 19 + NAME_STEP * (steps[place] ?? 0))
        return (
          <g key={place}>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke="var(--link)" strokeWidth="2" />
            {hasNames && (
              <PictureWords x={name.x} y={name.y + 3.5} anchor="middle" size={10}>
                {marks[point.shard]}
              </PictureWords>
            )}
          </g>
        )
      })}
      <PictureWords x={ring.x} y={ring.y + ring.radius + 54} anchor="middle" size={11} tone="ink-3">
        {text(scene.method === 'range' ? 'keyOrder' : 'keyRing')}
      </PictureWords>
    </g>
  )
}

/** How far out each name stands, so that it does not hide the one before it. */
function stepsOf(positions: readonly number[]): readonly number[] {
  let step = 0
  return positions.map((at, place) => {
    const before = positions[place - 1]
    step = before !== undefined && at - before < CLOSE ? (step + 1) % NAME_STEPS : 0
    return step
  })
}
