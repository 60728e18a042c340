import { expect, test } from 'vitest'
import type { ProtocolRecording } from '../../kernel/recording'
import type { Parameters, TimedIntervention } from '../../kernel/run'
import { defaultRun } from '../../kernel/validate-run'
import { bytesPerWrite } from '../../theory/replication'
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

/** A recording in a few lines: who did what when, in milliseconds. */
function story({ events, end }: ProtocolRecording): readonly string[] {
  const lines = events.flatMap((event) => {
    const at = `${(event.atUs / 1_000).toFixed(3)} ${event.node ?? ''}`
    if (event.kind === 'deliver') return [`${at} gets ${event.label} from ${event.from}`]
    if (event.kind === 'lose') return [`${at} misses ${event.label}: ${event.cause}`]
    if (event.kind === 'decide') return [`${at} ${event.decision}`]
    if (event.kind === 'note') return [`${at} notes ${event.code}`]
    return event.kind === 'intervene' ? [`${at} ${event.intervention.kind}`] : []
  })
  return [...lines, end]
}

const verdicts = ({ properties }: ProtocolRecording) =>
  Object.fromEntries(Object.entries(properties).map(([id, { verdict }]) => [id, verdict]))

const crash = (atUs: number, node = 'primary'): TimedIntervention => ({ kind: 'crash', node, atUs })
const FAILOVER = { failoverAtMs: 1_200 }

test.each([1, 2, 4])(
  'asynchronously every write reaches %i replicas and nobody waits for them',
  (replicas) => {
    const { metrics, messages, tracks } = play({ replicas, readAfterMs: 100 })
    expect([metrics.acknowledged?.value, metrics['stale-reads']?.value]).toEqual([6, 0])
    expect(metrics['write-time']?.value).toBe(10_000)
    expect(messages.filter(({ label }) => label === 'log')).toHaveLength(6 * replicas)
    for (const { node, views } of tracks.filter(
      (track) => track.node.startsWith('r') && track.node !== 'reader',
    ))
      expect(views.at(-1)?.view.facts.find(({ key }) => key === 'applied')?.value, node).toBe(6)
  },
)

test.each([
  ['async', 10],
  ['after-sync', 50],
  ['after-commit', 50],
  ['sync', 55],
])('%s: a write is acknowledged after %i ms', (mode, ms) => {
  expect(Number(play({ mode }).metrics['write-time']?.value) / 1_000).toBe(ms)
})

test.each([
  ['an asynchronous run', {}, []],
  ['a semi-synchronous failover', { mode: 'after-sync', ...FAILOVER }, [crash(700_000)]],
])('the recording of %s is this one', (_name, parameters, interventions) => {
  const recording = play({ writes: 4, ...parameters }, interventions)
  expect(story(recording)).toMatchSnapshot()
  expect(recording.metrics).toMatchSnapshot()
})

test.each([0, 60, 300])(
  'sending %i ms behind, an asynchronous failover loses exactly what the promoted replica had not received',
  (sendLagMs) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const load = { replicas: 1, writes: 30, writeGapMs: 20, readFrom: 'primary' }
      const recording = play({ ...FAILOVER, ...load, sendLagMs }, [crash(400_000)], seed)
      const delivered = (label: string, node: string) =>
        recording.events.filter(
          (event) => event.kind === 'deliver' && event.label === label && event.node === node,
        )
      const missing = delivered('done', 'client').length - delivered('log', 'r1').length
      expect(recording.metrics['lost-writes']?.value, `seed ${seed}`).toBe(missing)
      expect(Math.abs(missing - sendLagMs / 20), `seed ${seed}`).toBeLessThanOrEqual(1)
    }
  },
)

test('theory is drawn where it holds', () => {
  const idsOf = (parameters: Parameters) => play(parameters).curves.map(({ id }) => id)
  expect(idsOf({})).toEqual([])
  expect(idsOf({ applyLagMs: 100, ...FAILOVER })).toEqual(['stale-by-wait', 'lost-by-lag'])
  expect(idsOf({ applyLagMs: 100, ...FAILOVER, mode: 'after-sync' })).toEqual([])
})

