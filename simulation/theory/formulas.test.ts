import { expect, test } from 'vitest'
import { InvariantError } from '../kernel/invariant'
import { FORMULAS, formulaArguments } from './formulas'

function evaluate(name: string, values: Record<string, number>): number {
  const formula = FORMULAS[name]
  if (formula === undefined) throw new Error(`No formula ${name}`)
  return formula(values)
}

test.each([
  ['mm1-mean-response-time', { load: 0.9, serviceTime: 100 }, 1000],
  ['mm1-mean-wait', { load: 0.9, serviceTime: 100 }, 900],
  ['mm1-percentile', { load: 0.5, serviceTime: 1, percentile: 99 }, 9.2103],
  ['mm1-mean-in-system', { load: 0.9 }, 9],
  ['mm1-load-for-response-time', { responseTime: 500, serviceTime: 100 }, 0.8],
  ['mm1-load-for-percentile', { responseTime: 921.03404, serviceTime: 100, percentile: 99 }, 0.5],
  ['md1-mean-response-time', { load: 0.8, serviceTime: 1 }, 3],
  ['mmc-wait-probability', { servers: 2, load: 0.8 }, 0.7111],
  ['mmc-mean-response-time', { servers: 4, load: 0.8, serviceTime: 1 }, 1.7455],
  ['mmc-percentile', { servers: 1, load: 0.9, serviceTime: 1, percentile: 99 }, 46.0517],
  ['little-in-system', { arrivalsPerSecond: 200, responseMs: 50 }, 10],
  ['little-response-time', { inSystem: 10, arrivalsPerSecond: 200 }, 50],
  ['utilisation', { arrivalsPerSecond: 8, serviceMs: 100, servers: 1 }, 0.8],
  ['throughput-limit', { servers: 4, serviceMs: 100 }, 40],
  ['backlog-growth', { arrivalsPerSecond: 12, servers: 1, serviceMs: 100 }, 2],
  ['backlog-drain-time', { backlog: 60, arrivalsPerSecond: 8, servers: 1, serviceMs: 100 }, 30],
  ['backlog-drain-time', { backlog: 60, arrivalsPerSecond: 10, servers: 1, serviceMs: 100 }, Infinity],
  ['backlog-growth', { arrivalsPerSecond: 100, servers: 4, serviceMs: 50 }, 20],
  ['backlog-drain-time', { backlog: 900, arrivalsPerSecond: 50, servers: 4, serviceMs: 50 }, 30],
  ['fan-out-tail', { probability: 0.01, fanOut: 100 }, 0.634],
  ['fan-out-tail', { probability: 0.01, fanOut: 1 }, 0.01],
  ['fan-out-tail', { probability: 0.05, fanOut: 20 }, 0.6415],
  ['stale-read-probability', { wait: 100, lag: 100 }, 0.3679],
  ['found-read-probability', { wait: 100, lag: 100 }, 0.6321],
  ['serial-availability', { availability: 0.99, parts: 3 }, 0.970299],
  ['serial-availability', { availability: 0.999, parts: 10 }, 0.99],
  ['serial-availability', { availability: 0.9, parts: 1 }, 0.9],
  ['parallel-availability', { availability: 0.99, parts: 2 }, 0.9999],
  ['parallel-availability', { availability: 0.9, parts: 3 }, 0.999],
  ['parallel-availability', { availability: 0.5, parts: 4 }, 0.9375],
  ['two-phase-commit-forced-writes', { participants: 5 }, 11],
  ['two-phase-commit-forced-writes-before-answer', { participants: 5 }, 6],
  ['two-phase-commit-messages', { participants: 4, acknowledgements: 0 }, 12],
  ['two-phase-commit-messages', { participants: 4, acknowledgements: 1 }, 16],
])('%s of %o is %d', (name, values, expected) => {
  expect(evaluate(name, values)).toBeCloseTo(expected, 4)
})

test('a missing argument is refused by name', () => {
  expect(() => evaluate('mm1-mean-response-time', { load: 0.5 })).toThrow(InvariantError)
  expect(() => evaluate('mm1-mean-response-time', { load: 0.5, serviceTime: NaN })).toThrow('serviceTime')
})

test('a formula tells the names of its arguments, and unknown names have none', () => {
  expect(formulaArguments('utilisation')).toEqual(['arrivalsPerSecond', 'serviceMs', 'servers'])
  expect([formulaArguments('toString'), formulaArguments('mm2')]).toEqual([null, null])
})
