import type { Run } from '@/simulation/kernel/run'
import type { ExercisePublic } from './exercises/exercise'
import type { RawAnswer } from './exercises/registry'
import type { GradingOutcome } from './grading'
import type { LearnerSummary } from './lesson-state'
import type { Localised } from './locale'

/** One exercise of a quiz that is under way: nothing of it is graded yet. */
export interface QuizItem {
  readonly lesson: string
  readonly public: ExercisePublic
  /** What the server has of it; null before anything was typed. */
  readonly raw: RawAnswer | null
}

/** A quiz under way. Instants are ISO 8601, by the server's clock. */
export interface OpenQuiz {
  readonly attempt: string
  readonly startedAt: string
  /** Until when it takes answers; null without a limit. */
  readonly deadlineAt: string | null
  /** What the server's clock shows now, to count down by. */
  readonly now: string
  readonly items: readonly QuizItem[]
}

export interface QuizResultSummary {
  readonly attempt: string
  readonly submittedAt: string
  /** Mean over every exercise drawn, one without an answer being 0; in [0, 1]. Null while an assignment holds it back. */
  readonly score: number | null
}

/** GET /api/quizzes/[unit] */
export interface QuizOverview {
  readonly learner: LearnerSummary
  readonly open: OpenQuiz | null
  /** Newest first. */
  readonly results: readonly QuizResultSummary[]
}

export interface QuizResultItem {
  readonly lesson: string
  readonly objectives: readonly string[]
  readonly public: ExercisePublic
  /** Null where nothing complete was answered. */
  readonly raw: RawAnswer | null
  /** Null where there is no answer, and where grading the answer failed. */
  readonly outcome: GradingOutcome | null
  readonly explanation: Localised
  /** The scenarios that the outcome names, by id. */
  readonly shows: Readonly<Record<string, Run>>
}

/** GET /api/quizzes/[unit]/results/[attempt] */
export interface QuizResult extends QuizResultSummary {
  readonly score: number
  /** Whether the time ran out before it was submitted. */
  readonly isOverdue: boolean
  readonly items: readonly QuizResultItem[]
}
