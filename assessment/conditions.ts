import type {
  Condition,
  Conditions,
  MetricCondition,
  MistakeCondition,
  MistakeConditions,
} from '@/course/schemas/condition'
import type { MetricValue, PropertyResult } from '@/simulation/kernel/recording'
import type { Run, TimedIntervention } from '@/simulation/kernel/run'

/** What a condition is asked of: any recording has it. */
export interface Outcome {
  readonly metrics: Readonly<Record<string, MetricValue>>
  readonly properties: Readonly<Record<string, PropertyResult>>
}

/** What the learner did to a run: its parameters, and the interventions that are theirs. */
export interface Attempted {
  readonly run: Run
  readonly interventions: readonly TimedIntervention[]
}

/** Equality of measured values allows for rounding in sums, nothing more. */
const EQUAL_WITHIN = 1e-9

/** Whether a recording meets a condition, or every condition of a list. */
export function meetsAll(conditions: Conditions, outcome: Outcome): boolean {
  return [conditions].flat().every((condition) => meets(condition, outcome))
}

/** A metric without a value meets no bound, and a property that was not checked has no verdict. */
export function meets(condition: Condition, outcome: Outcome): boolean {
  if ('property' in condition) return outcome.properties[condition.property]?.verdict === condition.verdict
  const value = outcome.metrics[condition.metric]?.value
  return typeof value === 'number' && isWithinBounds(value, condition)
}

/** Whether an attempt shows a mistake that the author foresaw. */
export function showsMistake(conditions: MistakeConditions, outcome: Outcome, attempted: Attempted): boolean {
  return [conditions].flat().every((condition) => showsOne(condition, outcome, attempted))
}

export function isWithinBounds(value: number, bounds: Omit<MetricCondition, 'metric'>): boolean {
  const { above, atLeast, atMost, below, equals } = bounds
  if (equals !== undefined && Math.abs(value - equals) > EQUAL_WITHIN * Math.max(1, Math.abs(equals)))
    return false
  if (atLeast !== undefined && value < atLeast) return false
  if (atMost !== undefined && value > atMost) return false
  if (above !== undefined && value <= above) return false
  return below === undefined || value < below
}

function showsOne(condition: MistakeCondition, outcome: Outcome, { run, interventions }: Attempted): boolean {
  if ('property' in condition || 'metric' in condition) return meets(condition, outcome)
  if ('parameter' in condition) {
    const value = run.parameters[condition.parameter]
    if (typeof value !== 'number') return value === condition.equals
    const { equals, ...bounds } = condition
    return isWithinBounds(value, bounds) && (equals === undefined || value === equals)
  }
  const counted = interventions.filter(
    (one) =>
      (condition.interventions === 'any' || one.kind === condition.interventions) &&
      (condition.node === undefined || ('node' in one && one.node === condition.node)),
  )
  return isWithinBounds(counted.length, condition)
}
