import { useMemo } from 'react'
import type { ShardingScene } from '@/simulation/systems/sharding/scene'
import type { PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { FAINT, type SystemParts } from '../run/parts-outside'
import { onRing, type ShardingLayout } from './sharding-layout'

/** More points than these have no room for their names. */
const NAMES_MAX = 30

/** Names of points closer than this, as a part of the ring, stand one behind the other. */
const CLOSE = 0.035
const NAME_STEP = 12
const NAME_STEPS = 3

/** How far inside the circle the keys stand that have moved, so that they are told apart without their colour. */
const INSIDE = -8

/** Keys nearer to one another than this part of the ring would be drawn at the same spot, a third of a pixel away. */
const SPOTS = 1440

interface Props {
  layout: ShardingLayout
  scene: ShardingScene
  /** How each shard is called in few letters, by its place. */
  marks: readonly string[]
  /** The keys of the query that is drawn. */
  asked: readonly number[]
  text: PictureText
  faint?: SystemParts | null | undefined
}

/** The key space as a circle: where the keys lie, and on a hash ring the points of the shards. */
export function ShardingRing({ layout, scene, marks, asked, text, faint }: Props) {
  const { ring } = layout
  const dots = useMemo(() => dotsOf(scene, ring), [scene, ring])
  const hasNames = scene.points.length <= NAMES_MAX
  const steps = stepsOf(scene.points.map(({ at }) => at))
  const spots = asked.map((key) => onRing(ring, scene.positions[key] ?? 0, isMoved(scene, key) ? INSIDE : 0))
  return (
    <g>
      <circle cx={ring.x} cy={ring.y} r={ring.radius} fill="none" stroke="var(--rule-strong)" />
      <path d={dots.stayed} stroke="var(--ink-3)" strokeWidth="3.6" strokeLinecap="round" />
      <path d={dots.moved} stroke="var(--accent)" strokeWidth="5.2" strokeLinecap="round" />
      {dots.hot && <circle cx={dots.hot.x} cy={dots.hot.y} r="5" fill="var(--bad)" />}
      {spots.map(({ x, y }, place) => (
        <circle key={place} cx={x} cy={y} r="5" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      ))}
      {scene.points.map((point, place) => {
        const [from, to] = [onRing(ring, point.at, 3), onRing(ring, point.at, hasNames ? 11 : 8)]
        const name = onRing(ring, point.at, 19 + NAME_STEP * (steps[place] ?? 0))
        return (
          <g key={place} opacity={faint?.hasNode(scene.shards[point.shard]?.node ?? '') ? FAINT : undefined}>
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

function isMoved({ homes, before }: ShardingScene, key: number): boolean {
  return homes[key] !== before[key]
}

/** Every key as a dot, all of a kind in one path; where several share a spot one dot is seen. */
function dotsOf(scene: ShardingScene, ring: ShardingLayout['ring']) {
  const { positions, hotKey } = scene
  const [stayed, moved] = [new Set<number>(), new Set<number>()]
  positions.forEach((at, key) => {
    if (key !== hotKey) (isMoved(scene, key) ? moved : stayed).add(Math.round(at * SPOTS))
  })
  const path = (spots: ReadonlySet<number>, beyond: number) =>
    [...spots]
      .map((spot) => onRing(ring, spot / SPOTS, beyond))
      .map(({ x, y }) => `M${x} ${y}h0`)
      .join('')
  const hot =
    hotKey === null ? null : onRing(ring, positions[hotKey] ?? 0, isMoved(scene, hotKey) ? INSIDE : 0)
  return { stayed: path(stayed, 0), moved: path(moved, INSIDE), hot }
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
