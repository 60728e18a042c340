import { exp } from '../kernel/elementary'
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
 * How likely a client misses its own write when it reads at a replica x after the write: e^(−x/ℓ), with a lag that is
 * exponentially distributed with the mean ℓ, and writes so far apart that each is applied before the next comes.
 * x counts from the instant at which the entry could have been applied without the lag.
 * @param parameters of the simulation `replication`: latencies and times in milliseconds.
 */
export function staleShare(parameters: Parameters): number {
  const of = (name: string) => Number(parameters[name])
  const toClientAndBackMs = 2 * of('clientLatencyMs')
  const withoutLagMs = of('sendLagMs') + of('logLatencyMs') + of('applyMs')
  const xMs = of('readAfterMs') + toClientAndBackMs - withoutLagMs
  return exp(-Math.max(0, xMs) / of('applyLagMs'))
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
