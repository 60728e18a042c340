import type { Run } from '@/simulation/kernel/run'
import type { Measure } from '@/simulation/kernel/sweep-plan'
import type { Curve } from '@/simulation/kernel/recording'

/** Some runs of one point, asked of a worker. */
export interface SweepQuestion {
  readonly simulation: string
  /** Place of the point in the plan. */
  readonly point: number
  readonly runs: readonly Run[]
  readonly measure: Measure
  /** A curve of theory to bring along with the first run, where the simulation has it. */
  readonly curve?: string
}

export type SweepAnswer =
  | {
      readonly kind: 'measured'
      readonly point: number
      /** By place in the question; null where a run said nothing. */
      readonly values: readonly (number | null)[]
      readonly curve?: Curve
    }
  | { readonly kind: 'failed' }