test('what was on its way when the links were cut is lost, acknowledged or not', () => {
  const cuts = ['r1', 'r2'].map((to): TimedIntervention => ({
    kind: 'cut',
    from: 'primary',
    to,
    atUs: 500_000,
  }))
  const recording = play({ ...FAILOVER, writes: 10, writeGapMs: 100 }, [...cuts, crash(800_000)])
  expect(verdicts(recording)['nothing-lost']).toBe('fails')
  expect(Number(recording.metrics['lost-writes']?.value)).toBeGreaterThanOrEqual(2)
  expect(recording.properties['nothing-lost']?.explanation).toMatchObject({ code: 'lost', nodes: ['r1'] })
})

test.each(['after-sync', 'sync'])(
  '%s loses nothing that was acknowledged, wherever the primary crashes',
  (mode) => {
    for (let atUs = 100_000; atUs < 1_100_000; atUs += 13_000) {
      const recording = play({ mode, ...FAILOVER, otherReader: true }, [crash(atUs)])
      expect(verdicts(recording), `at ${atUs}`).toMatchObject({
        'nothing-lost': 'holds',
        'no-read-vanishes': 'holds',
      })
    }
  },
)

test('waiting after the commit lets others read a row that a failover then removes', () => {
  const cut: TimedIntervention = { kind: 'cut', from: 'primary', to: 'r1', atUs: 300_000 }
  const parameters = { mode: 'after-commit', replicas: 1, otherReader: true, ...FAILOVER }
  const recording = play(parameters, [cut, crash(700_000)])
  expect(verdicts(recording)).toMatchObject({ 'nothing-lost': 'holds', 'no-read-vanishes': 'fails' })
  const before = play({ ...parameters, mode: 'after-sync' }, [cut, crash(700_000)])
  expect(verdicts(before)['no-read-vanishes']).toBe('holds')
})

test('after its timeout semi-synchronous replication falls back, and a failover loses again', () => {
  const cut: TimedIntervention = { kind: 'cut', from: 'primary', to: 'r1', atUs: 300_000 }
  const parameters = { mode: 'after-sync', replicas: 1, semiSyncTimeoutMs: 100, ...FAILOVER }
  const recording = play(parameters, [cut, crash(900_000)])
  expect(recording.events.some((event) => event.kind === 'note' && event.code === 'fell-back')).toBe(true)
  expect(verdicts(recording)['nothing-lost']).toBe('fails')
})

test('the most advanced replica loses less than any', () => {
  const cut: TimedIntervention = { kind: 'cut', from: 'primary', to: 'r1', atUs: 300_000 }
  const lost = (promote: string) =>
    Number(
      play({ ...FAILOVER, promote, readFrom: 'primary' }, [cut, crash(900_000)]).metrics['lost-writes']
        ?.value,
    )
  expect(lost('first')).toBeGreaterThan(0)
  expect(lost('most-advanced')).toBe(0)
})

test('reading on the primary, or waiting for the position, always finds one’s own write', () => {
  const slow = { applyLagMs: 200, readAfterMs: 0, writes: 40, writeGapMs: 400 }
  expect(play({ ...slow, readFrom: 'replica' }).metrics['stale-reads']?.value).toBeGreaterThan(10)
  for (const readFrom of ['primary', 'replica-at-position']) {
    const { metrics, properties } = play({ ...slow, readFrom })
    expect([metrics['stale-reads']?.value, metrics.reads?.value], readFrom).toEqual([0, 40])
    expect(properties['read-your-writes']?.verdict, readFrom).toBe('holds')
  }
})

test.each([
  ['statement', 'fails'],
  ['row', 'holds'],
  ['mixed', 'holds'],
])('a non-deterministic statement in a %s log: replicas agreeing %s', (logFormat, verdict) => {
  const { properties } = play({ logFormat, workload: 'non-deterministic' })
  expect(properties['replicas-agree']?.verdict).toBe(verdict)
})

test('a row log of many rows is large, a statement log small, and a mixed log small where it may be', () => {
  const bytes = (logFormat: string, workload: string) =>
    Number(play({ logFormat, workload }).metrics['log-bytes']?.value)
  expect(bytes('row', 'many-rows')).toBe(6 * 60_000)
  expect(bytes('statement', 'many-rows')).toBe(720)
  expect(bytes('mixed', 'many-rows')).toBe(720)
  expect(bytes('mixed', 'non-deterministic')).toBe(
    6 * bytesPerWrite({ logFormat: 'row', workload: 'one-row' }),
  )
})

