import { expect, test } from 'vitest'
import type { ProtocolRecording, RecordedEvent } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { replicationDescription } from './description'
import { model } from './model'

function play(
  parameters: Parameters = {},
  interventions: readonly TimedIntervention[] = [],
  seed = 7,
): ProtocolRecording {
  const base = defaultRun(replicationDescription)
  const run = { ...base, seed, interventions, parameters: { ...base.parameters, ...parameters } }
  const recording = model.simulate(run)
  if (recording.family !== 'protocol') throw new Error('Replication is a protocol.')
  return recording
}

const crash = (atUs: number, node = 'primary'): TimedIntervention => ({ kind: 'crash', node, atUs })
const cut = (to: string, atUs: number): TimedIntervention => ({ kind: 'cut', from: 'primary', to, atUs })

type Delivery = Extract<RecordedEvent, { kind: 'deliver' }>

/** Deliveries of a label at a node, in order. */
function deliveries({ events }: ProtocolRecording, node: string, label: string): readonly Delivery[] {
  return events.flatMap((event) =>
    event.kind === 'deliver' && event.node === node && event.label === label ? [event] : [],
  )
}

function notes({ events }: ProtocolRecording, code: string): readonly number[] {
  return events.flatMap((event) => (event.kind === 'note' && event.code === code ? [event.atUs] : []))
}

function factOf({ tracks }: ProtocolRecording, node: string, key: string, atUs = Infinity) {
  const views = tracks.find((track) => track.node === node)?.views ?? []
  return views
    .filter((view) => view.atUs <= atUs)
    .at(-1)
    ?.view.facts.find((fact) => fact.key === key)?.value
}

test.each([
  ['after-sync', 20, 50, 1],
  ['after-sync', 5, 400, 2],
  ['after-commit', 20, 50, 1],
  ['after-commit', 5, 400, 4],
])(
  '%s: an acknowledgement means received, not applied: log %i ms away, applied %i ms later, %i replicas',
  (mode, logLatencyMs, applyMs, replicas) => {
    const recording = play({ mode, logLatencyMs, applyMs, replicas, writes: 1 })
    const done = deliveries(recording, 'client', 'done')[0]
    const logged = deliveries(recording, 'r1', 'log')[0]
    expect(Number(done?.atUs) - Number(logged?.atUs)).toBe((logLatencyMs + 5) * 1_000)
    expect([
      factOf(recording, 'r1', 'log', done?.atUs),
      factOf(recording, 'r1', 'applied', done?.atUs),
    ]).toEqual([1, applyMs < logLatencyMs + 5 ? 1 : 0])
  },
)

test.each([
  [5, 20],
  [40, 20],
  [5, 200],
])(
  'who sees a write when: after the commit others do at once, after the sync only once a replica has it (client %i ms, log %i ms)',
  (clientLatencyMs, logLatencyMs) => {
    const visibleAt = (mode: string) => {
      const recording = play({ mode, clientLatencyMs, logLatencyMs, replicas: 1, writes: 1 })
      const arrived = Number(deliveries(recording, 'primary', 'write')[0]?.atUs)
      const views = recording.tracks.find(({ node }) => node === 'primary')?.views ?? []
      const applied = views.find(({ view }) =>
        view.facts.some(({ key, value }) => key === 'applied' && value === 1),
      )
      return (Number(applied?.atUs) - arrived) / 1_000
    }
    expect(visibleAt('async')).toBe(0)
    expect(visibleAt('after-commit')).toBe(0)
    expect(visibleAt('after-sync')).toBe(2 * logLatencyMs)
  },
)

