/** What an assignment asks for. Instants are milliseconds since 1970, as a clock on the server counts them. */
export interface AssignmentPolicy {
  /** From when answers count; null from the beginning of time. */
  readonly opensMs: number | null
  /** Until when they count in full; null for ever. */
  readonly dueMs: number | null
  /** How many answers to one exercise count, from 1; null for any number. */
  readonly attemptsMax: number | null
  /** What each further answer to an exercise costs, in [0, 1]. */
  readonly attemptPenalty: number
  /** What an answer after the due time costs, in [0, 1]; null where late answers do not count at all. */
  readonly latePenalty: number | null
  /** Whether learners see what their answers are worth only once the due time is over. */
  readonly isFeedbackDelayed: boolean
}

export interface AssignedAnswer {
  readonly atMs: number
  /** As graded, in [0, 1]. */
  readonly fraction: number
}

export interface AssignmentScore {
  /** After penalties, in [0, 1]. */
  readonly fraction: number
  /** How many answers counted. */
  readonly attempts: number
  /** Whether the answer behind the score came after the due time. */
  readonly isLate: boolean
}

export type AssignmentPhase = 'upcoming' | 'open' | 'late' | 'closed'

/** The due time of one learner: an extension moves it back and never forward. */
export function dueFor({ dueMs }: Pick<AssignmentPolicy, 'dueMs'>, extendedMs: number | null): number | null {
  if (dueMs === null || extendedMs === null) return dueMs
  return Math.max(dueMs, extendedMs)
}

/** Whether answers count at an instant, and how. @param dueMs the learner's own. */
export function phaseAt(policy: AssignmentPolicy, dueMs: number | null, nowMs: number): AssignmentPhase {
  if (policy.opensMs !== null && nowMs < policy.opensMs) return 'upcoming'
  if (dueMs === null || nowMs <= dueMs) return 'open'
  return policy.latePenalty === null ? 'closed' : 'late'
}

/** Until when feedback on what is asked for waits; null when it does not. @param dueMs the learner's own. */
export function feedbackWaitsUntil(
  policy: AssignmentPolicy,
  dueMs: number | null,
  nowMs: number,
): number | null {
  return policy.isFeedbackDelayed && phaseAt(policy, dueMs, nowMs) === 'open' ? dueMs : null
}

/** How many answers to an exercise may still be given after `used`; null for any number. */
export function attemptsLeft({ attemptsMax }: AssignmentPolicy, used: number): number | null {
  return attemptsMax === null ? null : Math.max(0, attemptsMax - used)
}

/**
 * The score of one exercise under an assignment, from the answers alone: it can be rebuilt at any time. Answers count
 * in the order of the server's clock, the best of those that count wins, and of two that are worth the same the one in
 * time.
 * @param answers of one learner to one exercise, in any order.
 * @returns null while none counts.
 */
export function scoreAssigned(
  policy: AssignmentPolicy,
  dueMs: number | null,
  answers: readonly AssignedAnswer[],
): AssignmentScore | null {
  const counting = [...answers]
    .sort((a, b) => a.atMs - b.atMs)
    .filter(({ atMs }) => {
      const phase = phaseAt(policy, dueMs, atMs)
      return phase === 'open' || phase === 'late'
    })
    .slice(0, policy.attemptsMax ?? undefined)
  const worth = counting.map(({ atMs, fraction }, place) => {
    const isLate = phaseAt(policy, dueMs, atMs) === 'late'
    const repeated = Math.max(0, 1 - policy.attemptPenalty * place)
    return { fraction: fraction * repeated * (isLate ? 1 - (policy.latePenalty ?? 0) : 1), isLate }
  })
  const best = worth.reduce<(typeof worth)[number] | null>(
    (top, one) =>
      top === null || one.fraction > top.fraction || (one.fraction === top.fraction && top.isLate)
        ? one
        : top,
    null,
  )
  return best && { ...best, attempts: counting.length }
}
