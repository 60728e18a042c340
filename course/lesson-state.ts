import type { Run } from '@/simulation/kernel/run'
import type { OwnAssignmentView } from './assignments'
import type { ExercisePublic } from './exercises/exercise'
import type { RawAnswer } from './exercises/registry'
import type { GradingOutcome } from './grading'
import type { Locale, Localised } from './locale'

export interface LearnerSummary {
  readonly kind: 'none' | 'guest' | 'registered'
  readonly name?: string
}

/** The shelf of readers of whom the server knows nothing yet. */
export const NOBODY_SHELF = 'nobody'

/** GET /api/viewer */
export interface ViewerResponse extends LearnerSummary {
  /** Where in this browser the reader's unsent work may lie: their own shelf first. */
  readonly shelves: readonly string[]
  /** Null until the browser told it or the learner chose one; absent where nobody is known. */
  readonly timeZone?: string | null
}

/** A variant that the server issued: the ticket is its signed proof. */
export interface IssuedVariant {
  readonly ticket: string
  readonly seed: number
  readonly public: ExercisePublic
}

export interface ExerciseState extends IssuedVariant {
  readonly draft?: RawAnswer
  /** Without an outcome while feedback waits. */
  readonly last?: { readonly raw: RawAnswer; readonly outcome?: GradingOutcome; readonly at: string }
  /** The best fraction so far, in [0, 1]. */
  readonly best?: number
  readonly attempts: number
  /** The hints taken so far. */
  readonly hints: readonly Localised[]
  readonly hintsTotal: number
  readonly assigned?: AssignedExercise
}

/** What the open assignments of a learner mean for one exercise. */
export interface AssignedExercise {
  /** Attempts left; null when they are not limited. */
  readonly left: number | null
  /** An instant in ISO 8601 until which feedback waits; null when it does not. */
  readonly waitsUntil: string | null
}

export interface PredictionAnswer {
  readonly reply: Localised
  /** The id of the option that is so. */
  readonly answer: string
  readonly show?: string
}

export interface PredictionState extends PredictionAnswer {
  readonly choice: string
}

/** Where the learner left a simulation. */
export interface KeptRun {
  readonly run: Run
  readonly atUs: number
}

export interface LessonProgress {
  readonly sectionsRead: readonly string[]
  /** The id of the section the learner was last in. */
  readonly position?: string
  readonly runs: Readonly<Record<string, KeptRun>>
}

/** GET /api/lessons/[lesson]/state */
export interface LessonState {
  readonly learner: LearnerSummary
  /** Where in this browser the reader's unsent work may lie: their own shelf first. */
  readonly shelves: readonly string[]
  readonly exercises: Readonly<Record<string, ExerciseState>>
  readonly predictions: Readonly<Record<string, PredictionState>>
  readonly progress: LessonProgress
  /** What takes answers to this lesson now, what is due first at the head. */
  readonly assignments: readonly OwnAssignmentView[]
}

/** POST /api/answers */
export interface AnswerRequest {
  readonly lesson: string
  readonly exercise: string
  readonly ticket: string
  readonly idempotencyKey: string
  readonly raw: RawAnswer
  readonly locale: Locale
  readonly durationMs?: number
  readonly confidence?: number
}

export interface AnswerResponse {
  readonly answerId: string
  /** Null while feedback waits; so is `best`. */
  readonly outcome: GradingOutcome | null
  readonly best: number | null
  readonly attempts: number
  readonly assigned?: AssignedExercise
}

/** POST /api/hints */
export interface HintResponse {
  readonly hint: Localised
  /** Place of this hint, from 0. */
  readonly index: number
  readonly total: number
}

/** PUT /api/progress */
export interface ProgressRequest {
  readonly lesson: string
  readonly sectionsRead?: readonly string[]
  readonly position?: string
  readonly run?: KeptRun & { readonly simulation: string }
}
