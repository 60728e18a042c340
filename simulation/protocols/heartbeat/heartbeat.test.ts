import { expect, test } from 'vitest'
import type { ProtocolRecording } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { phiCrossing } from '../../theory/failure-detection'
import { heartbeatDescription } from './description'
import { model } from './model'

function play(
  interventions: readonly TimedIntervention[] = [],
  parameters: Parameters = {},
  seed = 7,
): ProtocolRecording {
  const base = defaultRun(heartbeatDescription)
  const run = { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Heartbeats are a protocol.')
  return recording
}

/** A recording in a few lines: who did what when, in milliseconds. */
function story({ events, end }: ProtocolRecording): readonly string[] {
  const lines = events.flatMap((event) => {
    const at = `${(event.atUs / 1_000).toFixed(3)} ${event.node ?? ''}`
    if (event.kind === 'deliver') return [`${at} gets ${event.label}: ${event.view.condition}`]
    if (event.kind === 'lose') return [`${at} misses ${event.label}: ${event.cause}`]
    if (event.kind === 'decide') return [`${at} ${event.decision}`]
    return event.kind === 'intervene' ? [`${at} ${event.intervention.kind}`] : []
  })
  return [...lines, end]
}

const CRASH: TimedIntervention = { kind: 'crash', node: 'primary', atUs: 8_000_000 }
/** Every message takes the same time, so that instants can be told beforehand. */
const STEADY = { latencyMsMin: 40, latencyMsMax: 40 }

test('a quiet run ends at its end, with a heartbeat every interval and no alarm', () => {
  const { metrics, endUs, end, properties } = play([], { durationS: 20 })
  expect([end, endUs]).toEqual(['quiescent', 20_000_000])
  expect(metrics.messages?.value).toBe(20)
  expect([metrics['false-alarms']?.value, metrics['detection-time']?.value, metrics.downtime?.value]).toEqual(
    [0, null, 0],
  )
  expect(properties['no-false-alarm']?.verdict).toBe('holds')
})

test.each([
  ['a crash that is noticed, and a failover', { response: 'failover' }, [CRASH]],
  [
    'a pause that looks like a crash, and a restart',
    { response: 'restart', timeoutMs: 2_500 },
    [{ kind: 'pause', node: 'primary', durationUs: 3_000_000, atUs: 5_000_000 } as const],
  ],
])('the recording of %s is this one', (_name, parameters, interventions) => {
  const recording = play(interventions, { ...parameters, durationS: 15 })
  expect(story(recording)).toMatchSnapshot()
  expect(recording.metrics).toMatchSnapshot()
})

test.each([
  [500, 1_750],
  [1_000, 3_500],
  [2_000, 5_000],
])(
  'with an interval of %i ms and a timeout of %i ms a crash is noticed between T + d − Δ and T + d',
  (intervalMs, timeoutMs) => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { metrics } = play([CRASH], { intervalMs, timeoutMs, ...STEADY, durationS: 30 }, seed)
      const detectionMs = Number(metrics['detection-time']?.value) / 1_000
      expect(detectionMs, `seed ${seed}`).toBeGreaterThanOrEqual(timeoutMs + 40 - intervalMs)
      expect(detectionMs, `seed ${seed}`).toBeLessThanOrEqual(timeoutMs + 40)
    }
  },
)

test('a heartbeat that arrives at the very deadline counts', () => {
  const exactly = play([], { ...STEADY, timeoutMs: 1_000 })
  expect(exactly.metrics['false-alarms']?.value).toBe(0)
  const shorter = play([], { ...STEADY, timeoutMs: 950 })
  expect(shorter.metrics['false-alarms']?.value).toBeGreaterThan(10)
})

test('k missed heartbeats are a timeout of k and a half intervals', () => {
  for (const missed of [1, 2, 4]) {
    const counted = play([CRASH], { ...STEADY, detector: 'missed', missed })
    const waited = play([CRASH], { ...STEADY, timeoutMs: missed * 1_000 + 500 })
    expect(counted.metrics['detection-time']).toEqual(waited.metrics['detection-time'])
  }
})

/** Akka's defaults: 5.31 s at the start, 4.52 s once eleven more regular heartbeats were seen. */
test.each([
  [0, 4_000 + 250 * 5.23, 5.31],
  [11, 0, 4.52],
])('after the first and %i regular heartbeats φ 8 takes as long as in Akka', (regular, _about, seconds) => {
  const crash: TimedIntervention = { kind: 'crash', node: 'primary', atUs: (regular + 1) * 1_000_000 }
  // With this seed the first heartbeat leaves within the first interval, so the crash falls after the wanted one.
  const recording = play([crash], { ...STEADY, detector: 'phi', durationS: 40 })
  const arrivals = recording.events.filter((event) => event.kind === 'deliver')
  expect(arrivals).toHaveLength(regular + 1)
  const suspicion = recording.events.find((event) => event.kind === 'decide')
  const waitedS = (Number(suspicion?.atUs) - Number(arrivals.at(-1)?.atUs)) / 1_000_000
  expect(waitedS).toBeCloseTo(seconds, 2)
})

test('the accrual detector waits longer where heartbeats are irregular', () => {
  const waitOf = (latencyMsMax: number) => {
    const { tracks } = play([], { detector: 'phi', latencyMsMin: 10, latencyMsMax, durationS: 60 })
    const monitor = tracks.find(({ node }) => node === 'monitor')?.views.at(-1)?.view
    return Number.parseInt(String(monitor?.facts.find(({ key }) => key === 'waits-for')?.value), 10)
  }
  expect(waitOf(900)).toBeGreaterThan(waitOf(20) + 500)
  expect(waitOf(20)).toBe(Math.round(phiCrossing(8, 4_000_000, 100_000) / 1_000))
})

