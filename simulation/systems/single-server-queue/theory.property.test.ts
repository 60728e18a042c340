import { expect, test } from 'vitest'
import { createRandom } from '../../kernel/random'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { md1MeanResponseTime } from '../../theory/queueing'
import { singleServerQueueDescription } from './description'
import { simulate } from './model'

// Tolerances are at least three standard deviations of these samples; 24 other seeds at 0.8 gave 4.998 and 23.02.
const SEEDS = [1, 2, 3, 4]

/** Means over the seeds, in units of the mean service time: up to 3 600 000 service times per seed after a warm-up of 60 000. */
function measured(parameters: Parameters): { readonly mean: number; readonly p99: number } {
  const recordings = SEEDS.map((seed) => {
    const run = defaultRun(singleServerQueueDescription)
    const long = { ...run.parameters, serviceMs: 1, durationS: 3600, warmUpS: 60, ...parameters }
    return simulate({ ...run, seed, parameters: long }, { level: 'metrics' })
  })
  const average = (metric: string) =>
    recordings.reduce((sum, { metrics }) => sum + (metrics[metric]?.value ?? NaN), 0) /
    recordings.length /
    1000
  return { mean: average('mean-response-time'), p99: average('p99-response-time') }
}

interface Expected {
  readonly name: string
  readonly parameters: Parameters
  readonly mean: number
  readonly p99: number
  readonly tolerance: number
}

const EXPECTED: readonly Expected[] = [
  { name: 'M/M/1 at 0.5', parameters: { load: 0.5, durationS: 1800 }, mean: 2, p99: 9.21, tolerance: 0.01 },
  { name: 'M/M/1 at 0.9', parameters: { load: 0.9 }, mean: 10, p99: 46.05, tolerance: 0.04 },
  { name: 'M/M/1 at 0.8', parameters: { load: 0.8, durationS: 1800 }, mean: 5, p99: 23.03, tolerance: 0.03 },
  {
    name: 'M/M/2 at 0.8',
    parameters: { load: 0.8, servers: 2, durationS: 1800 },
    mean: 2.778,
    p99: 11.85,
    tolerance: 0.02,
  },
  {
    name: 'M/M/4 at 0.8',
    parameters: { load: 0.8, servers: 4, durationS: 900 },
    mean: 1.746,
    p99: 6.87,
    tolerance: 0.02,
  },
]

test.each(EXPECTED)(
  '$name measures a mean of $mean and a p99 of $p99 service times',
  ({ parameters, mean, p99, tolerance }) => {
    const actual = measured(parameters)
    expect(Math.abs(actual.mean / mean - 1)).toBeLessThan(tolerance)
    expect(Math.abs(actual.p99 / p99 - 1)).toBeLessThan(tolerance)
  },
)

test('constant service measures the mean of M/D/1', () => {
  const { mean } = measured({ load: 0.8, durationS: 1800, serviceDistribution: 'constant' })
  expect(Math.abs(mean / md1MeanResponseTime(0.8, 1) - 1)).toBeLessThan(0.02)
})

test('in a thousand random runs every request has one fate and Little holds for what was in the system', () => {
  for (let seed = 0; seed < 1000; seed += 1) {
    const run = randomRun(seed)
    const { requests, metrics, endUs } = simulate(run)
    const count = (fate: string) => requests.filter((request) => request.fate === fate).length
    const hint = `seed ${seed}`
    expect(count('served'), hint).toBe(metrics.served?.value)
    expect(count('refused'), hint).toBe(metrics.refused?.value)
    expect(count('failed'), hint).toBe(metrics.failed?.value)
    expect(count('waiting') + count('in-service'), hint).toBe(metrics.unfinished?.value)
    const insideUs = requests
      .filter(({ fate }) => fate !== 'refused')
      .reduce((sum, { arrivedUs, endedUs }) => sum + (endedUs ?? endUs) - arrivedUs, 0)
    expect(Math.abs(insideUs - (metrics['mean-in-system']?.value ?? 0) * endUs), hint).toBeLessThan(1)
    expect(simulate(run, { level: 'metrics' }).metrics, hint).toEqual(metrics)
  }
})

function randomRun(seed: number): Run {
  const random = createRandom(seed).fork('test')
  const servers = 1 + random.nextBelow(8)
  const interventions = Array.from({ length: random.nextBelow(6) }, (): TimedIntervention => {
    const atUs = random.nextBelow(5_000_000)
    const node = `s${1 + random.nextBelow(servers)}`
    const kind = random.nextBelow(3)
    if (kind === 0) return { kind: 'crash', node, atUs }
    return kind === 1 ? { kind: 'recover', node, atUs } : { kind: 'load', factor: random.nextBelow(4), atUs }
  })
  const run = defaultRun(singleServerQueueDescription)
  const parameters = {
    ...run.parameters,
    servers,
    load: (5 + random.nextBelow(116)) / 100,
    serviceMs: 1 + random.nextBelow(60),
    serviceDistribution: random.nextBelow(2) === 0 ? 'constant' : 'exponential',
    queueLimit: random.nextBelow(3) === 0 ? random.nextBelow(20) : 0,
    timeoutMs: random.nextBelow(3) === 0 ? 50 * random.nextBelow(20) : 0,
    durationS: 5,
  }
  return { ...run, seed, parameters, interventions }
}
