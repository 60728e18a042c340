/** When a learner sees what an answer is worth: with the reply, or once the learner's due time is over. */
export const FEEDBACK_TIMES = ['atOnce', 'afterDue'] as const

export type FeedbackTime = (typeof FEEDBACK_TIMES)[number]

/** One assignment as the learner who is asked for it sees it. GET /api/assignments lists them. */
export interface OwnAssignmentView {
  readonly id: string
  readonly title: string
  readonly className: string
  /** The class's. */
  readonly timeZone: string
  readonly lessons: readonly string[]
  readonly phase: 'upcoming' | 'open' | 'late' | 'closed'
  /** Instants in ISO 8601; null for no limit. */
  readonly opensAt: string | null
  readonly dueAt: string | null
  readonly isExtended: boolean
  /** With those that the learner has beyond the class. */
  readonly attemptsMax: number | null
  readonly attemptPenalty: number
  readonly latePenalty: number | null
  readonly feedback: FeedbackTime
  /**
   * A result that an instructor set by hand: its worth in [0, 1] and why. Null where the answers count, and while
   * feedback waits.
   */
  readonly grade: { readonly fraction: number; readonly reason: string } | null
}
