import { expect, test } from 'vitest'
import type { Effect, Protocol } from './protocol'
import type { Plain } from './recording'
import type { Run, Step, TimedIntervention } from './run'
import { simulate } from './simulate'

interface ToyState {
  readonly seen: readonly string[]
}

const LATENCY_US = 10_000

/**
 * A toy: `a` sends three letters to `b` at the start, and `b` writes down what it sees. Its timer is due at the very
 * instant at which the letters arrive.
 */
const toy: Protocol<ToyState> = {
  description: {
    id: 'toy',
    version: 1,
    family: 'protocol',
    view: 'space-time',
    isExplorable: true,
    parameters: [],
    interventions: ['crash', 'recover', 'pause', 'cut', 'heal', 'drop', 'duplicate', 'delay'],
    metrics: [],
    properties: [
      { id: 'three-letters', kind: 'eventually' },
      { id: 'no-q', kind: 'always' },
    ],
  },
  network: 'queue',
  nodes: () => ['a', 'b'],
  link: () => ({ latencyUsMin: LATENCY_US, latencyUsMax: LATENCY_US, lossRatio: 0 }),
  handle(state, event, { self }) {
    if (event.kind === 'start') {
      const letters = ['x', 'y', 'z'].map((label): Effect => ({ kind: 'send', to: 'b', body: { label } }))
      const timer: Effect = { kind: 'set-timer', timer: 'deadline', afterUs: LATENCY_US }
      return { state: { seen: [] }, effects: self === 'a' ? letters : [timer] }
    }
    if (event.kind === 'recover')
      return { state: { seen: (event.stable.seen ?? []) as readonly string[] }, effects: [] }
    if (state === null) return null
    const mark = event.kind === 'deliver' ? event.body.label : event.kind
    const seen = [...state.seen, mark]
    return { state: { seen }, effects: [{ kind: 'write', key: 'seen', value: seen as readonly Plain[] }] }
  },
  choices: () => [],
  view: (state) => ({ condition: state === null ? 'down' : 'working', facts: [] }),
  properties: [
    {
      id: 'three-letters',
      kind: 'eventually',
      check({ nodes }) {
        const seen = nodes[1]?.state?.seen ?? []
        return seen.filter((mark) => mark !== 'fire').length === 3
          ? null
          : { code: 'missing', nodes: ['b'], values: {} }
      },
    },
    {
      id: 'no-q',
      kind: 'always',
      check: ({ nodes }) =>
        nodes[1]?.state?.seen.includes('q') === true ? { code: 'saw-q', nodes: ['b'], values: {} } : null,
    },
  ],
  metrics: ({ snapshot, messagesSent }) => ({
    seen: { value: snapshot.nodes[1]?.state?.seen.length ?? null, unit: 'count' },
    messages: { value: messagesSent, unit: 'messages' },
  }),
}

function toyRun(interventions: readonly TimedIntervention[], schedule?: readonly Step[]): Run {
  const run = { simulation: 'toy', version: 1, parameters: {}, seed: 1, interventions }
  return schedule === undefined ? run : { ...run, schedule }
}

/** What `b` saw, in order. */
function seenBy(run: Run): readonly string[] {
  const { events } = simulate(toy, run)
  return events.flatMap((event) => {
    if (event.node !== 'b') return []
    if (event.kind === 'deliver') return [event.label]
    return event.kind === 'fire' || event.kind === 'intervene' || event.kind === 'resume' ? [event.kind] : []
  })
}

test('at one instant interventions come first, then messages as sent, then timers', () => {
  expect(seenBy(toyRun([]))).toEqual(['x', 'y', 'z', 'fire'])
  expect(seenBy(toyRun([{ kind: 'crash', node: 'b', atUs: LATENCY_US }]))).toEqual(['intervene'])
  expect(seenBy(toyRun([{ kind: 'crash', node: 'b', atUs: LATENCY_US + 1 }]))).toEqual([
    'x',
    'y',
    'z',
    'fire',
    'intervene',
  ])
})

test('interventions of one instant happen in the order of the run', () => {
  const crash = { kind: 'crash', node: 'b', atUs: 5 } as const
  const recover = { kind: 'recover', node: 'b', atUs: 5 } as const
  expect(simulate(toy, toyRun([crash, recover])).unused).toEqual([])
  expect(simulate(toy, toyRun([recover, crash])).unused).toEqual([0])
})

test('a node starts before anything is done to it at instant 0', () => {
  const { unused, tracks } = simulate(toy, toyRun([{ kind: 'crash', node: 'a', atUs: 0 }]))
  expect(unused).toEqual([])
  expect(tracks[0]?.spans.map(({ condition }) => condition)).toEqual(['down'])
})

test('interventions that name something absent or change nothing are unused, and only those', () => {
  const { unused } = simulate(
    toy,
    toyRun([
      { kind: 'crash', node: 'nobody', atUs: 1 },
      { kind: 'crash', node: 'a', atUs: 1 },
      { kind: 'crash', node: 'a', atUs: 2 },
      { kind: 'recover', node: 'b', atUs: 3 },
      { kind: 'drop', message: 'a#4', atUs: 0 },
      { kind: 'drop', message: 'a#1', atUs: 0 },
      { kind: 'drop', message: 'a#1', atUs: 0 },
      { kind: 'heal', from: 'a', to: 'b', atUs: 4 },
      { kind: 'cut', from: 'a', to: 'a', atUs: 4 },
      { kind: 'cut', from: 'a', to: 'b', atUs: 5 },
      { kind: 'cut', from: 'b', to: 'a', oneWay: true, atUs: 6 },
      { kind: 'pause', node: 'a', durationUs: 5, atUs: 7 },
      { kind: 'load', factor: 2, atUs: 8 },
    ]),
  )
  expect(unused).toEqual([0, 2, 3, 4, 6, 7, 8, 10, 11, 12])
})

