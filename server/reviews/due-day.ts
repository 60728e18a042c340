import type { ReviewCard } from '@/assessment/review'
import { studyDay } from '../mastery/study-day'

const DAY_MS = 24 * 60 * 60 * 1000

/** Days are texts such as `2026-03-29`: they have no zone, and midnight of UTC stands for each. */
const midnightOf = (day: string) => Date.parse(`${day}T00:00Z`)

/**
 * The study day from which an exercise is asked again. Counted in days from the day of the last review: a night in
 * which the clocks change makes none of them shorter or longer.
 */
export function dueDay({ lastReviewMs, scheduledDays }: ReviewCard, timeZone: string): string {
  const due = midnightOf(studyDay(lastReviewMs, timeZone)) + scheduledDays * DAY_MS
  return new Date(due).toISOString().slice(0, 10)
}

/** How many study days after its last review an exercise is reviewed; at least 1, also where the zone has changed since. */
export function studyDaysSince(lastReviewMs: number, nowMs: number, timeZone: string): number {
  const [last, today] = [studyDay(lastReviewMs, timeZone), studyDay(nowMs, timeZone)]
  return Math.max(1, Math.round((midnightOf(today) - midnightOf(last)) / DAY_MS))
}
