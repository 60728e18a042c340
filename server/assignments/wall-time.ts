import type { CalendarDateTime } from '@internationalized/date'
import { fromDate, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/**
 * The instant at which the clocks of a time zone show this. Where they show it twice, in autumn, the first time is
 * meant.
 * @param wall as a browser's field writes it: `2026-03-29T18:00`.
 * @returns null where it is no such text, and where the clocks skip that time, in spring.
 */
export function toInstant(wall: string, timeZone: string): Date | null {
  if (!WALL_TIME.test(wall)) return null
  const written = parse(wall)
  if (written === null) return null
  const zoned = toZoned(written, timeZone, 'earlier')
  return toCalendarDateTime(zoned).compare(written) === 0 ? zoned.toDate() : null
}

/** What the clocks of a time zone show at an instant, to the minute. */
export function toWallTime(instant: Date, timeZone: string): string {
  return toCalendarDateTime(fromDate(instant, timeZone)).toString().slice(0, 16)
}

function parse(wall: string): CalendarDateTime | null {
  try {
    return parseDateTime(wall)
  } catch {
    return null
  }
}
