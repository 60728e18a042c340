import { expect, test } from 'vitest'
import type { SystemRecording } from '../../kernel/recording'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun, validateRun } from '../../kernel/validate-run'
import { singleServerQueueDescription } from './description'
import { simulate } from './model'

function runWith(parameters: Parameters, interventions: readonly TimedIntervention[] = [], seed = 7): Run {
  const run = defaultRun(singleServerQueueDescription)
  return { ...run, seed, interventions, parameters: { ...run.parameters, ...parameters } }
}

function metric(recording: SystemRecording, id: string): number {
  const value = recording.metrics[id]?.value
  if (value === undefined || value === null) throw new Error(`No value for ${id}`)
  return value
}

test('the default run is valid and says the same to every machine', () => {
  const run = runWith({})
  expect(validateRun(run, singleServerQueueDescription)).toEqual({ ok: true, run })
  const recording = simulate(run)
  expect(recording.requests.slice(0, 3)).toMatchInlineSnapshot(`
    [
      {
        "arrivedUs": 122317,
        "endedUs": 175358,
        "fate": "served",
        "id": 1,
        "server": "s1",
        "startedUs": 122317,
      },
      {
        "arrivedUs": 141512,
        "endedUs": 256151,
        "fate": "served",
        "id": 2,
        "server": "s1",
        "startedUs": 175358,
      },
      {
        "arrivedUs": 164607,
        "endedUs": 485306,
        "fate": "served",
        "id": 3,
        "server": "s1",
        "startedUs": 256151,
      },
    ]
  `)
  expect(recording.metrics).toMatchInlineSnapshot(`
    {
      "arrivals": {
        "unit": "requests",
        "value": 483,
      },
      "failed": {
        "unit": "requests",
        "value": 0,
      },
      "mean-in-system": {
        "unit": "requests",
        "value": 2.549748683333333,
      },
      "mean-response-time": {
        "unit": "us",
        "value": 317609.80873180873,
      },
      "p50-response-time": {
        "unit": "us",
        "value": 270719.5,
      },
      "p95-response-time": {
        "unit": "us",
        "value": 738559.5,
      },
      "p99-response-time": {
        "unit": "us",
        "value": 922367.5,
      },
      "refused": {
        "unit": "requests",
        "value": 0,
      },
      "served": {
        "unit": "requests",
        "value": 481,
      },
      "throughput": {
        "unit": "requests/s",
        "value": 8.016666666666667,
      },
      "unfinished": {
        "unit": "requests",
        "value": 2,
      },
      "utilisation": {
        "unit": "ratio",
        "value": 0.7774719166666667,
      },
    }
  `)
})

test('every metric and property of the description is measured, in its unit', () => {
  const { metrics, properties } = simulate(runWith({}))
  expect(Object.entries(metrics).map(([id, { unit }]) => ({ id, unit }))).toEqual(
    singleServerQueueDescription.metrics.map(({ id, unit }) => ({ id, unit })),
  )
  expect(Object.keys(properties)).toEqual(singleServerQueueDescription.properties.map(({ id }) => id))
})

test('recording everything or only figures gives the same metrics, verdicts and curves', () => {
  const run = runWith({ load: 1.1, servers: 3, queueLimit: 12, timeoutMs: 400, warmUpS: 5 }, [
    { kind: 'crash', node: 's2', atUs: 9_000_000 },
    { kind: 'recover', node: 's2', atUs: 14_000_000 },
    { kind: 'load', factor: 0.3, atUs: 30_000_000 },
  ])
  const full = simulate(run)
  const figures = simulate(run, { level: 'metrics' })
  expect(figures.metrics).toEqual(full.metrics)
  expect(figures.properties).toEqual(full.properties)
  expect(figures.curves).toEqual(full.curves)
  expect([figures.events.length, figures.requests.length, figures.series.length]).toEqual([0, 0, 0])
})

test('the metrics are those of the requests recorded', () => {
  const recording = simulate(runWith({ load: 0.9, servers: 2 }))
  const served = recording.requests.filter(({ fate }) => fate === 'served')
  const durations = served
    .map(({ arrivedUs, endedUs }) => (endedUs as number) - arrivedUs)
    .sort((a, b) => a - b)
  const mean = durations.reduce((sum, duration) => sum + duration, 0) / durations.length
  expect(metric(recording, 'mean-response-time')).toBeCloseTo(mean, 6)
  const p95 = durations[Math.ceil(0.95 * durations.length) - 1] as number
  expect(Math.abs(metric(recording, 'p95-response-time') / p95 - 1)).toBeLessThan(0.0005)
  expect(metric(recording, 'arrivals')).toBe(recording.requests.length)
  expect(metric(recording, 'served') + metric(recording, 'unfinished')).toBe(recording.requests.length)
})

test("Little's law holds to the last digit in a run that starts and ends empty", () => {
  const emptied = [{ kind: 'load', factor: 0, atUs: 40_000_000 }] as const
  const recording = simulate(runWith({ load: 0.85, servers: 2 }, emptied))
  expect(metric(recording, 'unfinished')).toBe(0)
  const arrivalsPerUs = metric(recording, 'arrivals') / recording.endUs
  const expected = arrivalsPerUs * metric(recording, 'mean-response-time')
  expect(Math.abs(metric(recording, 'mean-in-system') / expected - 1)).toBeLessThan(1e-12)
})

test('requests start in the order in which they arrived', () => {
  const started = simulate(runWith({ load: 1.1, servers: 3 })).requests.filter(
    ({ startedUs }) => startedUs !== null,
  )
  const starts = started.map(({ startedUs }) => startedUs as number)
  expect(starts).toEqual([...starts].sort((left, right) => left - right))
})

