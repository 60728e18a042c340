import { expect, test } from 'vitest'
import { simulate } from '../systems/single-server-queue/model'
import { singleServerQueueDescription as description } from '../systems/single-server-queue/description'
import { mm1MeanResponseTime } from '../theory/queueing'
import { estimateMean } from '../theory/intervals'
import { lineValues, planSweep, readMeasure, type SweepSettings } from './sweep-plan'
import { defaultRun } from './validate-run'

const base = defaultRun(description)
const settings: SweepSettings = {
  parameter: 'load',
  from: 0.1,
  to: 0.9,
  points: 5,
  measure: { kind: 'metric', id: 'mean-response-time' },
  seeds: 3,
}

function pointsOf(changes: Partial<SweepSettings> = {}) {
  const plan = planSweep(description, base, { ...settings, ...changes })
  if (!plan.ok) throw new Error(`${plan.place}: ${plan.allowed}`)
  return plan.points
}

test('points lie on the grid of the parameter, and every point has the same seeds', () => {
  const points = pointsOf()
  expect(points.map(({ x }) => x)).toEqual([0.1, 0.3, 0.5, 0.7, 0.9])
  for (const { runs, x } of points) {
    expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3])
    expect(runs.every(({ parameters }) => parameters.load === x)).toBe(true)
  }
  expect(pointsOf({ parameter: 'servers', from: 1, to: 3, points: 9 }).map(({ x }) => x)).toEqual([1, 2, 3])
})

test('a second parameter makes one line for each of its values', () => {
  const points = pointsOf({ lines: { parameter: 'servers', values: [1, 2] } })
  expect(points.filter(({ line }) => line === 1)).toHaveLength(5)
  expect(points.at(-1)?.runs[0]?.parameters).toMatchObject({ load: 0.9, servers: 2 })
})

test.each([
  [{ parameter: 'serviceDistribution' }, 'parameter'],
  [{ from: -1 }, 'from'],
  [{ to: 0.05 }, 'to'],
  [{ to: 7 }, 'to'],
  [{ points: 1 }, 'points'],
  [{ seeds: 0 }, 'seeds'],
  [{ measure: { kind: 'metric', id: 'happiness' } }, 'measure'],
  [{ lines: { parameter: 'load', values: [0.1] } }, 'lines'],
  [{ lines: { parameter: 'servers', values: [99] } }, 'parameters.servers'],
  [{ points: 41, seeds: 200 }, 'runs'],
] as const)('%j is refused by name', (changes, place) => {
  expect(planSweep(description, base, { ...settings, ...changes })).toMatchObject({ ok: false, place })
})

test('lines are offered for every kind of parameter', () => {
  for (const parameter of description.parameters) {
    const values = lineValues(parameter)
    expect(values.length).toBeGreaterThan(0)
    expect(new Set(values).size).toBe(values.length)
  }
})

test('theory lies inside the interval of many seeds', () => {
  const [point] = planOf20()
  const values = point!.runs.flatMap(
    (run) => readMeasure(simulate(run, { level: 'metrics' }), settings.measure) ?? [],
  )
  const estimate = estimateMean(values)!
  const theory = mm1MeanResponseTime(0.5, 10_000)
  expect(estimate.low).toBeLessThan(theory)
  expect(estimate.high).toBeGreaterThan(theory)
})

function planOf20() {
  const long = { ...base, parameters: { ...base.parameters, serviceMs: 10, durationS: 200, warmUpS: 20 } }
  const plan = planSweep(description, long, { ...settings, from: 0.5, to: 0.6, points: 2, seeds: 20 })
  return plan.ok ? plan.points : []
}
