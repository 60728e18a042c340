import { pow } from '../kernel/elementary'
import { invariant } from '../kernel/invariant'
import {
  threePhaseCommitMessages,
  twoPhaseCommitForcedWrites,
  twoPhaseCommitForcedWritesBeforeAnswer,
  twoPhaseCommitMessages,
} from './atomic-commit'
import { heartbeatsToFalseAlarm, meanDetectionTime } from './failure-detection'
import { fanOutTail, parallelAvailability, serialAvailability } from './availability'
import {
  littleInSystem,
  littleResponseTime,
  md1MeanResponseTime,
  mm1LoadForPercentile,
  mm1LoadForResponseTime,
  mm1MeanInSystem,
  mm1MeanResponseTime,
  mm1Percentile,
  mmcMeanResponseTime,
  mmcPercentile,
  mmcWaitProbability,
  throughputLimit,
  utilisation,
} from './queueing'

import { expectedLoss, missProbability } from './replication'
import { relativeCapacity } from './scalability'
import { moduloMovedShare, rangeMovedShare, ringMovedShare, shardsPerQuery, slowQueryShare } from './sharding'

/**
 * Computes an answer from named arguments.
 * @throws {InvariantError} when an argument is missing, is not a number, or is outside the formula's range.
 */
export type Formula = (values: Readonly<Record<string, number>>) => number

const MS_PER_SECOND = 1000

/*
 * Every formula is declared with the names of its arguments, so that the content check can refuse a misspelt one.
 * Where two units of time meet, the name says which: `arrivalsPerSecond`, `serviceMs`. Elsewhere the result is in
 * the unit of `serviceTime`. `load` and probabilities are ratios, `percentile` is in (0, 100).
 */
const DECLARED: Readonly<
  Record<string, { readonly names: readonly string[]; readonly compute: (...values: number[]) => number }>
