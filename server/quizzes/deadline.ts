/** What was typed in time may take this long to arrive. */
const ARRIVAL_MS = 10_000

/** The earliest deadline that still takes what arrives now. */
export function earliestDeadlineAt(now: Date): Date {
  return new Date(now.getTime() - ARRIVAL_MS)
}

/** Whether nothing can arrive in time any more. */
export function isOver(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && deadlineAt < earliestDeadlineAt(now)
}
