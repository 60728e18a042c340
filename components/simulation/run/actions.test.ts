import { expect, test } from 'vitest'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { Intervention } from '@/simulation/kernel/run'
import { actionsForMessage, actionsForNode, applyAction, nextSteps } from './actions'

const recording: ProtocolRecording = {
  family: 'protocol',
  run: {
    simulation: 's',
    version: 1,
    parameters: {},
    seed: 1,
    interventions: [{ kind: 'crash', node: 'p1', atUs: 50_000 }],
  },
  nodes: ['coordinator', 'p1'],
  endUs: 100_000,
  end: 'quiescent',
  events: [
    {
      sequence: 0,
      atUs: 20_000,
      kind: 'intervene',
      node: null,
      intervention: { kind: 'cut', from: 'p1', to: 'coordinator' },
      index: 0,
    },
  ],
  unused: [],
  metrics: {},
  properties: {},
  messages: [
    {
      id: 'p1#1',
      label: 'yes',
      from: 'p1',
      to: 'coordinator',
      sentUs: 10_000,
      endUs: 30_000,
      fate: 'delivered',
    },
  ],
  curves: [],
  tracks: [
    {
      node: 'p1',
      views: [],
      spans: [
        { fromUs: 0, toUs: 50_000, condition: 'working' },
        { fromUs: 50_000, toUs: 100_000, condition: 'down' },
      ],
    },
  ],
}
const allowed = ['crash', 'recover', 'pause', 'cut', 'heal', 'drop', 'delay', 'duplicate'] as const
const kinds = (actions: ReturnType<typeof actionsForNode>) =>
  actions.map((action) => (action.kind === 'intervene' ? action.intervention.kind : action.step.kind))

test('a running node can crash, a node that is down can recover', () => {
  expect(kinds(actionsForNode('p1', { recording, atUs: 10_000, allowed }, []))).toContain('crash')
  const later = kinds(actionsForNode('p1', { recording, atUs: 60_000, allowed }, []))
  expect(later).toContain('recover')
  expect(later).not.toContain('crash')
})

test('a link can be cut before it is cut and healed after', () => {
  expect(kinds(actionsForNode('p1', { recording, atUs: 10_000, allowed }, []))).toContain('cut')
  expect(kinds(actionsForNode('coordinator', { recording, atUs: 20_000, allowed }, []))).toContain('heal')
})

test('only allowed interventions are offered', () => {
  expect(kinds(actionsForNode('p1', { recording, atUs: 10_000, allowed: ['crash'] }, []))).toEqual(['crash'])
})

test('a drop is placed at the sending of its message, and a message touched once is not offered again', () => {
  const track = recording.messages[0]!
  const [drop] = actionsForMessage(track, { recording, atUs: 25_000, allowed: ['drop'] })
  expect(drop).toEqual({ kind: 'intervene', intervention: { kind: 'drop', message: 'p1#1' }, atUs: 10_000 })
  const run = applyAction(recording.run, drop!)
  expect(
    actionsForMessage(track, { recording: { ...recording, run }, atUs: 25_000, allowed: ['drop'] }),
  ).toEqual([])
})

test('in a schedule a message under way can be delivered next, and no clock is offered', () => {
  const scheduled = { ...recording, run: { ...recording.run, interventions: [], schedule: [] } }
  expect(
    kinds(actionsForMessage(recording.messages[0]!, { recording: scheduled, atUs: 25_000, allowed })),
  ).toEqual(['deliver', 'drop', 'heal'])
  const node: Intervention['kind'][] = ['pause']
  expect(kinds(actionsForNode('p1', { recording: scheduled, atUs: 10_000, allowed: node }, []))).toEqual([])
})

const timer = {
  timer: 'p1/vote-timeout',
  name: 'vote-timeout',
  node: 'p1',
  setUs: 5000,
  dueUs: 90_000,
  endUs: null,
  ending: 'pending',
} as const

test('a run taken step by step can deliver what is on its way, then let its timers run out', () => {
  const scheduled = { ...recording, run: { ...recording.run, schedule: [] } }
  expect(nextSteps(scheduled, 20_000, [timer])).toEqual([
    { kind: 'deliver', message: 'p1#1' },
    { kind: 'fire', timer: 'p1/vote-timeout' },
  ])
  expect(nextSteps(scheduled, 40_000, [timer])).toEqual([{ kind: 'fire', timer: 'p1/vote-timeout' }])
})

test('neither a node that is down nor a run with a clock leaves the learner a choice of steps', () => {
  const scheduled = { ...recording, run: { ...recording.run, schedule: [] } }
  expect(nextSteps(scheduled, 60_000, [timer])).toEqual([])
  expect(nextSteps(recording, 20_000, [timer])).toEqual([])
})
