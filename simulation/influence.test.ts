import { expect, test } from 'vitest'
import { eventsBehind, pastOf } from './kernel/influence'
import type { RecordedEvent, SystemRecording } from './kernel/recording'
import type { Parameters, TimedIntervention } from './kernel/run'
import { defaultRun } from './kernel/validate-run'
import { model as fleet } from './systems/fleet/model'
import { model as sharding } from './systems/sharding/model'
import { model as queue } from './systems/single-server-queue/model'

type SystemModel = typeof queue

function record(model: SystemModel, parameters: Parameters, interventions: readonly TimedIntervention[]) {
  const run = defaultRun(model.description)
  const changed = { ...run, interventions, parameters: { ...run.parameters, ...parameters } }
  return model.simulate(changed) as SystemRecording
}

function noteOf({ events }: SystemRecording, code: string, isWanted = (_: RecordedEvent) => true) {
  const found = events.find((event) => event.kind === 'note' && event.code === code && isWanted(event))
  if (found === undefined) throw new Error(`Nothing was noted as ${code}`)
  return found
}

/** Which interventions, by their places in the run, could have influenced an event. */
function doneBefore(model: SystemModel, recording: SystemRecording, event: RecordedEvent) {
  const past = pastOf(model, recording, event.sequence)
  return recording.events.flatMap((one) =>
    one.kind === 'intervene' && past.has(one.sequence) ? [one.index] : [],
  )
}

const crash = (node: string, atUs: number) => ({ kind: 'crash', node, atUs }) as const

test('behind one line the crash of any machine matters to who comes after; with own lines it does only until the choice', () => {
  const interventions = [crash('m2', 6_000_000), { kind: 'recover', node: 'm2', atUs: 6_100_000 } as const]
  const parameters = { machines: 4, load: 1.2, durationS: 10, contention: 0, coherence: 0 }
  for (const [layout, expected] of [
    ['pooled', [0, 1]],
    ['separate', []],
  ] as const) {
    const recording = record(fleet, { ...parameters, layout }, interventions)
    // Arrived before the crash, begun after it, on a machine that was never touched.
    const request = recording.requests.find(
      ({ arrivedUs, startedUs, server, fate }) =>
        arrivedUs < 6_000_000 && Number(startedUs) > 6_100_000 && server !== 'm2' && fate === 'served',
    )
    const served = noteOf(
      recording,
      'served',
      (event) => event.kind === 'note' && event.values.request === request?.id,
    )
    expect(doneBefore(fleet, recording, served), layout).toEqual(expected)
  }
})

test('who was refused left no trace, and whoever came later none either', () => {
  const recording = record(queue, { load: 1.2, queueLimit: 2, durationS: 20 }, [])
  const refused = noteOf(recording, 'line-full')
  const later = recording.events.filter(
    ({ kind, sequence }) => kind === 'note' && sequence > refused.sequence,
  )
  const itself = (event: RecordedEvent) =>
    event.kind === 'note' && refused.kind === 'note' && event.values.request === refused.values.request
  for (const event of later)
    expect(pastOf(queue, recording, event.sequence).has(refused.sequence)).toBe(itself(event))
})

test('behind a refusal stand those in the line and in service, and what was done by hand', () => {
  const recording = record(queue, { load: 0.9, queueLimit: 3, durationS: 40 }, [
    { kind: 'load', factor: 3, atUs: 10_000_000 },
    { kind: 'load', factor: 1, atUs: 39_000_000 },
  ])
  const { explanation } = recording.properties['all-served'] ?? {}
  if (explanation?.code !== 'line-full') throw new Error('The line should be full.')
  const behind = eventsBehind(queue, recording, explanation)
  const codes = behind.map((event) => (event.kind === 'note' ? event.code : event.kind))
  expect(codes.filter((code) => code === 'waits')).toHaveLength(3)
  expect(codes.filter((code) => code.startsWith('starts'))).toHaveLength(1)
  expect(codes.at(-1)).toBe('line-full')
  expect(codes).toHaveLength(5 + (explanation.atUs >= 10_000_000 ? 1 : 0))
})

test('behind nobody serving stands what took each machine down', () => {
  const recording = record(fleet, { layout: 'pooled', machines: 2, durationS: 10 }, [
    crash('m1', 1_000_000),
    crash('m2', 3_000_000),
  ])
  const { explanation } = recording.properties['somebody-serves'] ?? {}
  if (!explanation) throw new Error('Nobody should serve.')
  expect(eventsBehind(fleet, recording, explanation).map(({ node }) => node)).toEqual(['m1', 'm2'])
})

test('a pause moves no key, and a shard goes on because the last one could not leave', () => {
  const recording = record(sharding, { shards: 2, method: 'modulo' }, [
    crash('s2', 1_000_000),
    { kind: 'pause', node: 's1', durationUs: 5_000_000, atUs: 2_000_000 },
    crash('s1', 3_000_000),
    { kind: 'recover', node: 's2', atUs: 8_000_000 },
  ])
  expect(recording.unused).toEqual([2])
  const resumed = recording.events.find(({ kind }) => kind === 'resume')
  if (!resumed) throw new Error('It should go on.')
  expect(doneBefore(sharding, recording, resumed)).toEqual([0, 1])
  expect(doneBefore(sharding, recording, noteOf(recording, 'joined'))).toEqual([0, 3])
})

test('behind keys moved elsewhere stand the changes until then', () => {
  const recording = record(sharding, { shards: 3, method: 'modulo' }, [
    { kind: 'pause', node: 's1', durationUs: 1_000_000, atUs: 1_000_000 },
    { kind: 'recover', node: 'n1', atUs: 3_000_000 },
    { kind: 'recover', node: 'n2', atUs: 5_000_000 },
  ])
  const { explanation } = recording.properties['only-to-the-new'] ?? {}
  if (!explanation) throw new Error('Modulo should move keys between the others.')
  const behind = eventsBehind(sharding, recording, explanation)
  expect(behind.map(({ kind, node }) => [kind, node])).toEqual([
    ['intervene', 'n1'],
    ['note', 'n1'],
  ])
})