test('failing over because of a pause makes two primaries, and stepping down ends it', () => {
  const pause: TimedIntervention = { kind: 'pause', node: 'primary', durationUs: 5_000_000, atUs: 6_000_000 }
  const both = play([pause], { response: 'failover' })
  expect(both.properties['one-active']).toMatchObject({ verdict: 'fails', explanation: { atUs: 11_000_000 } })
  expect(both.properties['no-false-alarm']?.verdict).toBe('fails')
  expect(both.metrics['two-active-time']?.value).toBe(9_000_000)
  const stepping = play([pause], { response: 'failover', stepDown: true })
  expect(stepping.properties['one-active']?.verdict).toBe('fails')
  // One heartbeat and one order of at most 60 ms each.
  expect(stepping.metrics['two-active-time']?.value).toBeGreaterThanOrEqual(40_000)
  expect(stepping.metrics['two-active-time']?.value).toBeLessThanOrEqual(120_000)
})

test('a standby that stands still does not serve, and makes no second primary', () => {
  const cut: TimedIntervention = { kind: 'cut', from: 'primary', to: 'monitor', atUs: 5_000_000 }
  const pause: TimedIntervention = { kind: 'pause', node: 'standby', durationUs: 9_000_000, atUs: 6_000_000 }
  const { metrics, properties } = play([cut, pause], { response: 'failover' })
  expect(properties['one-active']).toMatchObject({ verdict: 'fails', explanation: { atUs: 15_000_000 } })
  expect(metrics['two-active-time']?.value).toBe(5_000_000)
})

test('restarting a primary that was only slow costs the time of the restart on top of the pause', () => {
  const pause: TimedIntervention = { kind: 'pause', node: 'primary', durationUs: 4_000_000, atUs: 6_000_000 }
  const { metrics } = play([pause], { response: 'restart', restartMs: 3_000 })
  expect([metrics['false-alarms']?.value, metrics.downtime?.value]).toEqual([1, 7_000_000])
  expect(play([pause], { response: 'alert' }).metrics.downtime?.value).toBe(4_000_000)
})

test('a failover ends the downtime of a crash, an alert does not', () => {
  const alert = play([CRASH], {})
  expect(alert.metrics.downtime?.value).toBe(12_000_000)
  const failover = play([CRASH], { response: 'failover' })
  const detectionUs = Number(failover.metrics['detection-time']?.value)
  const downUs = Number(failover.metrics.downtime?.value)
  expect(downUs).toBeGreaterThan(detectionUs)
  expect(downUs).toBeLessThan(detectionUs + 61_000)
})

test('a monitor that is cut off suspects a primary that serves', () => {
  const { properties } = play([{ kind: 'cut', from: 'primary', to: 'monitor', atUs: 5_000_000 }])
  expect(properties['no-false-alarm']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'false-alarm' },
  })
})

test('a primary that comes back after it was suspected was suspected rightly', () => {
  const back: TimedIntervention = { kind: 'recover', node: 'primary', atUs: 14_000_000 }
  const { properties, metrics } = play([CRASH, back])
  expect(properties['no-false-alarm']?.verdict).toBe('holds')
  expect(metrics['false-alarms']?.value).toBe(0)
  expect(metrics.downtime?.value).toBe(6_000_000)
})

test('a crash too close to the end goes unnoticed, and the run says so', () => {
  const { properties, metrics } = play([{ ...CRASH, atUs: 19_000_000 }])
  expect(properties['crash-noticed']?.verdict).toBe('fails')
  expect(metrics['detection-time']?.value).toBeNull()
})

test('a slow primary is suspected and heard again, a dead one only suspected', () => {
  const slow = play([], { slowMs: 3_000, slowFromS: 6, durationS: 40 })
  const decisions = ({ events }: ProtocolRecording) =>
    events.flatMap((event) => (event.kind === 'decide' ? [event.decision] : []))
  expect(decisions(slow).slice(0, 2)).toEqual(['suspect', 'trust'])
  expect(slow.metrics.downtime?.value).toBe(0)
  expect(slow.properties['no-false-alarm']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'false-alarm-slow' },
  })
  expect(decisions(play([CRASH], { durationS: 40 }))).toEqual(['suspect'])
})

test('a primary that is not slow yet beats as if it never would be', () => {
  const later = play([], { slowMs: 3_000, slowFromS: 20, durationS: 20 })
  expect(story(later)).toEqual(story(play([], { durationS: 20 })))
})

test('an order to restart that arrives after the end changes nothing', () => {
  const cut: TimedIntervention = {
    kind: 'cut',
    from: 'primary',
    to: 'monitor',
    oneWay: true,
    atUs: 14_000_000,
  }
  const pause: TimedIntervention = { kind: 'pause', node: 'monitor', durationUs: 9_000_000, atUs: 15_000_000 }
  const recording = play([cut, pause], { response: 'restart' })
  expect([recording.end, recording.metrics.downtime?.value]).toEqual(['quiescent', 0])
  expect(recording.endUs).toBeGreaterThan(24_000_000)
})

test('a restart that is not over at the end counts as downtime to the end', () => {
  const pause: TimedIntervention = { kind: 'pause', node: 'primary', durationUs: 4_000_000, atUs: 14_000_000 }
  const elsewhere: TimedIntervention = {
    kind: 'pause',
    node: 'standby',
    durationUs: 6_000_000,
    atUs: 18_500_000,
  }
  const { metrics, endUs, tracks } = play([pause, elsewhere], { response: 'restart' })
  expect(endUs).toBe(24_500_000)
  const down = tracks
    .find(({ node }) => node === 'primary')
    ?.spans.find(({ condition }) => condition === 'down')
  expect(metrics.downtime?.value).toBe(4_000_000 + endUs - Number(down?.fromUs))
})
