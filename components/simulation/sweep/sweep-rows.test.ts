import { expect, test } from 'vitest'
import { sweepRows } from './sweep-rows'

const run = { simulation: 's', version: 1, parameters: {}, seed: 1, interventions: [] }
const points = [0.1, 0.25, 0.9].map((x) => ({ line: 0, x, runs: [run] }))
const curve = {
  id: 'c',
  xUnit: 'ratio',
  yUnit: 'us',
  kind: 'theory',
  points: [
    { x: 0.1, y: 1 },
    { x: 0.2, y: 2 },
    { x: 0.3, y: 4 },
    { x: 0.5, y: Infinity },
  ],
} as const
const results = { values: [[3, 5], [], [7]], silent: [0, 2, 0], curves: new Map([[0, curve]]), runsDone: 5 }

test('a figure is a mean with Student’s interval, beside what theory says between its points', () => {
  const rows = sweepRows({ simulation: 's', points, measure: { kind: 'metric', id: 'm' } }, results)
  expect(rows.map(({ estimate }) => estimate?.value ?? null)).toEqual([4, null, 7])
  expect(rows.map(({ theory }) => theory)).toEqual([1, 3, null])
  expect(rows.map(({ silent }) => silent)).toEqual([0, 2, 0])
})

test('a property is the share of seeds in which it fails', () => {
  const verdicts = { ...results, values: [[1, 0, 0, 0], [], [1]] }
  const rows = sweepRows({ simulation: 's', points, measure: { kind: 'property', id: 'p' } }, verdicts)
  expect(rows[0]?.estimate).toMatchObject({ value: 0.25, n: 4 })
  expect(rows[1]?.estimate).toBeNull()
})
