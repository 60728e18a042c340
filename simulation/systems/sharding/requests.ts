import { createRandom } from '../../kernel/random'
import type { Assignment } from './placement'
import type { ShardingSettings } from './settings'

/** The key that everybody asks for. */
export const HOT_KEY = 0

/** Into how many pieces a hot key is split. */
export const PIECES = 8

/** What of the requests for a hot key still reaches its shard behind a cache. */
const CACHE_MISS_SHARE = 0.02

const QUERIES = 2_000

/**
 * The share of all requests that each shard answers. One key gets `hotShare` of them, the others the rest in equal parts.
 * Split, the hot key lies in pieces on several shards, and each request asks for one of them; behind a cache, most
 * requests for it reach no shard.
 */
export function requestShares(
  settings: ShardingSettings,
  assignment: Assignment,
  up: readonly number[],
  shards: number,
): number[] {
  const { hotShare, remedy } = settings
  const shares = Array.from({ length: shards }, () => 0)
  const each = (1 - hotShare) / assignment.length
  for (const shard of assignment) shares[shard] = (shares[shard] ?? 0) + each
  const add = (shard: number, share: number) => {
    shares[shard] = (shares[shard] ?? 0) + share
  }
  if (remedy === 'split') {
    const first = up.indexOf(assignment[HOT_KEY] as number)
    for (let piece = 0; piece < PIECES; piece += 1)
      add(up[(first + piece) % up.length] as number, hotShare / PIECES)
  } else add(assignment[HOT_KEY] as number, remedy === 'cache' ? hotShare * CACHE_MISS_SHARE : hotShare)
  return shares
}

/** How many shards a query of several random keys has to ask, on average over many queries. */
export function meanShardsPerQuery(settings: ShardingSettings, assignment: Assignment, seed: number): number {
  if (settings.keysPerQuery === 1) return 1
  const random = createRandom(seed).fork('queries')
  let touched = 0
  for (let query = 0; query < QUERIES; query += 1) {
    const shards = new Set<number>()
    for (let key = 0; key < settings.keysPerQuery; key += 1)
      shards.add(assignment[random.nextBelow(assignment.length)] as number)
    touched += shards.size
  }
  return touched / QUERIES
}
