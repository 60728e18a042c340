import { expect, test } from 'vitest'
import { singleServerQueueDescription } from '../systems/single-server-queue/description'
import { twoPhaseCommitDescription as description } from '../protocols/two-phase-commit/description'
import { defaultRun, validateRun } from './validate-run'

const run = defaultRun(description)
const crash = { kind: 'crash', node: 'p1', atUs: 5 }

test('the default run is valid and missing parameters take their defaults', () => {
  expect(validateRun(run, description)).toEqual({ ok: true, run })
  expect(validateRun({ ...run, parameters: {} }, description)).toEqual({ ok: true, run })
})

test('every intervention and step that is well formed passes unchanged', () => {
  const interventions = [
    crash,
    { kind: 'recover', node: 'p1', atUs: 6 },
    { kind: 'pause', node: 'p1', durationUs: 10, atUs: 6 },
    { kind: 'cut', from: 'p1', to: 'coordinator', oneWay: true, atUs: 7 },
    { kind: 'heal', from: 'p1', to: 'coordinator', atUs: 8 },
    { kind: 'drop', message: 'p1#2', atUs: 0 },
    { kind: 'duplicate', message: 'coordinator#12.1', atUs: 0 },
    { kind: 'delay', message: 'p1#2', byUs: 3, atUs: 0 },
  ]
  expect(validateRun({ ...run, interventions }, description)).toEqual({
    ok: true,
    run: { ...run, interventions },
  })
  const schedule = [
    { kind: 'deliver', message: 'p1#2' },
    { kind: 'fire', timer: 'p1/decision-timeout' },
    { kind: 'choose', node: 'p1', choice: 'vote-yes' },
    { kind: 'fault', fault: { kind: 'crash', node: 'p1' } },
  ]
  expect(validateRun({ ...run, schedule }, description)).toEqual({ ok: true, run: { ...run, schedule } })
})

const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)

test.each<[string, object, string, string]>([
  ['another simulation', { simulation: 'other' }, 'wrong-simulation', 'simulation'],
  ['another version', { version: 2 }, 'wrong-version', 'version'],
  ['a negative seed', { seed: -1 }, 'out-of-range', 'seed'],
  ['a seed of 2^32', { seed: 4_294_967_296 }, 'out-of-range', 'seed'],
  ['an unknown field', { secret: 1 }, 'unknown-name', 'secret'],
  ['an unknown parameter', { parameters: { speed: 1 } }, 'unknown-name', 'parameters.speed'],
  [
    'a parameter above its range',
    { parameters: { participants: 6 } },
    'out-of-range',
    'parameters.participants',
  ],
  [
    'a parameter between its steps',
    { parameters: { participants: 2.5 } },
    'out-of-range',
    'parameters.participants',
  ],
  [
    'a parameter that is no number',
    { parameters: { participants: '3' } },
    'out-of-range',
    'parameters.participants',
  ],
  ['NaN', { parameters: { participants: Number.NaN } }, 'out-of-range', 'parameters.participants'],
  ['an unknown option', { parameters: { votes: 'p9-no' } }, 'out-of-range', 'parameters.votes'],
  [
    'a flag that is no flag',
    { parameters: { acknowledgements: 1 } },
    'out-of-range',
    'parameters.acknowledgements',
  ],
  ['parameters that are a list', { parameters: [] }, 'not-an-object', 'parameters'],
  ['interventions that are no list', { interventions: {} }, 'not-a-list', 'interventions'],
  ['too many interventions', { interventions: many(201, crash) }, 'too-many', 'interventions'],
  [
    'an intervention the simulation does not know',
    { interventions: [{ kind: 'load', factor: 2, atUs: 1 }] },
    'unknown-kind',
    'interventions.0.kind',
  ],
  [
    'an intervention without instant',
    { interventions: [{ kind: 'crash', node: 'p1' }] },
    'out-of-range',
    'interventions.0.atUs',
  ],
  [
    'an intervention at half a microsecond',
    { interventions: [{ ...crash, atUs: 0.5 }] },
    'out-of-range',
    'interventions.0.atUs',
  ],
  [
    'a name with markup',
    { interventions: [{ ...crash, node: '<b>' }] },
    'out-of-range',
    'interventions.0.node',
  ],
  [
    'a field that does not belong',
    { interventions: [{ ...crash, byUs: 1 }] },
    'unknown-name',
    'interventions.0.byUs',
  ],
  [
    'a pause without length',
    { interventions: [{ kind: 'pause', node: 'p1', durationUs: 0, atUs: 1 }] },
    'out-of-range',
    'interventions.0.durationUs',
  ],
  [
    'a message that is no id',
    { interventions: [{ kind: 'drop', message: 'p1', atUs: 1 }] },
    'out-of-range',
    'interventions.0.message',
  ],
  [
    'too long a schedule',
    { schedule: many(2_001, { kind: 'deliver', message: 'p1#1' }) },
    'too-many',
    'schedule',
  ],
  ['an unknown step', { schedule: [{ kind: 'jump' }] }, 'unknown-kind', 'schedule.0.kind'],
  [
    'a step named after a method of objects',
    { schedule: [{ kind: 'constructor' }] },
    'unknown-kind',
    'schedule.0.kind',
  ],
  ['a fault without an intervention', { schedule: [{ kind: 'fault' }] }, 'not-an-object', 'schedule.0.fault'],
  ['interventions beside a schedule', { interventions: [crash], schedule: [] }, 'too-many', 'interventions'],
])('refuses %s', (_name, change, code, path) => {
  expect(validateRun({ ...run, ...change }, description)).toMatchObject({ ok: false, code, path })
})

test.each([null, 7, 'run', [], undefined])('refuses %j in place of a run', (value) => {
  expect(validateRun(value, description)).toMatchObject({ ok: false, code: 'not-a-run' })
})

test('says what is allowed', () => {
  expect(validateRun({ ...run, parameters: { participants: 9 } }, description)).toMatchObject({
    allowed: '2 … 5',
  })
  expect(validateRun({ ...run, parameters: { lossRatio: 9 } }, description)).toMatchObject({
    allowed: '0 … 0.5, step 0.01',
  })
})

test('steps that binary cannot write exactly are still on the grid', () => {
  const queue = defaultRun(singleServerQueueDescription)
  for (const load of [0.05, 0.1, 0.15, 0.29, 0.57, 1.15, 1.2]) {
    expect(
      validateRun({ ...queue, parameters: { load } }, singleServerQueueDescription).ok,
      String(load),
    ).toBe(true)
  }
})
