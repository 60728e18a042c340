import { expect, test } from 'vitest'
import { studyDay } from './study-day'

test.each([
  ['2026-07-01T18:59:00Z', 'Asia/Seoul', '2026-07-01'],
  ['2026-07-01T19:00:00Z', 'Asia/Seoul', '2026-07-02'],
  ['2026-07-01T19:00:00Z', 'UTC', '2026-07-01'],
  ['2026-01-01T03:59:59Z', 'UTC', '2025-12-31'],
  // The night in which the clocks go back: 03:30 comes after 02:30 twice, and is still the evening before.
  ['2026-10-25T02:30:00Z', 'Europe/Berlin', '2026-10-24'],
  ['2026-10-25T03:00:00Z', 'Europe/Berlin', '2026-10-25'],
])('%s in %s belongs to %s', (instant, zone, day) => {
  expect(studyDay(Date.parse(instant), zone)).toBe(day)
})
