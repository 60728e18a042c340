import { fromDate, toCalendarDateTime } from '@internationalized/date'

/** A learner's day begins when nearly everybody sleeps: what is done after midnight belongs to the evening before. */
const DAY_BEGINS_HOUR = 4

/** The day of an instant on a learner's clocks, as `2026-03-29`: later days compare greater as text. */
export function studyDay(atMs: number, timeZone: string): string {
  const wall = toCalendarDateTime(fromDate(new Date(atMs), timeZone))
  return wall.subtract({ hours: DAY_BEGINS_HOUR }).toString().slice(0, 10)
}
