import type { Explanation, PropertyResult } from '../../kernel/recording'
import type { NodeId } from '../../kernel/run'

/** A shard that joined or left, and what that moved. */
export interface Change {
  readonly atUs: number
  readonly shard: number
  readonly isJoining: boolean
  readonly moved: number
  /** How many keys moved between two other shards. */
  readonly elsewhere: number
}

/** The fullest shard may hold so many times the mean. */
const BALANCE_MAX = 1.5

/** A shard may answer so many times its fair share of requests. */
const HEAT_MAX = 2

/** Always: a change moves keys to the shard that joins or from the one that leaves, and no others. */
export function judgeOnlyToTheNew(changes: readonly Change[], nodes: readonly NodeId[]): PropertyResult {
  const bad = changes.find(({ elsewhere }) => elsewhere > 0)
  if (bad === undefined) return { verdict: 'holds', history: [{ atUs: 0, verdict: 'holds' }] }
  const explanation: Explanation = {
    code: bad.isJoining ? 'moved-elsewhere' : 'moved-needlessly',
    nodes: [nodes[bad.shard] as NodeId],
    values: { moved: bad.moved, elsewhere: bad.elsewhere },
    atUs: bad.atUs,
  }
  const failed = { atUs: bad.atUs, verdict: 'fails' as const, explanation }
  return {
    verdict: 'fails',
    explanation,
    history: bad.atUs === 0 ? [failed] : [{ atUs: 0, verdict: 'holds' }, failed],
  }
}

/** Eventually: in the end the fullest shard holds at most one and a half times the mean. */
export function judgeBalanced(
  counts: readonly number[],
  up: readonly number[],
  nodes: readonly NodeId[],
  endUs: number,
): PropertyResult {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const fullest = mostOf(counts)
  const times = ((counts[fullest] ?? 0) * up.length) / total
  return atTheEnd(endUs, times <= BALANCE_MAX, {
    code: 'unbalanced',
    nodes: [nodes[fullest] as NodeId],
    values: { keys: counts[fullest] ?? 0, mean: Math.round(total / up.length) },
    atUs: endUs,
  })
}

/** Eventually: in the end no shard answers more than twice its fair share of requests. */
export function judgeNoHotShard(
  shares: readonly number[],
  up: readonly number[],
  nodes: readonly NodeId[],
  endUs: number,
): PropertyResult {
  const hottest = mostOf(shares)
  const share = shares[hottest] ?? 0
  return atTheEnd(endUs, share <= HEAT_MAX / up.length, {
    code: 'hot-shard',
    nodes: [nodes[hottest] as NodeId],
    values: { percent: Math.round(share * 100), fair: Math.round(100 / up.length) },
    atUs: endUs,
  })
}

function atTheEnd(endUs: number, holds: boolean, explanation: Explanation): PropertyResult {
  const open = { atUs: 0, verdict: 'unknown' as const }
  if (holds) return { verdict: 'holds', history: [open, { atUs: endUs, verdict: 'holds' }] }
  return { verdict: 'fails', explanation, history: [open, { atUs: endUs, verdict: 'fails', explanation }] }
}

function mostOf(values: readonly number[]): number {
  return values.reduce((best, value, place) => (value > (values[best] ?? -1) ? place : best), 0)
}
