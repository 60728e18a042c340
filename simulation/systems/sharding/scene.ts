import type { Plain } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'
import { countKeys, type Assignment, type KeySpace } from './placement'
import type { Query } from './queries'
import { HOT_KEY, requestShares } from './requests'
import type { ShardingSettings } from './settings'

/** More points than these are not drawn on the ring. */
const POINTS_DRAWN_MAX = 240

/** What the picture draws from one change of the shards to the next. Shards are named by their places in `shards`. */
export interface ShardingScene {
  readonly method: string
  readonly shards: readonly {
    readonly node: NodeId
    readonly isUp: boolean
    readonly keys: number
    /** Of all requests, in [0, 1]. */
    readonly share: number
  }[]
  /** On the ring, in order of position. */
  readonly points: readonly { readonly at: number; readonly shard: number }[]
  /** By key: where it lies on the ring or in the order of keys, in [0, 1). */
  readonly positions: readonly number[]
  /** By key: which shard has it, and which one had it before the last change. */
  readonly homes: readonly number[]
  readonly before: readonly number[]
  /** The key that everybody asks for, if there is one. */
  readonly hotKey: number | null
  /** The shard that joined or left last. */
  readonly changed: { readonly shard: number; readonly isJoining: boolean } | null
  /** How many keys the last change moved from which shard to which, the pairs in order. */
  readonly moves: readonly { readonly from: number; readonly to: number; readonly keys: number }[]
  /** Some of the queries, where they ask several shards: from each one's instant to the next one's it is the one to draw. */
  readonly queries: readonly Query[]
}

interface SceneParts {
  readonly settings: ShardingSettings
  readonly space: KeySpace
  readonly nodes: readonly NodeId[]
  readonly up: readonly number[]
  readonly assignment: Assignment
  readonly before: Assignment
  readonly changed: ShardingScene['changed']
}

export function drawScene(
  { settings, space, nodes, up, assignment, before, changed }: SceneParts,
  queries: readonly Query[],
): Plain {
  const counts = countKeys(assignment, nodes.length)
  const shares = requestShares(settings, assignment, up, nodes.length)
  const points = settings.method === 'ring' ? up.flatMap((shard) => pointsOf(space, shard)) : []
  const scene = {
    method: settings.method,
    shards: nodes.map((node, shard) => ({
      node,
      isUp: up.includes(shard),
      keys: counts[shard] ?? 0,
      share: shares[shard] ?? 0,
    })),
    points: points.length > POINTS_DRAWN_MAX ? [] : points.sort((left, right) => left.at - right.at),
    positions: Array.from(space.positions),
    homes: Array.from(assignment),
    before: Array.from(before),
    hotKey: settings.hotShare > 0 ? HOT_KEY : null,
    changed,
    moves: listMoves(before, assignment, nodes.length),
    queries: queries.map((query) => ({
      atUs: query.atUs,
      us: query.us,
      keys: query.keys,
      asked: query.asked.map(({ shard, us }) => ({ shard, us })),
    })),
  }
  return scene satisfies ShardingScene
}

function listMoves(before: Assignment, after: Assignment, shards: number) {
  const counts = new Int32Array(shards * shards)
  for (let key = 0; key < after.length; key += 1) {
    const [from, to] = [before[key] as number, after[key] as number]
    if (from !== to) counts[from * shards + to] = (counts[from * shards + to] ?? 0) + 1
  }
  return Array.from(counts).flatMap((keys, pair) =>
    keys === 0 ? [] : [{ from: Math.floor(pair / shards), to: pair % shards, keys }],
  )
}

function pointsOf({ points }: KeySpace, shard: number) {
  return (points[shard] ?? []).map((at) => ({ at, shard }))
}
