import fc from 'fast-check'
import { expect, test } from 'vitest'
import { twoPhaseCommitDescription } from '../protocols/two-phase-commit/description'
import { model } from '../protocols/two-phase-commit/model'
import { causalPast, eventsBehindInProtocol, happenedBefore } from './happened-before'
import type { ProtocolRecording, RecordedEvent } from './recording'
import type { TimedIntervention } from './run'
import { defaultRun } from './validate-run'

const base = defaultRun(twoPhaseCommitDescription)

function record(interventions: readonly TimedIntervention[], seed = 7): ProtocolRecording {
  const recording = model.simulate({ ...base, seed, interventions })
  if (recording.family !== 'protocol') throw new Error('Two-phase commit is a protocol.')
  return recording
}

function placeOf(recording: ProtocolRecording, isWanted: (event: RecordedEvent) => boolean): number {
  const place = recording.events.findIndex(isWanted)
  expect(place).toBeGreaterThanOrEqual(0)
  return place
}

const sending = (node: string, label: string) => (event: RecordedEvent) =>
  event.kind === 'send' && event.node === node && event.label === label
const deciding = (node: string) => (event: RecordedEvent) => event.kind === 'decide' && event.node === node

test('the decision is behind every vote, and no vote behind another participant’s', () => {
  const recording = record([])
  const decision = placeOf(recording, deciding('coordinator'))
  const votes = ['p1', 'p2', 'p3'].map((node) => placeOf(recording, sending(node, 'yes')))
  for (const vote of votes) {
    expect(happenedBefore(recording, vote, decision)).toBe(true)
    expect(happenedBefore(recording, decision, vote)).toBe(false)
    for (const other of votes) expect(happenedBefore(recording, vote, other)).toBe(false)
  }
})

test('no word of a crash reaches those who only stop hearing', () => {
  const recording = record([{ kind: 'crash', node: 'coordinator', atUs: 47_000 }])
  const crash = placeOf(recording, ({ kind }) => kind === 'intervene')
  const timeout = placeOf(recording, (event) => event.kind === 'fire' && event.node === 'p1')
  expect(happenedBefore(recording, crash, timeout)).toBe(false)
})

test('a lost message is no event of its receiver, and its loss has the cut behind it', () => {
  const recording = record([{ kind: 'cut', from: 'coordinator', to: 'p2', atUs: 1_000 }])
  const cut = placeOf(recording, ({ kind }) => kind === 'intervene')
  const lost = placeOf(recording, ({ kind }) => kind === 'lose')
  expect(happenedBefore(recording, cut, lost)).toBe(true)
  const later = recording.events.findIndex(
    ({ node, kind }, place) => place > lost && node === 'p2' && kind === 'fire',
  )
  if (later >= 0) expect(happenedBefore(recording, lost, later)).toBe(false)
})

test('what made everybody wait names the crash and the votes, in order', () => {
  const recording = record([{ kind: 'crash', node: 'coordinator', atUs: 47_000 }])
  const { explanation } = recording.properties['everyone-decides'] ?? {}
  if (!explanation) throw new Error('The run should block.')
  const behind = eventsBehindInProtocol(recording, explanation)
  expect(behind.filter(({ kind }) => kind === 'intervene')).toHaveLength(1)
  expect(behind.filter(({ kind, node }) => kind === 'write' && node === 'p1')).not.toEqual([])
  expect(behind.map(({ sequence }) => sequence)).toEqual(
    behind.map(({ sequence }) => sequence).sort((first, second) => first - second),
  )
})

const anyIntervention: fc.Arbitrary<TimedIntervention> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('crash' as const, 'recover' as const),
    node: fc.constantFrom('coordinator', 'p1', 'p2', 'p3'),
    atUs: fc.integer({ min: 0, max: 200_000 }),
  }),
  fc.record({
    kind: fc.constant('cut' as const),
    from: fc.constant('coordinator'),
    to: fc.constantFrom('p1', 'p2', 'p3'),
    atUs: fc.integer({ min: 0, max: 100_000 }),
  }),
  fc.record({
    kind: fc.constantFrom('duplicate' as const, 'drop' as const),
    message: fc.constantFrom('p1#1', 'p2#1', 'coordinator#2', 'coordinator#5'),
    atUs: fc.constant(0),
  }),
)

/** Vector clocks (Fidge 1988, Mattern 1989), kept forwards: another way to the same relation. */
function clocksOf({ events, nodes }: ProtocolRecording): ReadonlyMap<number, readonly number[]> {
  const now = new Map(nodes.map((node) => [node, nodes.map(() => 0)]))
  const onTheWay = new Map<string, readonly number[]>()
  const clocks = new Map<number, readonly number[]>()
  events.forEach((event, place) => {
    if (event.node === null || event.kind === 'intervene' || event.kind === 'lose') return
    const clock = now.get(event.node) ?? []
    const original = 'message' in event ? event.message.replace(/[.]\d+$/, '') : ''
    if (event.kind === 'deliver')
      (onTheWay.get(original) ?? []).forEach(
        (count, index) => (clock[index] = Math.max(clock[index] ?? 0, count)),
      )
    const own = nodes.indexOf(event.node)
    clock[own] = (clock[own] ?? 0) + 1
    if (event.kind === 'send') onTheWay.set(original, [...clock])
    clocks.set(place, [...clock])
  })
  return clocks
}

test('agrees with vector clocks on every pair of events of random runs', () => {
  fc.assert(
    fc.property(fc.array(anyIntervention, { maxLength: 4 }), fc.nat(10_000), (interventions, seed) => {
      const recording = record(interventions, seed)
      const clocks = [...clocksOf(recording)]
      for (const [second, clock] of clocks) {
        const past = causalPast(recording, second)
        const expected = clocks
          .filter(
            ([first, other]) =>
              first === second ||
              (first < second && other.every((count, index) => count <= (clock[index] ?? 0))),
          )
          .map(([first]) => first)
        expect(
          [...past].filter((place) => clocks.some(([known]) => known === place)).sort((a, b) => a - b),
        ).toEqual(expected)
      }
    }),
    { numRuns: 40 },
  )
})
