import { exp } from '../kernel/elementary'
import { invariant } from '../kernel/invariant'
import type { Parameters } from '../kernel/run'

/** What one statement, and one changed row, take in a log: bytes, as an order of magnitude. */
const STATEMENT_BYTES = 120
const ROW_BYTES = 60
const MANY_ROWS = 1_000

/**
 * How many acknowledged writes an asynchronous failover loses on average: r·ℓ, writes at the rate r while receiving is
 * behind by ℓ.
 * @param rate writes per second. @param lagSeconds how far receiving is behind.
 */
export function expectedLoss(rate: number, lagSeconds: number): number {
  return rate * lagSeconds
}

/**
 * How likely a read at a replica, a wait x after the write, misses it: e^(−x/ℓ), with a lag that is exponentially
 * distributed with the mean ℓ.
 * @param wait at least 0. @param lag the mean, above 0, in the same unit.
 */
export function missProbability(wait: number, lag: number): number {
  invariant(wait >= 0 && lag > 0, 'A wait is at least 0 and a lag is above it')
  return exp(-wait / lag)
}

/**
 * The share of the client's reads that miss its own write, with writes so far apart that each is applied before the next
 * comes. The wait counts from the instant at which the entry could have been applied without the lag.
 * @param parameters of the simulation `replication`: latencies and times in milliseconds.
 */
export function staleShare(parameters: Parameters): number {
  const of = (name: string) => Number(parameters[name])
  const toClientAndBackMs = 2 * of('clientLatencyMs')
  const withoutLagMs = of('sendLagMs') + of('logLatencyMs') + of('applyMs')
  const xMs = of('readAfterMs') + toClientAndBackMs - withoutLagMs
  return missProbability(Math.max(0, xMs), of('applyLagMs'))
}

/**
 * The size of one write in the log: the statement once, or every row that it changed. A mixed log takes the statement,
 * unless its result could differ from server to server.
 * @see Oracle, *MySQL 8.4 Reference Manual*, Replication Formats.
 */
export function bytesPerWrite({ logFormat, workload }: Parameters): number {
  const rows = workload === 'many-rows' ? MANY_ROWS : 1
  const isByRow = logFormat === 'row' || (logFormat === 'mixed' && workload === 'non-deterministic')
  return isByRow ? rows * ROW_BYTES : STATEMENT_BYTES
}
