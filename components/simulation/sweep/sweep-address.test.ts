import { expect, test } from 'vitest'
import { readSweepAddress, sweepFragment } from './sweep-address'

const settings = {
  parameter: 'load',
  from: 0.1,
  to: 0.9,
  points: 9,
  lines: { parameter: 'servers', values: [1, 2] },
  measure: { kind: 'metric', id: 'mean-response-time' },
  seeds: 20,
} as const

test('an address brings the settings back, beside a run', () => {
  expect(readSweepAddress(`#run=1abc&${sweepFragment(settings)}`)).toEqual(settings)
})

test('an address without settings says nothing, and a broken one is refused', () => {
  expect(readSweepAddress('#run=1abc')).toBeNull()
  expect(readSweepAddress('#sweep=%7Bbroken')).toBe('refused')
  expect(readSweepAddress(`#sweep=${encodeURIComponent('{"parameter":1}')}`)).toBe('refused')
})
