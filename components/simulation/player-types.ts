import type { InterventionKind, Run } from '@/simulation/kernel/run'

/** A named starting point, in the reader's language. */
export interface PlayerScenario {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly run: Run
  readonly showAtUs?: number
}

/** What a learner may change. Everything that the simulation knows when left out. */
export interface Editable {
  readonly interventions: readonly InterventionKind[]
  readonly parameters: readonly string[]
  readonly interventionsMax?: number
  readonly canSeed?: boolean
}
