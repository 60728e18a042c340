import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { databasePool } from './client'

export interface Limit {
  /** Kebab-case; the counters of one limit share it. */
  readonly name: string
  readonly points: number
  readonly durationSeconds: number
}

const limitersByPool = new WeakMap<object, Map<string, RateLimiterPostgres>>()

function limiterOf({ name, points, durationSeconds }: Limit): RateLimiterPostgres {
  const pool = databasePool()
  const limiters = limitersByPool.get(pool) ?? new Map<string, RateLimiterPostgres>()
  limitersByPool.set(pool, limiters)
  const known = limiters.get(name)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: durationSeconds,
  })
  limiters.set(name, limiter)
  return limiter
}

/** Counts one try. @returns 0 when it is allowed, otherwise after how many seconds to come back. */
export async function countTry(limit: Limit, key: string): Promise<number> {
  try {
    await limiterOf(limit).consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(key)
}