test('no server serves two requests at once', () => {
  const { requests } = simulate(runWith({ load: 0.95, servers: 3 }))
  for (const node of ['s1', 's2', 's3']) {
    const mine = requests.filter(({ server, endedUs }) => server === node && endedUs !== null)
    expect(mine.length).toBeGreaterThan(100)
    mine.slice(1).forEach((request, index) => {
      expect(request.startedUs).toBeGreaterThanOrEqual(mine[index]?.endedUs as number)
    })
  }
})

test('a request needs the same work however many servers there are', () => {
  const work = (servers: number) =>
    simulate(runWith({ load: 0.4, servers }))
      .requests.slice(0, 50)
      .map(({ startedUs, endedUs }) => (endedUs as number) - (startedUs as number))
  expect(work(4)).toEqual(work(1))
})

test('constant service takes exactly the service time', () => {
  const { requests } = simulate(runWith({ serviceDistribution: 'constant', load: 0.5 }))
  const served = requests.filter(({ fate }) => fate === 'served')
  expect(
    new Set(served.map(({ startedUs, endedUs }) => (endedUs as number) - (startedUs as number))),
  ).toEqual(new Set([100_000]))
})

test('a full line refuses, and says which request was the first', () => {
  const recording = simulate(runWith({ load: 1.2, queueLimit: 3 }))
  const refused = recording.requests.filter(({ fate }) => fate === 'refused')
  expect(metric(recording, 'refused')).toBe(refused.length)
  expect(refused.length).toBeGreaterThan(50)
  expect(Math.max(...(recording.series[0]?.points.map(({ value }) => value) ?? []))).toBe(3)
  const first = refused[0]
  expect(recording.properties['all-served']).toEqual({
    verdict: 'fails',
    explanation: {
      code: 'line-full',
      nodes: [],
      values: { request: first?.id, limit: 3 },
      atUs: first?.arrivedUs,
    },
    history: [
      { atUs: 0, verdict: 'holds' },
      expect.objectContaining({ atUs: first?.arrivedUs, verdict: 'fails' }),
    ],
  })
})

test('a client gives up exactly when its patience ends, and work begun for it goes on for nobody', () => {
  const recording = simulate(runWith({ load: 1.1, timeoutMs: 300 }))
  const failed = recording.requests.filter(({ fate }) => fate === 'failed')
  expect(failed.length).toBeGreaterThan(50)
  expect(new Set(failed.map(({ arrivedUs, endedUs }) => (endedUs as number) - arrivedUs))).toEqual(
    new Set([300_000]),
  )
  const wasted = recording.events.filter((event) => event.kind === 'note' && event.code === 'served-nobody')
  expect(wasted.length).toBeGreaterThan(10)
  expect(metric(recording, 'utilisation')).toBeGreaterThan(metric(recording, 'throughput') * 0.1)
  expect(recording.properties['all-served']?.explanation?.code).toBe('timeout')
})

test('a run that reaches its limit of events says unknown and not yes', () => {
  const recording = simulate(runWith({ load: 0.5 }), { eventsMax: 50 })
  expect(recording.end).toBe('limit')
  expect(recording.events.length).toBeGreaterThanOrEqual(50)
  expect(Object.values(recording.properties).map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
})

test('theory is drawn below full load and only where it applies', () => {
  const ids = (parameters: Parameters, interventions: readonly TimedIntervention[] = []) =>
    simulate(runWith(parameters, interventions), { level: 'metrics' }).curves.map(({ id }) => id)
  const both = ['response-time-by-load', 'response-time-measured', 'p99-by-load', 'p99-measured']
  expect(ids({})).toEqual(both)
  expect(ids({ servers: 4 })).toEqual(both)
  expect(ids({ serviceDistribution: 'constant' })).toEqual([
    'response-time-by-load',
    'response-time-measured',
  ])
  expect(ids({ serviceDistribution: 'constant', servers: 2 })).toEqual([])
  expect(ids({ queueLimit: 5 })).toEqual([])
  expect(ids({ timeoutMs: 500 })).toEqual([])
  expect(ids({}, [{ kind: 'load', factor: 2, atUs: 0 }])).toEqual([])
  const theory = simulate(runWith({}), { level: 'metrics' }).curves[0]
  expect(Math.max(...(theory?.points.map(({ x }) => x) ?? []))).toBe(0.98)
  expect(theory?.points.find(({ x }) => x === 0.8)?.y).toBeCloseTo(500_000, 3)
})

test('figures leave the warm-up out', () => {
  const cold = simulate(runWith({ load: 0.9, durationS: 30 }))
  const warm = simulate(runWith({ load: 0.9, durationS: 30, warmUpS: 20 }))
  const late = cold.requests.filter(({ arrivedUs }) => arrivedUs >= 20_000_000)
  expect(metric(warm, 'arrivals')).toBe(late.length)
  const answered = late
    .filter(({ fate }) => fate === 'served')
    .map(({ arrivedUs, endedUs }) => (endedUs as number) - arrivedUs)
  expect(metric(warm, 'mean-response-time')).toBeCloseTo(
    answered.reduce((a, b) => a + b, 0) / answered.length,
    6,
  )
  const never = simulate(runWith({ durationS: 10, warmUpS: 20 }))
  expect(
    ['mean-response-time', 'p99-response-time', 'throughput', 'utilisation'].map(
      (id) => never.metrics[id]?.value,
    ),
  ).toEqual([null, null, null, null])
})
