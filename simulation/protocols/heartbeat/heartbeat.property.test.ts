import { expect, test } from 'vitest'
import { createRandom } from '../../kernel/random'
import type { Parameters, Run, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import {
  heartbeatsToFalseAlarm,
  heartbeatsToSlowAlarm,
  meanDetectionTime,
} from '../../theory/failure-detection'
import { heartbeatDescription } from './description'
import { model } from './model'

const base = defaultRun(heartbeatDescription)

function runOf(seed: number, parameters: Parameters, interventions: readonly TimedIntervention[] = []): Run {
  return { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

test.each([
  [500, 2_250, 10, 30],
  [1_000, 3_500, 20, 60],
  [2_000, 5_000, 40, 40],
])(
  'the mean detection time of 2 000 runs is T + d − Δ/2: Δ %i ms, T %i ms',
  (intervalMs, timeoutMs, latencyMsMin, latencyMsMax) => {
    const crash: TimedIntervention = { kind: 'crash', node: 'primary', atUs: 9_000_000 }
    const parameters = { intervalMs, timeoutMs, latencyMsMin, latencyMsMax, durationS: 20 }
    const times = Array.from({ length: 2_000 }, (_, seed) => {
      const { metrics } = model.simulate(runOf(seed, parameters, [crash]), { level: 'metrics' })
      return Number(metrics['detection-time']?.value) / 1_000
    })
    const expected = meanDetectionTime(timeoutMs, (latencyMsMin + latencyMsMax) / 2, intervalMs)
    // A detection time is spread evenly over an interval: the mean of 2 000 deviates by Δ/√12/√2000.
    const deviation = intervalMs / Math.sqrt(12 * times.length)
    expect(Math.abs(mean(times) - expected)).toBeLessThan(4 * deviation)
  },
)

test.each([
  [0.1, 2, 1_200, 1_500],
  [0.3, 3, 2_000, 1_500],
  [0.5, 4, 1_000, 1_500],
])(
  'with a loss of %d a run of %i losses takes (p^−k − 1)/(1 − p) heartbeats',
  (lossRatio, losses, durationS, runs) => {
    const parameters = {
      lossRatio,
      timeoutMs: losses * 1_000 + 500,
      durationS,
      latencyMsMin: 5,
      latencyMsMax: 5,
    }
    const counts = Array.from({ length: runs }, (_, seed) => {
      const { metrics } = model.simulate(runOf(seed, parameters), { level: 'metrics' })
      return metrics['heartbeats-to-false-alarm']?.value ?? durationS
    })
    const expected = heartbeatsToFalseAlarm(lossRatio, losses)
    // The wait for a rare run is nearly exponential: the mean of so many deviates by about its share 1/√runs.
    expect(Math.abs(mean(counts) / expected - 1)).toBeLessThan(4 / Math.sqrt(runs))
  },
)

test.each([
  [1_000, 2_500, 800],
  [1_500, 3_500, 800],
  [3_000, 5_500, 500],
])(
  'a primary %i ms late on average is suspected after e^((T−Δ)/s) − 1 + ⌊T/Δ⌋ heartbeats: T %i ms',
  (slowMs, timeoutMs, runs) => {
    const parameters = { slowMs, timeoutMs, durationS: 600, latencyMsMin: 5, latencyMsMax: 5 }
    const counts = Array.from({ length: runs }, (_, seed) => {
      const { metrics } = model.simulate(runOf(seed, parameters), { level: 'metrics' })
      return Number(metrics['heartbeats-to-false-alarm']?.value)
    })
    const expected = heartbeatsToSlowAlarm(slowMs, timeoutMs, 1_000)
    expect(Math.abs(mean(counts) / expected - 1)).toBeLessThan(4 / Math.sqrt(runs))
  },
)

/** The greatest distance between a sample's distribution and the curve; past 1.95/√n only one sample in a thousand lies. */
function distance(
  curve: readonly { readonly x: number; readonly y: number }[],
  values: readonly number[],
): number {
  return Math.max(
    ...curve.map(({ x, y }) => Math.abs(values.filter((value) => value <= x).length / values.length - y)),
  )
}

test.each([
  ['detection-spread', 'detection-time', { intervalMs: 1_000, timeoutMs: 3_500 }],
  [
    'detection-spread',
    'detection-time',
    { intervalMs: 500, timeoutMs: 1_750, latencyMsMin: 10, latencyMsMax: 400 },
  ],
  ['detection-spread', 'detection-time', { detector: 'missed', missed: 2 }],
  ['false-alarm-spread', 'heartbeats-to-false-alarm', { lossRatio: 0.3, timeoutMs: 2_500, durationS: 100 }],
  ['false-alarm-spread', 'heartbeats-to-false-alarm', { lossRatio: 0.5, timeoutMs: 3_500, durationS: 100 }],
] as const)('over 1 500 seeds %s is how %s is spread: %o', (curve, metric, parameters) => {
  const crash: TimedIntervention = { kind: 'crash', node: 'primary', atUs: 9_000_000 }
  const recordings = Array.from({ length: 1_500 }, (_, seed) =>
    model.simulate(
      runOf(
        seed,
        { latencyMsMin: 20, latencyMsMax: 60, ...parameters },
        curve === 'detection-spread' ? [crash] : [],
      ),
      {
        level: 'metrics',
      },
    ),
  )
  const theory = recordings[0]?.curves.find(({ id }) => id === curve)?.points ?? []
  const values = recordings.map(({ metrics }) => metrics[metric]?.value ?? Infinity)
  expect(theory.length).toBeGreaterThan(30)
  expect(distance(theory, values)).toBeLessThan(1.95 / Math.sqrt(values.length))
})

test('without a crash or a pause, all downtime is the price of false alarms', () => {
  let needless = 0
  for (let seed = 0; seed < 1_000; seed += 1) {
    const parameters = {
      response: 'restart',
      slowMs: (seed % 4) * 1_000,
      lossRatio: (seed % 5) / 10,
      timeoutMs: 2_500,
    }
    const { metrics } = model.simulate(runOf(seed, { ...parameters, durationS: 60 }), { level: 'metrics' })
    expect(metrics['false-alarm-downtime'], `seed ${seed}`).toEqual(metrics.downtime)
    needless += Number(metrics.downtime?.value)
  }
  expect(needless).toBeGreaterThan(0)
})

/** A run of which anything may come. */
function anyRun(seed: number): Run {
  const random = createRandom(seed).fork('test')
  const node = () => (['primary', 'monitor', 'standby'] as const)[random.nextBelow(3)] as string
  const interventions = Array.from({ length: random.nextBelow(6) }, (): TimedIntervention => {
    const atUs = random.nextBelow(20_000_000)
    switch (random.nextBelow(5)) {
      case 0:
        return { kind: 'crash', node: node(), atUs }
      case 1:
        return { kind: 'recover', node: node(), atUs }
      case 2:
        return { kind: 'pause', node: node(), durationUs: 1 + random.nextBelow(8_000_000), atUs }
      case 3:
        return { kind: 'cut', from: node(), to: node(), atUs }
      default:
        return { kind: 'heal', from: node(), to: node(), atUs }
    }
  })
  const parameters = {
    detector: ['timeout', 'missed', 'phi'][random.nextBelow(3)] as string,
    response: ['alert', 'restart', 'failover'][random.nextBelow(3)] as string,
    stepDown: random.nextBelow(2) === 0,
    lossRatio: [0, 0.3][random.nextBelow(2)] as number,
    slowMs: [0, 3_000][random.nextBelow(2)] as number,
    slowFromS: random.nextBelow(12),
  }
  return runOf(seed, parameters, interventions)
}

test('whatever is done, times add up: no figure is negative, and nobody serves longer than the run', () => {
  for (let seed = 0; seed < 3_000; seed += 1) {
    const { metrics, endUs, end } = model.simulate(anyRun(seed), { level: 'metrics' })
    expect(end, `seed ${seed}`).not.toBe('limit')
    expect(Number(metrics['false-alarm-downtime']?.value), `seed ${seed}`).toBeLessThanOrEqual(
      Number(metrics.downtime?.value),
    )
    for (const id of ['downtime', 'two-active-time', 'detection-time', 'false-alarms']) {
      const value = metrics[id]?.value ?? 0
      expect(value, `seed ${seed}, ${id}`).toBeGreaterThanOrEqual(0)
      expect(value, `seed ${seed}, ${id}`).toBeLessThanOrEqual(endUs)
    }
  }
})

test('whatever is done, who serves in the figures is who is drawn as serving', () => {
  for (let seed = 0; seed < 3_000; seed += 1) {
    const recording = model.simulate(anyRun(seed))
    if (recording.family !== 'protocol') throw new Error('Heartbeats are a protocol.')
    const drawn = (id: string) =>
      (recording.tracks.find(({ node }) => node === id)?.spans ?? []).filter(
        ({ condition }) => condition === 'active',
      )
    const lengthUs = (spans: readonly { fromUs: number; toUs: number }[]) =>
      spans.reduce((sum, { fromUs, toUs }) => sum + Math.max(0, toUs - fromUs), 0)
    const bothUs = lengthUs(
      drawn('primary').flatMap((one) =>
        drawn('standby').map((other) => ({
          fromUs: Math.max(one.fromUs, other.fromUs),
          toUs: Math.min(one.toUs, other.toUs),
        })),
      ),
    )
    const servedUs = lengthUs(drawn('primary')) + lengthUs(drawn('standby')) - bothUs
    const { metrics, properties, endUs } = recording
    expect(metrics['two-active-time']?.value, `seed ${seed}`).toBe(bothUs)
    expect(metrics.downtime?.value, `seed ${seed}`).toBe(endUs - servedUs)
    if (bothUs > 0) expect(properties['one-active']?.verdict, `seed ${seed}`).toBe('fails')
  }
})

test('the same run gives the same recording, and neither level changes figures or verdicts', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const run = runOf(seed, { detector: 'phi', lossRatio: 0.2, response: 'failover' }, [
      { kind: 'pause', node: 'primary', durationUs: 7_000_000, atUs: 4_000_000 },
    ])
    const full = model.simulate(run)
    expect(model.simulate(run)).toEqual(full)
    const { metrics, properties, endUs, unused } = model.simulate(run, { level: 'metrics' })
    expect({ metrics, properties, endUs, unused }).toEqual({
      metrics: full.metrics,
      properties: full.properties,
      endUs: full.endUs,
      unused: full.unused,
    })
  }
})
