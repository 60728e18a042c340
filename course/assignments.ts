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
  readonly attemptsMax: number | null
  readonly attemptPenalty: number
  readonly latePenalty: number | null
}
