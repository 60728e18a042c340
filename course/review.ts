import type { Run } from '@/simulation/kernel/run'
import type { GradingOutcome } from './grading'
import type { IssuedVariant, LearnerSummary } from './lesson-state'
import type { Localised } from './locale'

/** GET /api/reviews */
export interface ReviewSummary {
  readonly learner: LearnerSummary
  /** How many exercises are due today. */
  readonly due: number
  /** How many are planned at all. */
  readonly planned: number
  /** The study day on which the next one is due that is not due today, as `2026-03-29`; null when there is none. */
  readonly nextDueDay: string | null
  /** Whether something that was solved is not planned while an assignment of a class is open. */
  readonly isHeldBack: boolean
}

/** One exercise that is due, in a fresh variant. */
export interface ReviewItem extends IssuedVariant {
  readonly lesson: string
}

/** POST /api/reviews/next: null when nothing is due today. */
export interface ReviewNext {
  readonly item: ReviewItem | null
  readonly due: number
  /** Where in this browser the reader's unsent work may lie: their own shelf first. */
  readonly shelves: readonly string[]
}

/** POST /api/reviews/answers */
export interface ReviewResponse {
  readonly outcome: GradingOutcome
  readonly explanation: Localised
  /** The scenarios that the outcome names, by id. */
  readonly shows: Readonly<Record<string, Run>>
  /** The learner's study day from which it is asked again, as `2026-03-29`. */
  readonly dueDay: string
  /** How many are left today. */
  readonly due: number
}
