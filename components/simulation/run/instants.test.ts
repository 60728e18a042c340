import { expect, test } from 'vitest'
import { countAtOrBefore, entryAt, nextInstant, previousInstant } from './instants'

const instants = [0, 4, 4_000, 9_000]

test('stepping forward lands on the next event and stops at the last one', () => {
  expect(nextInstant(instants, 0)).toBe(4)
  expect(nextInstant(instants, 5)).toBe(4_000)
  expect(nextInstant(instants, 9_000)).toBe(9_000)
})

test('stepping back lands on the event before and stops at the start', () => {
  expect(previousInstant(instants, 9_000)).toBe(4_000)
  expect(previousInstant(instants, 4_001)).toBe(4_000)
  expect(previousInstant(instants, 0)).toBe(0)
})

test('a step forward and a step back return to the same event', () => {
  for (const atUs of instants.slice(0, -1))
    expect(previousInstant(instants, nextInstant(instants, atUs))).toBe(atUs)
})

test('an instant between two entries belongs to the earlier one', () => {
  const history = [
    { atUs: 0, verdict: 'unknown' },
    { atUs: 50, verdict: 'fails' },
  ]
  expect(entryAt(history, 49)?.verdict).toBe('unknown')
  expect(entryAt(history, 50)?.verdict).toBe('fails')
  expect(entryAt([], 50)).toBeUndefined()
})

test('instants are counted up to and including the one asked for', () => {
  expect(countAtOrBefore(instants, -1)).toBe(0)
  expect(countAtOrBefore(instants, 4)).toBe(2)
  expect(countAtOrBefore(instants, 10_000)).toBe(4)
})