test('a dropped message is lost half-way, a delayed one comes later, a duplicate comes twice', () => {
  const { messages } = simulate(
    toy,
    toyRun([
      { kind: 'drop', message: 'a#1', atUs: 0 },
      { kind: 'delay', message: 'a#2', byUs: 7_000, atUs: 0 },
      { kind: 'duplicate', message: 'a#3', atUs: 0 },
    ]),
  )
  expect(messages.map(({ id, endUs, fate, cause }) => [id, endUs, fate, cause])).toEqual([
    ['a#1', 5_000, 'lost', 'dropped'],
    ['a#2', 17_000, 'delivered', undefined],
    ['a#3', 10_000, 'delivered', undefined],
    ['a#3.1', 10_000, 'delivered', undefined],
  ])
})

test('a cut loses what would arrive over it, one way or both', () => {
  const cut = (from: string, to: string, oneWay: boolean) =>
    seenBy(toyRun([{ kind: 'cut', from, to, oneWay, atUs: 0 }]))
  expect(cut('b', 'a', true)).toEqual(['x', 'y', 'z', 'fire'])
  expect(cut('a', 'b', true)).toEqual(['fire'])
  expect(cut('b', 'a', false)).toEqual(['fire'])
})

test('a paused node gets everything afterwards, in the same order', () => {
  const run = toyRun([{ kind: 'pause', node: 'b', durationUs: 50_000, atUs: 1_000 }])
  expect(seenBy(run)).toEqual(['intervene', 'resume', 'x', 'y', 'z', 'fire'])
  const { endUs, tracks } = simulate(toy, run)
  expect(endUs).toBe(51_000)
  expect(tracks[1]?.spans.map(({ fromUs, condition }) => [fromUs, condition])).toEqual([
    [0, 'working'],
    [1_000, 'paused'],
    [51_000, 'working'],
  ])
})

test('pausing a paused node changes nothing', () => {
  const run = toyRun([
    { kind: 'pause', node: 'b', durationUs: 50_000, atUs: 1_000 },
    { kind: 'pause', node: 'b', durationUs: 90_000, atUs: 2_000 },
  ])
  const { unused, endUs } = simulate(toy, run)
  expect([unused, endUs]).toEqual([[1], 51_000])
})

test('a crash loses what was not written, and recovery starts from what was', () => {
  const run = toyRun([
    { kind: 'delay', message: 'a#3', byUs: 90_000, atUs: 0 },
    { kind: 'crash', node: 'b', atUs: 20_000 },
    { kind: 'recover', node: 'b', atUs: 30_000 },
  ])
  expect(simulate(toy, run).metrics.seen?.value).toBe(4)
})

test('a run that reaches its limit ends as unknown', () => {
  const { end, events, properties } = simulate(toy, toyRun([]), { eventsMax: 4 })
  expect(end).toBe('limit')
  expect(events.length).toBeLessThan(12)
  expect(properties['three-letters']?.verdict).toBe('unknown')
  expect(properties['no-q']?.history.map(({ verdict }) => verdict)).toEqual(['holds', 'unknown'])
  expect(simulate(toy, toyRun([])).properties['no-q']?.verdict).toBe('holds')
})

test('an eventual property fails from the instant after which nothing helped any more', () => {
  const { properties } = simulate(toy, toyRun([{ kind: 'drop', message: 'a#3', atUs: 0 }]))
  expect(properties['three-letters']).toMatchObject({
    verdict: 'fails',
    explanation: { code: 'missing', nodes: ['b'] },
  })
  expect(properties['three-letters']?.history).toHaveLength(1)
})

test('a schedule takes one tick a step and reports the steps that name something absent', () => {
  const schedule: readonly Step[] = [
    { kind: 'deliver', message: 'a#3' },
    { kind: 'deliver', message: 'a#3' },
    { kind: 'fault', fault: { kind: 'drop', message: 'a#1' } },
    { kind: 'fault', fault: { kind: 'delay', message: 'a#2', byUs: 5 } },
    { kind: 'fire', timer: 'a/deadline' },
    { kind: 'fire', timer: 'b/deadline' },
    { kind: 'choose', node: 'b', choice: 'anything' },
    { kind: 'fault', fault: { kind: 'duplicate', message: 'a#2' } },
    { kind: 'deliver', message: 'a#2.1' },
  ]
  const recording = simulate(toy, toyRun([], schedule))
  expect(recording.unused).toEqual([1, 3, 4, 6])
  expect(recording.endUs).toBe(9_000)
  expect(seenBy(toyRun([], schedule))).toEqual(['z', 'fire', 'y'])
  expect([recording.end, recording.properties['three-letters']?.verdict]).toEqual(['horizon', 'unknown'])
})

test('making a copy shifts the chance of nothing else', () => {
  const random: Protocol<ToyState> = {
    ...toy,
    link: () => ({ latencyUsMin: 1_000, latencyUsMax: 90_000, lossRatio: 0.2 }),
  }
  const arrivals = (interventions: readonly TimedIntervention[]) =>
    simulate(random, toyRun(interventions))
      .messages.filter(({ id }) => !id.includes('.'))
      .map(({ endUs }) => endUs)
  expect(arrivals([{ kind: 'duplicate', message: 'a#1', atUs: 0 }])).toEqual(arrivals([]))
})
