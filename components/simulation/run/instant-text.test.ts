import { expect, test } from 'vitest'
import { formatDuration, formatLongDuration } from './instant-text'

test('writes a length below a second in milliseconds and from one second on in seconds', () => {
  expect(formatDuration(82_600, 'en')).toBe('82.6 ms')
  expect(formatDuration(450_000, 'en')).toBe('450 ms')
  expect(formatDuration(1_000_000, 'en')).toBe('1 s')
  expect(formatDuration(8_442_000, 'en')).toBe('8.44 s')
  expect(formatDuration(8_442_000, 'ko')).toBe('8.44 s')
})

test('never writes a thousand milliseconds', () => {
  expect(formatDuration(999_400, 'en')).toBe('999 ms')
  expect(formatDuration(999_700, 'en')).toBe('1 s')
})

test('writes what is shorter than a millisecond in microseconds', () => {
  expect(formatDuration(0, 'en')).toBe('0 ms')
  expect(formatDuration(350, 'en')).toBe('350 µs')
})

test('writes what may last a part of a month in minutes from ten on and in hours from two on', () => {
  expect(formatLongDuration(25_920, 'en')).toBe('25.9 ms')
  expect(formatLongDuration(599_000_000, 'en')).toBe('599 s')
  expect(formatLongDuration(2_592_016_989, 'en')).toBe('43.2 min')
  expect(formatLongDuration(2_592_016_989, 'ko')).toBe('43.2분')
  expect(formatLongDuration(25_920_000_000, 'en')).toBe('7.2 hr')
  expect(formatLongDuration(25_920_000_000, 'ko')).toBe('7.2시간')
})
