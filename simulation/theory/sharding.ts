import { fanOutTail } from './availability'

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
 * The share that splitting one range moves when one shard joins N equal ones: half of one of them, 1/(2N). It stays so
 * until every range has been split once.
 */
export function rangeMovedShare(shards: number): number {
  return 1 / (2 * shards)
}

/**
 * The share that `hash mod N` moves when one of N shards leaves, whichever it is: (N − 1)/N, for the remainders by N
 * and by N − 1 are independent, and N − 1 of their N(N − 1) pairs name the same shard.
 */
export function moduloLeavingShare(shards: number): number {
  return (shards - 1) / shards
}

/** The share that has to move when one of N equal shards leaves, its own: 1/N on a ring (on average), by range and by directory. */
export function leavingShare(shards: number): number {
  return 1 / shards
}

/**
 * The standard deviation of the new shard's share with V virtual nodes each: the share is Beta(V, VN), so
 * √(m(1 − m)/(V(N + 1) + 1)) with m = 1/(N + 1).
 */
export function ringShareDeviation(shards: number, virtualNodes: number): number {
  const mean = ringMovedShare(shards)
  return Math.sqrt((mean * (1 - mean)) / (virtualNodes * (shards + 1) + 1))
}

/**
 * How many of N equally full shards a query of n independent keys touches on average: N(1 − (1 − 1/N)ⁿ). Where shards
 * are not equally full it touches fewer.
 */
export function shardsPerQuery(shards: number, keys: number): number {
  let miss = 1
  for (let key = 0; key < keys; key += 1) miss *= 1 - 1 / shards
  return shards * (1 - miss)
}

/**
 * The share of queries that meet at least one slow shard, when each shard is slow with `probability`, independently of
 * the others, and a query asks for `keys` independent keys on N equally full shards: the mean of 1 − (1 − p)^d over the
 * number d of different shards that it touches.
 * @see Dean and Barroso 2013, *The Tail at Scale*, for a query that touches a fixed number of servers.
 */
export function slowQueryShare(shards: number, keys: number, probability: number): number {
  // chances[d]: that the keys so far lie on d different shards.
  let chances = [1, ...Array.from({ length: shards }, () => 0)]
  for (let key = 0; key < keys; key += 1) {
    chances = chances.map(
      (chance, touched) =>
        (chance * touched) / shards + ((chances[touched - 1] ?? 0) * (shards - touched + 1)) / shards,
    )
  }
  return chances.reduce((sum, chance, touched) => sum + chance * fanOutTail(probability, touched), 0)
}
