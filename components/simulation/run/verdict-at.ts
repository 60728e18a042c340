import type { Explanation, PropertyResult, Recording, Verdict } from '@/simulation/kernel/recording'
import { entryAt } from './instants'

export interface VerdictNow {
  readonly verdict: Verdict
  readonly explanation?: Explanation
}

/**
 * What is known of a property at an instant: the last entry of its history that has happened. At the end of the
 * run it is the verdict on the whole run.
 */
export function verdictAt(
  result: PropertyResult | undefined,
  atUs: number,
  recording: Pick<Recording, 'endUs'>,
): VerdictNow {
  if (!result) return { verdict: 'unknown' }
  if (atUs >= recording.endUs) return { verdict: result.verdict, explanation: result.explanation }
  const change = entryAt(result.history, atUs)
  return change ? { verdict: change.verdict, explanation: change.explanation } : { verdict: 'unknown' }
}
