import type { Run } from '@/simulation/kernel/run'

/** A scenario as the page needs it: in one language, its run computed. */
export interface ScenarioView {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly run: Run
  readonly showAtUs?: number
}
