/*
 * How many keys move when servers join, and how evenly they lie. N is the number of shards before the change.
 */

/**
 * The share of keys that `hash mod N` moves when one shard joins: N/(N + 1), for of N(N + 1) hashes in a row only N
 * have the same remainder by N and by N + 1.
 */
export function moduloMovedShare(shards: number): number {
  return shards / (shards + 1)
}

/**
 * The share that consistent hashing moves in expectation when one shard joins, all of it to the new one: 1/(N + 1).
 * @see Karger and others 1997, *Consistent Hashing and Random Trees*.
 */
export function ringMovedShare(shards: number): number {
  return 1 / (shards + 1)
}

/**
 * The standard deviation of the new shard's share with V virtual nodes each: the share is Beta(V, VN), so
 * √(m(1 − m)/(V(N + 1) + 1)) with m = 1/(N + 1).
 */
export function ringShareDeviation(shards: number, virtualNodes: number): number {
  const mean = ringMovedShare(shards)
  return Math.sqrt((mean * (1 - mean)) / (virtualNodes * (shards + 1) + 1))
}

/** How many of N shards a query of n independent keys touches on average: N(1 − (1 − 1/N)ⁿ). */
export function shardsPerQuery(shards: number, keys: number): number {
  let miss = 1
  for (let key = 0; key < keys; key += 1) miss *= 1 - 1 / shards
  return shards * (1 - miss)
}
