import { expect, test } from 'vitest'
import { defaultRun } from '../../kernel/validate-run'
import { mmcMeanResponseTime } from '../../theory/queueing'
import { fleetDescription } from './description'
import { simulate } from './model'

const base = defaultRun(fleetDescription)

/** Mean response time in units of a small machine's service time, over many long runs. */
function meanOf(layout: string, machines: number, load: number): number {
  const parameters = {
    ...base.parameters,
    layout,
    machines,
    load,
    serviceMs: 10,
    durationS: 400,
    warmUpS: 40,
  }
  const runs = 12
  let sum = 0
  for (let seed = 0; seed < runs; seed += 1) {
    const { metrics } = simulate({ ...base, seed, parameters }, { level: 'metrics' })
    sum += Number(metrics['mean-response-time']?.value)
  }
  return sum / runs / 10_000
}

test.each([
  ['one-big', 4, 0.8, 1.25],
  ['one-big', 4, 0.5, 0.5],
  ['one-big', 2, 0.9, 5],
  ['pooled', 4, 0.8, 1.746],
  ['separate', 4, 0.8, 5],
  ['separate', 2, 0.5, 2],
  ['pooled', 2, 0.8, 2.778],
  ['pooled', 8, 0.9, mmcMeanResponseTime(8, 0.9, 1)],
])('%s: %i machines at a load of %d answer in %d service times', (layout, machines, load, expected) => {
  expect(Math.abs(meanOf(layout, machines, load) / expected - 1)).toBeLessThan(0.05)
})

test('no request is lost from sight, in 3 000 runs with machines failing', () => {
  for (let seed = 0; seed < 3_000; seed += 1) {
    const layout = ['one-big', 'pooled', 'separate'][seed % 3] as string
    const interventions = [
      { kind: 'crash' as const, node: 'm1', atUs: (seed % 9) * 1_000_000 },
      { kind: 'recover' as const, node: 'm1', atUs: 9_500_000 },
      { kind: 'crash' as const, node: 'm2', atUs: (seed % 7) * 1_400_000 },
    ]
    const parameters = { ...base.parameters, layout, load: 0.9, durationS: 20, serviceMs: 50 }
    const { metrics, requests, endUs } = simulate({ ...base, seed, parameters, interventions })
    const waiting = requests.filter(({ fate }) => fate === 'waiting' || fate === 'in-service').length
    const served = Number(metrics.served?.value)
    const failed = Number(metrics.failed?.value)
    expect(served + failed + waiting, `seed ${seed}`).toBe(requests.length)
    expect(Number(metrics.downtime?.value), `seed ${seed}`).toBeLessThanOrEqual(endUs)
  }
})
