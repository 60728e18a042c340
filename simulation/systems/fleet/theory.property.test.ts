import { expect, test } from 'vitest'
import { createRandom } from '../../kernel/random'
import type { TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { mmcMeanResponseTime } from '../../theory/queueing'
import { estimateMean } from '../../theory/intervals'
import { fleetAvailability } from '../../theory/scalability'
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

test.each([
  ['one-big', 4, 0.9, 0],
  ['pooled', 1, 0.9, 0.5],
  ['pooled', 2, 0.9, 0],
  ['pooled', 2, 0.9, 0.3],
  ['separate', 3, 0.9, 0.5],
  ['pooled', 4, 0.9, 1],
])(
  '%s, power %i: over 2 000 seeds machines that fail by themselves measure what the formula says: a = %d, c = %d',
  (layout, machines, availability, commonShare) => {
    const parameters = { layout, machines, availability, commonShare, repairS: 5, durationS: 600 }
    const run = { ...base, parameters: { ...base.parameters, ...parameters, load: 0.05, serviceMs: 1_000 } }
    const values = Array.from({ length: 2_000 }, (_, seed) => {
      const { metrics } = simulate({ ...run, seed }, { level: 'metrics' })
      return Number(metrics.downtime?.value) / 600_000_000
    })
    const estimate = estimateMean(values)
    const expected = 1 - fleetAvailability(availability, layout === 'one-big' ? 1 : machines, commonShare)
    // Twice the half width of the 95 % interval: past it lies one sample in ten thousand.
    const half = Number(estimate?.high) - Number(estimate?.value)
    expect(Math.abs(Number(estimate?.value) - expected)).toBeLessThan(2 * half)
    expect(half).toBeLessThan(expected / 4)
  },
)

test('whatever fails by itself, is crashed or replaced, nobody serves exactly while nobody is drawn as up', () => {
  for (let seed = 0; seed < 2_000; seed += 1) {
    const random = createRandom(seed).fork('test')
    const interventions = Array.from({ length: random.nextBelow(6) }, (): TimedIntervention => {
      const atUs = random.nextBelow(4) * 5_000_000
      return {
        kind: random.nextBelow(2) === 0 ? 'crash' : 'recover',
        node: `m${1 + random.nextBelow(2)}`,
        atUs,
      }
    })
    const layout = ['one-big', 'pooled', 'separate'][seed % 3] as string
    const parameters = {
      ...base.parameters,
      ...{ layout, machines: 2, availability: 0.9, commonShare: 0.3, repairS: 2, durationS: 20, load: 0.5 },
      replaceAtS: [0, 5, 10][random.nextBelow(3)] as number,
      replaceDownS: [0, 5, 30][random.nextBelow(3)] as number,
    }
    const { metrics, tracks, endUs, requests } = simulate({ ...base, seed, parameters, interventions })
    const downs = tracks.map(({ spans }) => spans.filter(({ condition }) => condition === 'down'))
    const together = downs.reduce((some, others) =>
      some.flatMap((one) =>
        others.flatMap((other) => {
          const [fromUs, toUs] = [Math.max(one.fromUs, other.fromUs), Math.min(one.toUs, other.toUs)]
          return fromUs < toUs ? [{ ...one, fromUs, toUs }] : []
        }),
      ),
    )
    const downUs = together.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0)
    expect(metrics.downtime?.value, `seed ${seed}`).toBe(downUs)
    expect(downUs, `seed ${seed}`).toBeLessThanOrEqual(endUs)
    const inside = requests.filter(({ fate }) => fate === 'waiting' || fate === 'in-service').length
    expect(Number(metrics.served?.value) + Number(metrics.failed?.value) + inside, `seed ${seed}`).toBe(
      requests.length,
    )
  }
})
