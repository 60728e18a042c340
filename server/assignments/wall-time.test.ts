import { expect, test } from 'vitest'
import { toInstant, toWallTime } from './wall-time'

test.each([
  ['2026-07-01T18:00', 'Asia/Seoul', '2026-07-01T09:00:00.000Z'],
  ['2026-07-01T18:00', 'Europe/Berlin', '2026-07-01T16:00:00.000Z'],
  ['2026-12-01T18:00', 'Europe/Berlin', '2026-12-01T17:00:00.000Z'],
  // The hour that comes twice: the first of the two.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-07-01T18:00', 'UTC', '2026-07-01T18:00:00.000Z'],
])('%s in %s is %s, and back', (wall, zone, instant) => {
  expect(toInstant(wall, zone)?.toISOString()).toBe(instant)
  expect(toWallTime(new Date(instant), zone)).toBe(wall)
})

test('the hour that the clocks skip in spring is no time', () => {
  expect(toInstant('2026-03-29T02:30', 'Europe/Berlin')).toBeNull()
  expect(toInstant('2026-03-29T02:30', 'Asia/Seoul')).not.toBeNull()
})

test.each(['', 'soon', '2026-13-01T00:00', '2026-02-30T00:00', '2026-01-01T25:00', '2026-01-01'])(
  '"%s" is no time',
  (wall) => {
    expect(toInstant(wall, 'UTC')).toBeNull()
  },
)