test.each([50, 200, 1_000, 10_000])(
  'the first write that no replica confirms falls back %i ms after it came, and is answered then',
  (semiSyncTimeoutMs) => {
    for (const mode of ['after-sync', 'after-commit']) {
      const parameters = { mode, semiSyncTimeoutMs, replicas: 2, writes: 8, readFrom: 'primary' }
      const recording = play(parameters, [cut('r1', 350_000), cut('r2', 350_000)])
      const sent = deliveries(recording, 'primary', 'write')
      const done = deliveries(recording, 'client', 'done')
      const confirmed = sent.filter(({ atUs }) => atUs < 310_000).length
      const first = Number(sent[confirmed]?.atUs)
      expect(notes(recording, 'fell-back'), mode).toEqual([first + semiSyncTimeoutMs * 1_000])
      expect(Number(done[confirmed]?.atUs) - first, mode).toBe((semiSyncTimeoutMs + 5) * 1_000)
      // From then on nobody is waited for.
      for (const [place, { atUs }] of sent.entries())
        if (atUs > first + semiSyncTimeoutMs * 1_000)
          expect(Number(done[place]?.atUs) - atUs, mode).toBe(5_000)
      expect(done, mode).toHaveLength(8)
    }
  },
)

test.each([100, 300, 2_000])(
  'every write waits %i ms of its own: one that is confirmed gives the next no more time',
  (semiSyncTimeoutMs) => {
    // The second write is lost on its way to the only replica, and comes while the first still waits.
    const parameters = {
      mode: 'after-sync',
      replicas: 1,
      semiSyncTimeoutMs,
      logLatencyMs: 40,
      writeGapMs: 50,
      writes: 2,
      readFrom: 'primary',
    }
    const recording = play(parameters, [{ kind: 'drop', message: 'primary#2', atUs: 0 }])
    const second = Number(deliveries(recording, 'primary', 'write')[1]?.atUs)
    expect(notes(recording, 'fell-back')).toEqual([second + semiSyncTimeoutMs * 1_000])
  },
)

test.each([500_000, 700_000, 900_000])(
  'a replica that catches up after %i µs ends the fall-back, and writes wait again',
  (healUs) => {
    const heal: TimedIntervention = { kind: 'heal', from: 'primary', to: 'r1', atUs: healUs }
    const parameters = { mode: 'after-sync', replicas: 1, semiSyncTimeoutMs: 50, writes: 12 }
    const recording = play(parameters, [cut('r1', 250_000), heal])
    expect(notes(recording, 'fell-back')).toHaveLength(1)
    expect(factOf(recording, 'primary', 'semi-sync')).toBe('on')
    const sent = deliveries(recording, 'primary', 'write')
    const done = deliveries(recording, 'client', 'done')
    expect(Number(done.at(-1)?.atUs) - Number(sent.at(-1)?.atUs)).toBe(45_000)
  },
)

test.each([
  ['after-sync', 'holds'],
  ['after-commit', 'fails'],
])('%s: no read that vanishes in a failover %s, wherever the link is cut', (mode, verdict) => {
  for (let cutUs = 150_000; cutUs < 650_000; cutUs += 50_000) {
    const parameters = { mode, replicas: 1, otherReader: true, failoverAtMs: 1_500, readFrom: 'primary' }
    const recording = play(parameters, [cut('r1', cutUs), crash(1_000_000)])
    const { properties } = recording
    expect(properties['nothing-lost']?.verdict, `cut at ${cutUs}`).toBe('holds')
    expect(properties['no-read-vanishes']?.verdict, `cut at ${cutUs}`).toBe(verdict)
  }
})

test.each(['after-sync', 'after-commit', 'sync'])(
  '%s: the relay log is applied before the promoted replica takes writes',
  (mode) => {
    for (const applyMs of [0, 100, 500]) {
      const parameters = { mode, applyMs, replicas: 2, writes: 30, writeGapMs: 60, failoverAtMs: 1_200 }
      const recording = play({ ...parameters, readFrom: 'primary', readAfterMs: 0 }, [crash(1_000_000)])
      const promoted = recording.events.find(
        (event) => event.kind === 'decide' && event.decision === 'promoted',
      )
      const at = Number(promoted?.atUs)
      const [log, applied] = ['log', 'applied'].map((key) => factOf(recording, 'r1', key, at))
      expect(log, `${applyMs} ms`).toBeGreaterThan(0)
      expect(applied, `${applyMs} ms`).toBe(log)
      expect(recording.properties['nothing-lost']?.verdict, `${applyMs} ms`).toBe('holds')
      expect(recording.metrics['stale-reads']?.value, `${applyMs} ms`).toBe(0)
    }
  },
)
