import type { Run } from '@/simulation/kernel/run'
import type { Localised } from './locale'

/** Sentences of the interface that a grader chooses; the words are in messages/. */
export const FEEDBACK_CODES = [
  /** The author's own words for what was answered, in `text`. */
  'authored',
  'correct',
  'partly-correct',
  'incorrect',
  /** Some right options are not chosen. Values: missing. */
  'options-missing',
  /** Values: wrong, of how many pairs. */
  'pairs-in-wrong-order',
  'pairs-wrong',
  /** The number has the right size but lies just outside the tolerance. */
  'close',
  /** Right but for a power of ten: values: factor. */
  'off-by-power-of-ten',
  /** Goals met on every seed shown, but not on some hidden one. Values: failed, seeds. */
  'goal-missed-hidden',
  'goal-missed',
  /** Broken with as few interventions as can be. Values: interventions, par. */
  'par-met',
  /** Broken, but with more than par. Values: interventions, par. */
  'above-par',
  /** Broken; par is not known. Values: interventions. */
  'broken',
  'not-broken',
  /** The property is neither held nor failed at the end of the run. */
  'verdict-unknown',
  /** Steps or interventions that named something absent. Values: unused. */
  'unused-interventions',
] as const

export type FeedbackCode = (typeof FEEDBACK_CODES)[number]

export interface FeedbackItem {
  readonly code: FeedbackCode
  readonly values?: Readonly<Record<string, string | number>>
  /** The author's words. */
  readonly text?: Localised
  /** What of the answer this is about: an option's, item's or pair's id. */
  readonly about?: string
  readonly misconception?: {
    readonly id: string
    readonly statement: Localised
    readonly correction: Localised
  }
  /** A scenario of the lesson that shows it. */
  readonly show?: string
}

/** Whether one part of the answer is right. Parts that were not answered are not listed. */
export interface GradedPart {
  readonly id: string
  readonly isCorrect: boolean
}

export interface GoalResult {
  /** Place in the exercise's goals. */
  readonly goal: number
  /** Exactly one of metric and property is there. */
  readonly metric?: string
  readonly property?: string
  /** The metric's value, in its own unit, or the property's verdict; null when the metric has none. */
  readonly value: number | string | null
  readonly met: boolean
  /** Null for a hidden seed. */
  readonly seed: number | null
}

/** What grading says. `fraction` is in [0, 1]; `isCorrect` means all of it was right, which for break-it is "broken". */
export interface GradingOutcome {
  readonly fraction: number
  readonly isCorrect: boolean
  readonly feedback: readonly FeedbackItem[]
  /** Only after a right answer. */
  readonly explanation?: Localised
  readonly parts?: readonly GradedPart[]
  /** The run that was graded, to replay. */
  readonly run?: Run
  readonly used?: { readonly interventions: number; readonly par: number | null }
  readonly goals?: readonly GoalResult[]
}

export const INVALID_CODES = [
  'malformed',
  'nothing-selected',
  'nothing-entered',
  'incomplete',
  'unknown-choice',
  'not-editable',
  'too-many-interventions',
  'out-of-range',
  'run-refused',
] as const

export type InvalidCode = (typeof INVALID_CODES)[number]

/** An invalid answer is not graded, not counted, and reveals nothing. */
export type GradeResult =
  | { readonly kind: 'graded'; readonly outcome: GradingOutcome }
  | {
      readonly kind: 'invalid'
      readonly code: InvalidCode
      /** What was wrong with it: the parameter's or intervention's name. */
      readonly values?: Readonly<Record<string, string | number>>
    }