> = {
  'mm1-mean-response-time': declare(['load', 'serviceTime'], mm1MeanResponseTime),
  /** The wait before service alone. */
  'mm1-mean-wait': declare(
    ['load', 'serviceTime'],
    (load, serviceTime) => mm1MeanResponseTime(load, serviceTime) - serviceTime,
  ),
  'mm1-percentile': declare(['load', 'serviceTime', 'percentile'], mm1Percentile),
  'mm1-mean-in-system': declare(['load'], mm1MeanInSystem),
  'mm1-load-for-response-time': declare(['responseTime', 'serviceTime'], mm1LoadForResponseTime),
  'mm1-load-for-percentile': declare(['responseTime', 'serviceTime', 'percentile'], mm1LoadForPercentile),
  'md1-mean-response-time': declare(['load', 'serviceTime'], md1MeanResponseTime),
  'failover-expected-loss': declare(['writesPerSecond', 'lagMs'], (rate, lag) =>
    expectedLoss(rate, lag / MS_PER_SECOND),
  ),
  'stale-read-probability': declare(['wait', 'lag'], missProbability),
  'found-read-probability': declare(['wait', 'lag'], (wait, lag) => 1 - missProbability(wait, lag)),
  'mmc-wait-probability': declare(['servers', 'load'], mmcWaitProbability),
  'mmc-mean-response-time': declare(['servers', 'load', 'serviceTime'], mmcMeanResponseTime),
  'mmc-percentile': declare(['servers', 'load', 'serviceTime', 'percentile'], mmcPercentile),
  'little-in-system': declare(['arrivalsPerSecond', 'responseMs'], (rate, time) =>
    littleInSystem(rate, time / MS_PER_SECOND),
  ),
  /** In milliseconds. */
  'little-response-time': declare(
    ['inSystem', 'arrivalsPerSecond'],
    (inside, rate) => littleResponseTime(inside, rate) * MS_PER_SECOND,
  ),
  utilisation: declare(['arrivalsPerSecond', 'serviceMs', 'servers'], (rate, time, servers) =>
    utilisation(rate, time / MS_PER_SECOND, servers),
  ),
  /** In requests per second. */
  'throughput-limit': declare(['servers', 'serviceMs'], (servers, time) =>
    throughputLimit(servers, time / MS_PER_SECOND),
  ),
  /** In requests per second; negative while a backlog drains. */
  'backlog-growth': declare(
    ['arrivalsPerSecond', 'servers', 'serviceMs'],
    (rate, servers, time) => rate - throughputLimit(servers, time / MS_PER_SECOND),
  ),
  /** In seconds; Infinity when the servers have no capacity to spare. */
  'backlog-drain-time': declare(
    ['backlog', 'arrivalsPerSecond', 'servers', 'serviceMs'],
    (backlog, rate, servers, time) => {
      const spare = throughputLimit(servers, time / MS_PER_SECOND) - rate
      return spare > 0 ? backlog / spare : Infinity
    },
  ),
  'fan-out-tail': declare(['probability', 'fanOut'], fanOutTail),
  'serial-availability': declare(['availability', 'parts'], serialAvailability),
  'parallel-availability': declare(['availability', 'parts'], parallelAvailability),
  /** All of them, 2N + 1: the model's own count when everyone votes yes and nothing fails. */
  'one-big-mean-response-time': declare(['machines', 'load', 'serviceTime'], (machines, load, serviceTime) =>
    mm1MeanResponseTime(load, serviceTime / machines),
  ),
  'relative-capacity': declare(['machines', 'contention', 'coherence'], relativeCapacity),
  'modulo-moved-share': declare(['shards'], moduloMovedShare),
  'ring-moved-share': declare(['shards'], ringMovedShare),
  'range-moved-share': declare(['shards'], rangeMovedShare),
  'slow-query-share': declare(['shards', 'keys', 'probability'], slowQueryShare),
  'shards-per-query': declare(['shards', 'keys'], shardsPerQuery),
  /** In the unit of its arguments. */
  'heartbeat-mean-detection': declare(['timeout', 'delay', 'interval'], meanDetectionTime),
  'heartbeats-to-false-alarm': declare(['lossRatio', 'losses'], heartbeatsToFalseAlarm),
  /** What is often taken for the mean wait: it counts as if every heartbeat began a run of its own. */
  'inverse-of-losses-in-a-row': declare(['lossRatio', 'losses'], (lossRatio, losses) =>
    pow(lossRatio, -losses),
  ),
  'three-phase-commit-messages': declare(['participants'], threePhaseCommitMessages),
  'two-phase-commit-forced-writes': declare(['participants'], twoPhaseCommitForcedWrites),
  /** Those before the commit is certain, N + 1. */
  'two-phase-commit-forced-writes-before-answer': declare(
    ['participants'],
    twoPhaseCommitForcedWritesBeforeAnswer,
  ),
  /** `acknowledgements` is how many each participant sends: with 0 it is 3N messages, with 1 it is 4N. */
  'two-phase-commit-messages': declare(['participants', 'acknowledgements'], twoPhaseCommitMessages),
}

/** Answer keys by name: what an exercise's `formula` may say. */
export const FORMULAS: Readonly<Record<string, Formula>> = Object.fromEntries(
  Object.entries(DECLARED).map(([name, { names, compute }]) => [
    name,
    (values) => compute(...pick(name, names, values)),
  ]),
)

/** The names of a formula's arguments, all of them required; null for an unknown formula. */
export function formulaArguments(name: string): readonly string[] | null {
  return Object.hasOwn(DECLARED, name) ? (DECLARED[name]?.names ?? null) : null
}

function declare(names: readonly string[], compute: (...values: number[]) => number) {
  return { names, compute }
}

function pick(formula: string, names: readonly string[], values: Readonly<Record<string, number>>): number[] {
  return names.map((name) => {
    const value = values[name]
    invariant(
      typeof value === 'number' && value === value,
      `The formula ${formula} needs a number for ${name}`,
    )
    return value
  })
}
