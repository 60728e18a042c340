import { expect, test } from 'vitest'
import { shiftMarks } from './mark-shifts'

const track = { endUs: 1000, width: 100, gap: 24 }

test('marks far enough apart stand at their instants', () => {
  expect(shiftMarks([0, 240, 1000], track)).toEqual([0, 0, 0])
})

test('marks at the same instant, or nearly, move aside by what is missing', () => {
  expect(shiftMarks([100, 100, 200], track)).toEqual([0, 24, 38])
})

test('at the end of the track they move back', () => {
  expect(shiftMarks([900, 1000, 1000], track)).toEqual([-38, -24, 0])
})

test('more marks than the track holds stand evenly on it', () => {
  expect(shiftMarks([0, 0, 0, 0, 0, 0], track)).toEqual([0, 20, 40, 60, 80, 100])
})

test('one mark, none, and a run without length', () => {
  expect(shiftMarks([500], track)).toEqual([0])
  expect(shiftMarks([], track)).toEqual([])
  expect(shiftMarks([0, 0], { ...track, endUs: 0 })).toEqual([0, 24])
})
