import { expect, test } from 'vitest'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { relativeCapacity } from '../../theory/scalability'
import { fleetDescription } from './description'
import { model, simulate } from './model'

const base = defaultRun(fleetDescription)

function play(parameters: Parameters = {}, interventions: readonly TimedIntervention[] = [], seed = 7) {
  return simulate({ ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } })
}

const crash = (node: string, atUs = 20_000_000): TimedIntervention => ({ kind: 'crash', node, atUs })

test.each([
  [0.05, 0.001, 31],
  [0.1, 0.002, 21],
])(
  'with α = %d and β = %d capacity follows the Universal Scalability Law, with its peak at %i',
  (contention, coherence, peak) => {
    const capacityOf = (machines: number) =>
      Number(play({ machines, contention, coherence, durationS: 1 }).metrics.capacity?.value)
    for (const machines of [1, 4, peak, 64])
      expect(capacityOf(machines)).toBeCloseTo(10 * relativeCapacity(machines, contention, coherence), 6)
    expect(capacityOf(peak)).toBeGreaterThan(capacityOf(peak - 1))
    expect(capacityOf(peak)).toBeGreaterThan(capacityOf(peak + 1))
  },
)

test('losing the only big machine stops everything, losing one of four costs what it was doing', () => {
  const one = play({ layout: 'one-big', load: 0.5 }, [crash('m1')])
  expect(one.properties['somebody-serves']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'nobody-serves', nodes: ['m1'] },
  })
  expect(one.metrics.downtime?.value).toBe(40_000_000)
  const four = play({ layout: 'pooled', load: 0.5 }, [crash('m1')])
  expect(four.properties['somebody-serves']?.verdict).toBe('holds')
  expect(Number(four.metrics.failed?.value)).toBeLessThanOrEqual(1)
  expect(four.metrics.downtime?.value).toBe(0)
})

test('with a line each, a machine takes its own line with it', () => {
  const { metrics } = play({ layout: 'separate', load: 0.95, durationS: 200 }, [crash('m2', 150_000_000)])
  expect(Number(metrics.failed?.value)).toBeGreaterThan(1)
})

test('replacing the big machine costs its downtime and doubles it', () => {
  const { metrics, properties, events } = play({ layout: 'one-big', replaceAtS: 20, replaceDownS: 10 })
  expect(metrics.downtime?.value).toBe(10_000_000)
  expect(properties['somebody-serves']?.verdict).toBe('fails')
  expect(events.filter((event) => event.kind === 'note' && event.code === 'replaced')).toHaveLength(1)
  expect(play({ layout: 'pooled', replaceAtS: 20 }).metrics.downtime?.value).toBe(0)
})

test('a replaced machine is counted and paid for as what it has become', () => {
  const figures = (parameters: Parameters) => {
    const { metrics } = play({ layout: 'one-big', replaceAtS: 20, ...parameters })
    return [Number(metrics.capacity?.value), Number(metrics.price?.value)]
  }
  const [capacity, price] = figures({ replaceDownS: 10 })
  expect(capacity).toBe(80)
  expect(price).toBeCloseTo(100 * 8 ** 1.3, 6)
  expect(figures({ replaceDownS: 50 })[0]).toBe(40)
})

test('a machine that has crashed can be replaced all the same', () => {
  const { metrics, unused } = play({ layout: 'one-big', replaceAtS: 20, replaceDownS: 10 }, [
    crash('m1', 15_000_000),
  ])
  expect([metrics.downtime?.value, unused]).toEqual([15_000_000, []])
})

test('a run that a limit cuts short says nothing of its end', () => {
  const run = { ...base, parameters: { ...base.parameters, load: 1.2, durationS: 600 } }
  const { end, properties } = simulate(run, { eventsMax: 5_000 })
  expect(end).toBe('limit')
  expect(Object.values(properties).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'unknown'])
})

test('a big machine costs more than its power in small ones', () => {
  const price = (layout: string) => Number(play({ layout, machines: 8, durationS: 1 }).metrics.price?.value)
  expect(price('pooled')).toBe(800)
  expect(price('one-big')).toBeCloseTo(100 * 8 ** 1.3, 6)
})

test.each([
  [1, 0, 0.99],
  [2, 0, 0.9999],
  [4, 0.1, 0.999],
])(
  '%i machines with a common share of %d are available %d of the time',
  (machines, commonShare, availability) => {
    const { metrics } = play({ machines, commonShare, durationS: 1 })
    expect(1 - Number(metrics['expected-downtime']?.value) / 2_592_000_000_000).toBeCloseTo(availability, 5)
  },
)

test('a failed machine that comes back serves again', () => {
  const back: TimedIntervention = { kind: 'recover', node: 'm1', atUs: 30_000_000 }
  const { metrics, unused } = play({ layout: 'one-big', load: 0.5 }, [crash('m1'), back])
  expect([metrics.downtime?.value, unused]).toEqual([10_000_000, []])
})

test('what cannot happen is reported', () => {
  const twice = [crash('m1'), crash('m1', 21_000_000), crash('m9'), crash('m2', 90_000_000)]
  expect(play({}, twice).unused).toEqual([1, 2, 3])
})

test('the same run brings the same work to every layout', () => {
  const [pooled, separate] = [play({ layout: 'pooled' }), play({ layout: 'separate' })]
  expect(pooled.requests.map(({ arrivedUs }) => arrivedUs)).toEqual(
    separate.requests.map(({ arrivedUs }) => arrivedUs),
  )
})

test('the recording of four machines, of which one crashes, is this one', () => {
  const recording = play({ durationS: 5, load: 0.9 }, [crash('m2', 2_000_000)])
  expect(recording.metrics).toMatchSnapshot()
  expect(recording.events.slice(0, 30)).toMatchSnapshot()
})

test('neither level changes figures or verdicts', () => {
  const run = { ...base, interventions: [crash('m3')] }
  const [full, figures] = [model.simulate(run), model.simulate(run, { level: 'metrics' })]
  expect([figures.metrics, figures.properties, figures.unused]).toEqual([
    full.metrics,
    full.properties,
    full.unused,
  ])
})
