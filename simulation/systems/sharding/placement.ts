import { createRandom } from '../../kernel/random'
import { withDedicatedShard } from './dedicated'
import type { ShardingSettings } from './settings'

const TWO_TO_32 = 4_294_967_296

/** What a key space and the shards on it look like: positions are in [0, 1). */
export interface KeySpace {
  /** Where each key lies: its hash, or with ranges its place in the order of keys. */
  readonly positions: Float64Array
  readonly hashes: Uint32Array
  /** By shard: the positions of its virtual nodes. */
  readonly points: readonly (readonly number[])[]
}

/** The murmur3 finaliser: every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let h = value | 0
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}

/** A hash of two integers, different for every salt. */
function hash(salt: number, first: number, second: number): number {
  return mix(mix(mix(salt ^ 0x9e3779b9) + first) + Math.imul(second + 1, 0x27d4eb2f))
}

export function createKeySpace(settings: ShardingSettings, shards: number, seed: number): KeySpace {
  const salt = createRandom(seed).fork('hash').nextUint32()
  const hashes = Uint32Array.from({ length: settings.keys }, (_, key) => hash(salt, key, 0))
  const isOrdered = settings.method === 'range'
  const positions = Float64Array.from({ length: settings.keys }, (_, key) =>
    isOrdered ? key / settings.keys : (hashes[key] as number) / TWO_TO_32,
  )
  const points = Array.from({ length: shards }, (_, shard) =>
    Array.from({ length: settings.virtualNodes }, (_unused, node) => hash(salt, shard, node + 1) / TWO_TO_32),
  )
  return { positions, hashes, points }
}

/** Which shard has each key; the places of shards in the list of names. */
export type Assignment = Int32Array

/** What moves keys when the set of shards changes. */
export type Rule = (before: Assignment | null, up: readonly number[], changed: number | null) => Assignment

export function ruleOf(settings: ShardingSettings, space: KeySpace): Rule {
  const rule = ruleOfMethod(settings, space)
  return settings.remedy === 'dedicated' && settings.hotShare > 0 ? withDedicatedShard(rule) : rule
}

function ruleOfMethod(settings: ShardingSettings, space: KeySpace): Rule {
  switch (settings.method) {
    case 'modulo':
      return (_before, up) => Int32Array.from(space.hashes, (h) => up[h % up.length] as number)
    case 'ring':
      return (_before, up) => onRing(space, up)
    case 'range':
      return (before, up, changed) => inRanges(space, before, up, changed)
    case 'directory':
      return (before, up, changed) => byDirectory(space, before, up, changed)
  }
}

/** Each key belongs to the first point at or after it, going round. */
function onRing({ positions, points }: KeySpace, up: readonly number[]): Assignment {
  const ring = up
    .flatMap((shard) => (points[shard] ?? []).map((at) => ({ at, shard })))
    .sort((left, right) => left.at - right.at || left.shard - right.shard)
  const first = ring[0]?.shard ?? 0
  return Int32Array.from(positions, (at) => {
    let [low, high] = [0, ring.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ring[middle] as { at: number }).at < at) low = middle + 1
      else high = middle
    }
    return ring[low]?.shard ?? first
  })
}

/** Keys in order, cut into pieces: a new shard takes the upper half of the fullest range, one that leaves gives its own to a neighbour. */
function inRanges(
  { positions }: KeySpace,
  before: Assignment | null,
  up: readonly number[],
  changed: number | null,
): Assignment {
  if (before === null || changed === null) {
    return Int32Array.from(positions, (at) => up[Math.floor(at * up.length)] as number)
  }
  const next = before.slice()
  if (up.includes(changed)) {
    const fullest = fullestOf(before, up)
    const own = keysOf(before, fullest)
    for (const key of own.slice(Math.ceil(own.length / 2))) next[key] = changed
  } else {
    const own = keysOf(before, changed)
    const neighbour = before[(own[0] ?? 0) - 1] ?? before[(own.at(-1) ?? -1) + 1]
    for (const key of own) next[key] = neighbour ?? (up[0] as number)
  }
  return next
}

/** A list says where each key is: only as many move as evenness asks for. */
function byDirectory(
  { positions }: KeySpace,
  before: Assignment | null,
  up: readonly number[],
  changed: number | null,
): Assignment {
  if (before === null || changed === null)
    return Int32Array.from(positions, (_, key) => up[key % up.length] as number)
  const next = before.slice()
  if (up.includes(changed)) {
    const givers = up.filter((shard) => shard !== changed).map((shard) => keysOf(before, shard))
    const wanted = Math.floor(positions.length / up.length)
    for (let moved = 0; moved < wanted; moved += 1) {
      const fullest = givers.reduce((best, keys) => (keys.length > best.length ? keys : best))
      const key = fullest.pop()
      if (key !== undefined) next[key] = changed
    }
  } else {
    const counts = countKeys(before, Math.max(changed, ...up) + 1)
    for (const key of keysOf(before, changed)) {
      const emptiest = up.reduce((best, shard) => ((counts[shard] ?? 0) < (counts[best] ?? 0) ? shard : best))
      next[key] = emptiest
      counts[emptiest] = (counts[emptiest] ?? 0) + 1
    }
  }
  return next
}

export function countKeys(assignment: Assignment, shards: number): number[] {
  const counts = Array.from({ length: shards }, () => 0)
  for (const shard of assignment) counts[shard] = (counts[shard] ?? 0) + 1
  return counts
}

function keysOf(assignment: Assignment, shard: number): number[] {
  const keys: number[] = []
  for (let key = 0; key < assignment.length; key += 1) if (assignment[key] === shard) keys.push(key)
  return keys
}

function fullestOf(assignment: Assignment, among: readonly number[]): number {
  const counts = countKeys(assignment, Math.max(...among) + 1)
  return among.reduce((best, shard) => ((counts[shard] ?? 0) > (counts[best] ?? 0) ? shard : best))
}