test('an old primary that comes back throws away what the new one does not have', () => {
  const cuts = ['r1', 'r2'].map((to): TimedIntervention => ({
    kind: 'cut',
    from: 'primary',
    to,
    atUs: 400_000,
  }))
  const heals = ['r1', 'r2'].map((to): TimedIntervention => ({
    kind: 'heal',
    from: 'primary',
    to,
    atUs: 1_500_000,
  }))
  const back: TimedIntervention = { kind: 'recover', node: 'primary', atUs: 1_600_000 }
  const { events, tracks } = play(FAILOVER, [...cuts, crash(900_000), ...heals, back])
  expect(events.some((event) => event.kind === 'note' && event.code === 'threw-away')).toBe(true)
  const logOf = (name: string) =>
    tracks
      .find(({ node }) => node === name)
      ?.views.at(-1)
      ?.view.facts.find(({ key }) => key === 'log')?.value
  expect(logOf('primary')).toBe(logOf('r1'))
})

test('a replica that missed entries asks for them', () => {
  const drop: TimedIntervention = { kind: 'drop', message: 'primary#2', atUs: 0 }
  const { messages, metrics } = play({ replicas: 1, readAfterMs: 400 }, [drop])
  expect(messages.some(({ label }) => label === 'fetch')).toBe(true)
  expect(metrics['stale-reads']?.value).toBe(0)
})

test.each([
  [100, 5, 'lost'],
  [1_000, 15, 'lost-many'],
])('sending %i ms behind, the lost writes are named one by one, up to twenty', (sendLagMs, least, code) => {
  const load = { replicas: 1, writes: 60, writeGapMs: 20, readFrom: 'primary' }
  const { properties, metrics, events } = play({ ...FAILOVER, ...load, sendLagMs }, [crash(800_000)])
  const received = events.filter(
    (event) => event.kind === 'deliver' && event.label === 'log' && event.node === 'r1',
  ).length
  const count = Number(metrics['lost-writes']?.value)
  const lost = Array.from({ length: count }, (_, place) => received + 1 + place)
  expect(count).toBeGreaterThanOrEqual(least)
  const explanation = properties['nothing-lost']?.explanation
  expect([explanation?.code, explanation?.values.writes]).toEqual([code, lost.slice(0, 20).join(',')])
  expect(explanation?.values.more).toBe(code === 'lost' ? undefined : count - 20)
})

const recover = (atUs: number, node = 'primary'): TimedIntervention => ({ kind: 'recover', node, atUs })

test.each(['async', 'after-sync', 'sync'])(
  '%s: an operator that crashed still knows whom it has promoted, and an old primary follows that',
  (mode) => {
    const back = [crash(1_600_000, 'operator'), recover(1_700_000, 'operator'), recover(2_000_000)]
    const recording = play({ mode, ...FAILOVER, writes: 30 }, [crash(900_000), ...back])
    const last = (node: string, key: string) =>
      recording.tracks
        .find((track) => track.node === node)
        ?.views.at(-1)
        ?.view.facts.find((fact) => fact.key === key)?.value
    expect(['primary', 'r1', 'r2'].map((node) => last(node, 'role'))).toEqual(['follows', 'leads', 'follows'])
    // It also gets what is written after its return.
    expect(last('primary', 'log')).toBe(last('r1', 'log'))
    expect(verdicts(recording)['nothing-lost']).toBe('holds')
  },
)

test('a replica that crashes and comes back keeps what it has on disk', () => {
  const faults = [crash(700_000, 'r1'), recover(800_000, 'r1'), crash(801_000)]
  const recording = play({ mode: 'after-sync', replicas: 1, ...FAILOVER }, faults)
  expect(recording.events.some((event) => event.kind === 'note' && event.code === 'threw-away')).toBe(false)
  expect(verdicts(recording)['nothing-lost']).toBe('holds')
})

test('a primary that stood still goes on sending and a client reading, however late', () => {
  for (const node of ['primary', 'client']) {
    const pause: TimedIntervention = { kind: 'pause', node, durationUs: 1_500_000, atUs: 420_000 }
    const { metrics, end } = play({ sendLagMs: 100, readAfterMs: 400 }, [pause])
    expect([end, metrics.reads?.value, metrics.acknowledged?.value], node).toEqual(['quiescent', 6, 6])
  }
})
