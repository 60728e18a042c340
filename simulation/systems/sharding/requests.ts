import type { Assignment } from './placement'
import type { ShardingSettings } from './settings'

/** The key that everybody asks for. */
export const HOT_KEY = 0

/** What of the reads of a hot key still reaches its shard behind a cache. */
const CACHE_MISS_SHARE = 0.02

/** Which part of the keys, those with the greatest numbers, counts as new. */
const NEWEST_PART = 0.1

/**
 * In which share of all requests each shard has work to do. One key gets `hotShare` of them; of the rest, `newestShare`
 * goes to the newest tenth of the keys and the others go to all keys alike.
 *
 * Split, the hot key lies in pieces on several shards: a write goes to one of them, and a read has to gather them all,
 * so that it is work for every shard that has a piece. A cache answers most reads and no writes.
 */
export function requestShares(
  settings: ShardingSettings,
  assignment: Assignment,
  up: readonly number[],
  shards: number,
): number[] {
  const { hotShare, hotWrites, remedy } = settings
  const shares = Array.from({ length: shards }, () => 0)
  const add = (shard: number, share: number) => {
    shares[shard] = (shares[shard] ?? 0) + share
  }
  addOthers(settings, assignment, add)
  const home = assignment[HOT_KEY] as number
  const [writes, reads] = [hotShare * hotWrites, hotShare * (1 - hotWrites)]
  if (remedy === 'split') {
    for (const shard of shardsOfPieces(settings, assignment, up)) add(shard, writes / settings.pieces)
    for (const shard of new Set(shardsOfPieces(settings, assignment, up))) add(shard, reads)
  } else add(home, writes + reads * (remedy === 'cache' ? CACHE_MISS_SHARE : 1))
  return shares
}

function addOthers(
  { hotShare, newestShare, keys }: ShardingSettings,
  assignment: Assignment,
  add: (shard: number, share: number) => void,
): void {
  const firstNew = keys - Math.max(1, Math.floor(keys * NEWEST_PART))
  const others = 1 - hotShare
  const [each, eachNew] = [(others * (1 - newestShare)) / keys, (others * newestShare) / (keys - firstNew)]
  for (let key = 0; key < keys; key += 1)
    add(assignment[key] as number, key >= firstNew ? each + eachNew : each)
}

/** Where each piece of a split key lies: on one shard after another, beginning with the key's own. */
function shardsOfPieces(
  { pieces }: ShardingSettings,
  assignment: Assignment,
  up: readonly number[],
): readonly number[] {
  const first = up.indexOf(assignment[HOT_KEY] as number)
  return Array.from({ length: pieces }, (_, piece) => up[(first + piece) % up.length] as number)
}

/** How many shards a read of the hot key asks on average; null when no key is hot. */
export function shardsPerHotRead(settings: ShardingSettings, up: readonly number[]): number | null {
  if (settings.hotShare === 0) return null
  if (settings.remedy === 'split') return Math.min(settings.pieces, up.length)
  return settings.remedy === 'cache' ? CACHE_MISS_SHARE : 1
}
