import { expect, test } from 'vitest'
import { startReviewing } from '@/assessment/review'
import { dueDay, studyDaysSince } from './due-day'

/** The shortest interval, which is where an hour more or less shows. */
const forgottenAt = (instant: string) => ({ ...startReviewing(Date.parse(instant)), scheduledDays: 1 })

test.each([
  // In Seoul it is 08:00 of the 27th.
  ['2026-11-26T23:00:00Z', 'Asia/Seoul', '2026-11-28'],
  // Two in the morning belongs to the evening before.
  ['2026-11-26T17:00:00Z', 'Asia/Seoul', '2026-11-27'],
  // 04:30 on the eve of winter time: 24 hours later it is 03:30, and still the same study day.
  ['2026-10-24T02:30:00Z', 'Europe/Berlin', '2026-10-25'],
])('what was forgotten at %s in %s is due on %s', (instant, zone, day) => {
  expect(dueDay(forgottenAt(instant), zone)).toBe(day)
})

test.each([
  // From an evening to the next morning, both on one date of UTC.
  ['2026-07-02T02:00:00Z', '2026-07-02T17:00:00Z', 'America/Los_Angeles', 1],
  // From a morning to the next, with two midnights of UTC between.
  ['2026-07-01T23:00:00Z', '2026-07-03T01:00:00Z', 'Asia/Seoul', 1],
  // Over the end of summer time.
  ['2026-10-20T10:00:00Z', '2026-10-30T10:00:00Z', 'Europe/Berlin', 10],
  // Somebody moved west: no less than a day.
  ['2026-07-01T23:00:00Z', '2026-07-01T23:30:00Z', 'UTC', 1],
])('from %s to %s in %s are %s study days', (last, now, zone, days) => {
  expect(studyDaysSince(Date.parse(last), Date.parse(now), zone)).toBe(days)
})
