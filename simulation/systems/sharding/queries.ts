import { createRandom } from '../../kernel/random'
import { END_US } from './description'
import type { Assignment } from './placement'
import type { ShardingSettings } from './settings'

/** Queries come one after another, so far apart. */
export const QUERY_EVERY_US = 5_000

/** A shard answers in 10 ms, or late, after a second: the example of Dean and Barroso 2013. */
export const USUAL_US = 10_000
export const LATE_US = 1_000_000

/** A query that took longer than this was slow. */
export const SLOW_OVER_US = 100_000

/** One query in so many is kept for the picture. */
const SHOWN_EVERY = 100

/** From one change of the shards to the next: where each key is. */
export interface Period {
  readonly fromUs: number
  readonly up: readonly number[]
  readonly assignment: Assignment
}

/** A shard that answers nobody for a while. */
export interface Pause {
  readonly shard: number
  readonly fromUs: number
  readonly toUs: number
}

export interface Query {
  readonly atUs: number
  /** Empty when it asks every shard. */
  readonly keys: readonly number[]
  /** In order of their places, each with the time until its answer. */
  readonly asked: readonly { readonly shard: number; readonly us: number }[]
  /** Until the last answer. */
  readonly us: number
}

export interface QueryFigures {
  readonly shardsPerQuery: number
  readonly slowShare: number
  readonly meanUs: number
  /** By number of shards asked: how many queries, and how many of them were slow. */
  readonly byFanOut: readonly { readonly fanOut: number; readonly queries: number; readonly slow: number }[]
  readonly shown: readonly Query[]
}

/** Asks one query after another for the whole run, each for several random keys or of every shard, and waits for the slowest answer. */
export function askQueries(
  settings: ShardingSettings,
  seed: number,
  periods: readonly Period[],
  pauses: readonly Pause[],
): QueryFigures {
  const root = createRandom(seed)
  const [choice, lateness] = [root.fork('queries'), root.fork('late')]
  const counts = new Map<number, { queries: number; slow: number }>()
  const shown: Query[] = []
  let [asked, slow, sumUs, place] = [0, 0, 0, 0]
  const total = END_US / QUERY_EVERY_US
  for (let query = 0; query < total; query += 1) {
    const atUs = query * QUERY_EVERY_US
    while ((periods[place + 1]?.fromUs ?? Infinity) <= atUs) place += 1
    const { up, assignment } = periods[place] as Period
    const isForAll = settings.queries === 'every-shard'
    const keys = isForAll
      ? []
      : Array.from({ length: settings.keysPerQuery }, () => choice.nextBelow(assignment.length))
    const shards = isForAll ? up : shardsOf(keys, assignment)
    const answers = shards.map((shard) => {
      const isLate = lateness.nextDouble() < settings.slowShare
      return { shard, us: waitFor(pauses, shard, atUs) + (isLate ? LATE_US : USUAL_US) }
    })
    const us = answers.reduce((most, answer) => Math.max(most, answer.us), 0)
    const count = counts.get(shards.length) ?? { queries: 0, slow: 0 }
    count.queries += 1
    if (us > SLOW_OVER_US) count.slow += 1
    counts.set(shards.length, count)
    asked += shards.length
    slow += us > SLOW_OVER_US ? 1 : 0
    sumUs += us
    if (query % SHOWN_EVERY === 0) shown.push({ atUs, keys, asked: answers, us })
  }
  const byFanOut = [...counts]
    .map(([fanOut, count]) => ({ fanOut, ...count }))
    .sort((left, right) => left.fanOut - right.fanOut)
  return { shardsPerQuery: asked / total, slowShare: slow / total, meanUs: sumUs / total, byFanOut, shown }
}

function shardsOf(keys: readonly number[], assignment: Assignment): readonly number[] {
  return [...new Set(keys.map((key) => assignment[key] as number))].sort((left, right) => left - right)
}

function waitFor(pauses: readonly Pause[], shard: number, atUs: number): number {
  const pause = pauses.find((one) => one.shard === shard && one.fromUs <= atUs && atUs < one.toUs)
  return pause === undefined ? 0 : pause.toUs - atUs
}
