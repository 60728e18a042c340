import type { Plain } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'
import { countKeys, type Assignment, type KeySpace } from './placement'
import { HOT_KEY, requestShares } from './requests'
import type { ShardingSettings } from './settings'

/** More keys than these are not drawn one by one. */
const KEYS_DRAWN_MAX = 240
/** More points than these are not drawn on the ring. */
const POINTS_DRAWN_MAX = 240

/** What the picture draws from one change of the shards to the next. */
export interface ShardingScene {
  readonly method: string
  readonly keys: number
  readonly shards: readonly {
    readonly node: NodeId
    readonly isUp: boolean
    readonly keys: number
    /** Of all requests, in [0, 1]. */
    readonly share: number
  }[]
  /** On the ring, in order of position. */
  readonly points: readonly { readonly at: number; readonly shard: number }[]
  /** Some or all of the keys. `from` is where it was before the last change, or the same shard. */
  readonly drawn: readonly {
    readonly at: number
    readonly shard: number
    readonly from: number
    readonly isHot: boolean
  }[]
  /** How many keys the last change moved. */
  readonly moved: number
}

interface SceneParts {
  readonly settings: ShardingSettings
  readonly space: KeySpace
  readonly nodes: readonly NodeId[]
  readonly up: readonly number[]
  readonly assignment: Assignment
  readonly before: Assignment
  readonly moved: number
}

export function drawScene({ settings, space, nodes, up, assignment, before, moved }: SceneParts): Plain {
  const counts = countKeys(assignment, nodes.length)
  const shares = requestShares(settings, assignment, up, nodes.length)
  const points = settings.method === 'ring' ? up.flatMap((shard) => pointsOf(space, shard)) : []
  const drawnCount = Math.min(KEYS_DRAWN_MAX, settings.keys)
  const scene = {
    method: settings.method,
    keys: settings.keys,
    shards: nodes.map((node, shard) => ({
      node,
      isUp: up.includes(shard),
      keys: counts[shard] ?? 0,
      share: shares[shard] ?? 0,
    })),
    points: points.length > POINTS_DRAWN_MAX ? [] : points.sort((left, right) => left.at - right.at),
    drawn: Array.from({ length: drawnCount }, (_, place) => {
      // Every so many-th key, so that few stand for all.
      const key = Math.floor((place * settings.keys) / drawnCount)
      return {
        at: space.positions[key] ?? 0,
        shard: assignment[key] ?? 0,
        from: before[key] ?? 0,
        isHot: settings.hotShare > 0 && key === HOT_KEY,
      }
    }),
    moved,
  }
  return scene satisfies ShardingScene
}

function pointsOf({ points }: KeySpace, shard: number) {
  return (points[shard] ?? []).map((at) => ({ at, shard }))
}
