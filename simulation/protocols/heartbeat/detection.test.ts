import { expect, test } from 'vitest'
import type { ProtocolRecording } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { heartbeatDescription } from './description'
import { model } from './model'

function play(
  seed: number,
  parameters: Parameters,
  interventions: readonly TimedIntervention[] = [],
): ProtocolRecording {
  const base = defaultRun(heartbeatDescription)
  const run = { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Heartbeats are a protocol.')
  return recording
}

/** Akka's rule, written down once more from its source: intervals in milliseconds, φ of the time since the last arrival. */
function akkaPhi(sinceMs: number, intervalsMs: readonly number[], parameters: Parameters): number {
  const mean = intervalsMs.reduce((sum, interval) => sum + interval, 0) / intervalsMs.length
  const squares = intervalsMs.reduce((sum, interval) => sum + interval * interval, 0) / intervalsMs.length
  const deviation = Math.max(Math.sqrt(Math.max(0, squares - mean * mean)), Number(parameters.minDeviationMs))
  const y = (sinceMs - mean - Number(parameters.acceptablePauseMs)) / deviation
  const e = Math.exp(-y * (1.5976 + 0.070566 * y * y))
  return y > 0 ? -Math.log10(e / (1 + e)) : -Math.log10(1 - 1 / (1 + e))
}

const AKKA = {
  detector: 'phi',
  intervalMs: 1_000,
  acceptablePauseMs: 3_000,
  minDeviationMs: 100,
  threshold: 8,
} as const

test.each([
  ['Akka’s defaults', {}],
  ['a low threshold and no pause', { threshold: 1, acceptablePauseMs: 0 }],
  ['a high threshold', { threshold: 12, acceptablePauseMs: 1_000 }],
  ['short intervals', { intervalMs: 250, acceptablePauseMs: 500, minDeviationMs: 20 }],
  ['long intervals, far from regular', { intervalMs: 4_000, latencyMsMax: 900, durationS: 600 }],
  ['lost heartbeats', { lossRatio: 0.4, acceptablePauseMs: 0, threshold: 3 }],
  ['a slow primary', { slowMs: 2_000, acceptablePauseMs: 500 }],
])('%s: it suspects at the very instant at which Akka’s φ reaches the threshold', (_name, parameters) => {
  const all: Parameters = { ...AKKA, durationS: 120, ...parameters }
  let [suspicions, arrivals] = [0, 0]
  for (let seed = 0; seed < 20; seed += 1) {
    const crash: TimedIntervention = { kind: 'crash', node: 'primary', atUs: 90_000_000 }
    const intervals: number[] = []
    let [lastUs, isSuspecting] = [-1, false]
    for (const event of play(seed, all, [crash]).events) {
      const phiAt = (us: number) => akkaPhi((us - lastUs) / 1_000, intervals, all)
      if (event.kind === 'deliver' && event.label === 'heartbeat') {
        arrivals += 1
        const interval = Number(all.intervalMs)
        if (lastUs < 0) intervals.push(interval - interval / 4, interval + interval / 4)
        else if (!isSuspecting) {
          expect(phiAt(event.atUs - 2), `seed ${seed}`).toBeLessThan(Number(all.threshold))
          intervals.push((event.atUs - lastUs) / 1_000)
        }
        ;[lastUs, isSuspecting] = [event.atUs, false]
      } else if (event.kind === 'decide' && event.decision === 'suspect') {
        suspicions += 1
        isSuspecting = true
        expect(phiAt(event.atUs - 2), `seed ${seed}`).toBeLessThan(Number(all.threshold))
        expect(phiAt(event.atUs + 1), `seed ${seed}`).toBeGreaterThanOrEqual(Number(all.threshold))
      }
    }
  }
  expect(arrivals).toBeGreaterThan(300)
  expect(suspicions).toBeGreaterThanOrEqual(20)
})

/** Mean 1 s and a deviation of √(2·250²/(n + 2)), at least 100 ms, once n regular intervals were seen. */
test.each([
  [0, 5.31],
  [2, 4.92],
  [5, 4.7],
  [11, 4.52],
  [30, 4.52],
])('after %i regular intervals Akka’s defaults wait %d s', (regular, seconds) => {
  for (let seed = 0; seed < 10; seed += 1) {
    const steady = { ...AKKA, latencyMsMin: 40, latencyMsMax: 40, durationS: 60 }
    const arrivals = play(seed, steady).events.filter(({ kind }) => kind === 'deliver')
    const crash = { kind: 'crash' as const, node: 'primary', atUs: Number(arrivals[regular]?.atUs) + 1_000 }
    const { events } = play(seed, steady, [crash])
    const suspicion = events.find(({ kind }) => kind === 'decide')
    const waitedS = (Number(suspicion?.atUs) - Number(arrivals[regular]?.atUs)) / 1_000_000
    expect(waitedS, `seed ${seed}`).toBeCloseTo(seconds, 2)
  }
})

test.each([
  [100, 100, 1, 1],
  [100, 1_000, 5, 200],
  [1_000, 3_500, 20, 60],
  [2_000, 2_500, 1, 400],
  [10_000, 60_000, 1_000, 5_000],
])(
  'Δ %i ms, T %i ms, delays of %i to %i ms: a crash is noticed from T + d − Δ to T + d, and both ends are met',
  (intervalMs, timeoutMs, latencyMsMin, latencyMsMax) => {
    const parameters = { intervalMs, timeoutMs, latencyMsMin, latencyMsMax, durationS: 200 }
    const crash: TimedIntervention = { kind: 'crash', node: 'primary', atUs: 50_000_000 }
    const times = Array.from({ length: 150 }, (_, seed) => {
      const { metrics, events } = play(seed, parameters, [crash])
      const sends = events.filter(({ kind, atUs }) => kind === 'send' && atUs <= crash.atUs)
      expect(metrics['detection-time']?.value, `seed ${seed}`).not.toBeNull()
      // A heartbeat that overtakes another ends the wait that counts.
      const last = Math.max(...events.flatMap(({ kind, atUs }) => (kind === 'deliver' ? [atUs] : [])))
      const detection = Number(metrics['detection-time']?.value)
      expect(detection, `seed ${seed}`).toBe(last + timeoutMs * 1_000 - crash.atUs)
      expect(crash.atUs - Number(sends.at(-1)?.atUs), `seed ${seed}`).toBeLessThanOrEqual(intervalMs * 1_000)
      return detection / 1_000
    })
    expect(Math.min(...times)).toBeGreaterThanOrEqual(timeoutMs + latencyMsMin - intervalMs)
    expect(Math.max(...times)).toBeLessThanOrEqual(timeoutMs + latencyMsMax)
    const spread = intervalMs + latencyMsMax - latencyMsMin
    expect(Math.min(...times)).toBeLessThan(timeoutMs + latencyMsMin - intervalMs + spread / 4)
    expect(Math.max(...times)).toBeGreaterThan(timeoutMs + latencyMsMax - spread / 4)
  },
)
