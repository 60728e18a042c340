import { estimateProportion } from '@/simulation/theory/intervals'
import { figureOf, type Figure } from './figure'
import { covariance, mean, median, variance } from './moments'

/** Learners by items: what each learner scored on each item. Every row has the same length. */
export type ScoreTable = readonly (readonly number[])[]

/**
 * The mean score of an item as a share of its maximum, with its 95 % Wilson interval. Scores between nothing and all
 * spread less than those of a proportion with the same mean: for them the interval is rather too wide than too narrow.
 */
export function facility(scores: readonly number[], maximum = 1): Figure {
  const estimate = estimateProportion(sum(scores) / maximum, scores.length)
  if (!estimate) return figureOf(Number.NaN, 0)
  const { value, low, high, n } = estimate
  return { kind: 'known', value, n, interval: { low, high } }
}

/** The median time of first answers, in milliseconds: a lunch break in between moves a mean, and not this. */
export function medianTime(durationsMs: readonly number[]): Figure {
  return figureOf(median(durationsMs), durationsMs.length)
}

/** 100 · the correlation of an item with the rest of the test: what its learners scored without it. */
export function discriminationIndex(table: ScoreTable, item: number): Figure {
  const { own, rest } = split(table, item)
  const spread = Math.sqrt(variance(own) * variance(rest))
  return figureOf(spread === 0 ? Number.NaN : (100 * covariance(own, rest)) / spread, table.length)
}

/** 100 · the item's covariance with the rest, of the largest that these very scores could have in another order. */
export function discriminativeEfficiency(table: ScoreTable, item: number): Figure {
  const { own, rest } = split(table, item)
  const isFlat = variance(own) === 0 || variance(rest) === 0
  const most = covariance(sorted(own), sorted(rest))
  return figureOf(isFlat ? Number.NaN : (100 * covariance(own, rest)) / most, table.length)
}

/** 100 · Cronbach's α: how far the items agree about who knows more. */
export function internalConsistency(table: ScoreTable): Figure {
  const items = table[0]?.length ?? 0
  const total = variance(table.map(sum))
  if (items < 2 || total === 0) return figureOf(Number.NaN, table.length)
  const own = Array.from({ length: items }, (_, item) => variance(table.map((row) => row[item] ?? 0)))
  return figureOf(((100 * items) / (items - 1)) * (1 - sum(own) / total), table.length)
}

/** How far a total is from what the same learner would get on average, in points of the test. */
export function standardError(table: ScoreTable): Figure {
  const consistency = internalConsistency(table)
  if (consistency.kind === 'not-enough-data') return consistency
  // A negative α has no error to speak of: the items do not measure one thing.
  const share = consistency.value < 0 ? Number.NaN : Math.max(0, 1 - consistency.value / 100)
  return figureOf(Math.sqrt(variance(table.map(sum)) * share), table.length)
}

/**
 * (M1 − M0)/σ · √(p(1 − p)): whether those who chose an option did better elsewhere than those who did not.
 * @param isChosen by learner. @param totals by learner, in the same order.
 */
export function pointBiserial(isChosen: readonly boolean[], totals: readonly number[]): Figure {
  const n = totals.length
  const chose = totals.filter((_, place) => isChosen[place])
  const others = totals.filter((_, place) => !isChosen[place])
  const share = chose.length / n
  const deviation = Math.sqrt((variance(totals) * (n - 1)) / n)
  if (deviation === 0) return figureOf(Number.NaN, n)
  return figureOf(((mean(chose) - mean(others)) / deviation) * Math.sqrt(share * (1 - share)), n)
}

/** What each learner scored on the other items. */
export function restOf(table: ScoreTable, item: number): readonly number[] {
  return table.map((row) => sum(row.filter((_, place) => place !== item)))
}

function split(table: ScoreTable, item: number) {
  return { own: table.map((row) => row[item] ?? 0), rest: restOf(table, item) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b)
}
