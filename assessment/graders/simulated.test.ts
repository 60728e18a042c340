import { expect, test } from 'vitest'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'
import { grade } from '../grade'
import { sampleExercise, sampleRecording } from '../sample-exercises'

const CRASH = { kind: 'crash', node: 'coordinator', atUs: 1000 } as const
const DROP = { kind: 'drop', message: 'p1#1', atUs: 0 } as const

function verdictRecording(
  run: Run,
  property: string,
  verdict: 'holds' | 'fails' | 'unknown',
  parts: Partial<Recording> = {},
) {
  return sampleRecording(run, { properties: { [property]: { verdict, history: [] } }, ...parts })
}

function messagesRecording(run: Run, value: number | null) {
  return sampleRecording(run, { metrics: { messages: { value, unit: 'messages' } } })
}

test('a prediction is right when the run meets its condition', () => {
  const simulateFor = (run: Run) => verdictRecording(run, 'decides', 'fails')
  expect(grade(sampleExercise('predict'), 0, { choice: 'waits' }, simulateFor)).toMatchObject({
    outcome: { isCorrect: true, run: { seed: 7 } },
  })
  expect(grade(sampleExercise('predict'), 0, { choice: 'decides' }, simulateFor)).toMatchObject({
    outcome: { fraction: 0, feedback: [{ code: 'incorrect' }, { misconception: { id: 'folklore' } }] },
  })
})

test('a predicted number is compared in the unit that was asked for', () => {
  const exercise = sampleExercise('predict', {
    options: undefined,
    numeric: {
      metric: 'decision-time',
      unit: 'ms',
      scale: 0.001,
      tolerance: { absolute: 1 },
      mistakes: [
        {
          when: { metric: 'decision-time', above: 100_000 },
          feedback: { en: 'too long', ko: '너무 길어요' },
        },
      ],
    },
  })
  const simulateFor = (run: Run) =>
    sampleRecording(run, { metrics: { 'decision-time': { value: 60_000, unit: 'us' } } })
  expect(grade(exercise, 0, { value: 60.9 }, simulateFor)).toMatchObject({ outcome: { isCorrect: true } })
  expect(grade(exercise, 0, { value: 120 }, simulateFor)).toMatchObject({
    outcome: { isCorrect: false, feedback: [{ code: 'incorrect' }, { text: { en: 'too long' } }] },
  })
  expect(grade(exercise, 0, { choice: 'waits' }, simulateFor)).toEqual({ kind: 'invalid', code: 'malformed' })
})

test('a goal is asked on every seed, and hidden seeds stay hidden', () => {
  const seeds: number[] = []
  const simulateFor = (run: Run) => {
    seeds.push(run.seed)
    return messagesRecording(run, run.seed === 12 ? 11 : 9)
  }
  const result = grade(sampleExercise('reach-goal'), 0, { parameters: { participants: 2 } }, simulateFor)
  expect(seeds).toEqual([1, 11, 12])
  expect(result).toMatchObject({
    outcome: {
      isCorrect: false,
      fraction: 2 / 3,
      feedback: [{ code: 'partly-correct' }, { code: 'goal-missed-hidden', values: { failed: 1, seeds: 2 } }],
      run: { seed: 1, parameters: { participants: 2 } },
    },
  })
  expect(JSON.stringify(result)).not.toMatch(/"seed":1[12]/)
})

test('a goal on a metric without a value is not met', () => {
  const raw = { parameters: { participants: 2 } }
  const result = grade(sampleExercise('reach-goal'), 0, raw, (run) => messagesRecording(run, null))
  expect(result).toMatchObject({
    outcome: { fraction: 0, goals: [{ value: null, met: false, seed: 1 }, {}, {}] },
  })
})

test('a foreseen mistake in a setting is answered only while the goal is missed', () => {
  const raw = { parameters: { participants: 4 } }
  const missed = grade(sampleExercise('reach-goal'), 0, raw, (run) => messagesRecording(run, 12))
  expect(missed).toMatchObject({ outcome: { feedback: [{}, {}, { text: { en: 'too many' } }] } })
  const met = grade(sampleExercise('reach-goal'), 0, raw, (run) => messagesRecording(run, 5))
  expect(met).toMatchObject({ outcome: { isCorrect: true, feedback: [{ code: 'correct' }] } })
})

test.each([
  [{ parameters: { participants: 5 } }, 'out-of-range'],
  [{ parameters: { lossRatio: 0 } }, 'not-editable'],
  [{ parameters: { participants: 2.5 } }, 'out-of-range'],
  [{ parameters: { participants: '3' } }, 'out-of-range'],
  [{ interventions: [DROP] }, 'not-editable'],
  [{ interventions: [CRASH, CRASH, CRASH] }, 'too-many-interventions'],
  [{ schedule: [] }, 'not-editable'],
  [{}, 'nothing-entered'],
  [{ parameters: { participants: 3 } }, 'nothing-entered'],
  [{ seed: 5 }, 'malformed'],
  [{ interventions: [{ ...CRASH, atUs: -1 }] }, 'malformed'],
])('the settings %j are refused as %s before anything runs', (raw, code) => {
  const simulateFor = () => {
    throw new Error('ran')
  }
  expect(grade(sampleExercise('reach-goal'), 0, raw, simulateFor)).toMatchObject({ kind: 'invalid', code })
})

test.each([
  [1, [CRASH], [], 'par-met'],
  [1, [CRASH, DROP], [], 'par-met'],
  [2 / 3, [CRASH, CRASH, DROP], [], 'above-par'],
  [1, [CRASH, CRASH, DROP], [2], 'par-met'],
  [0.5, [CRASH, CRASH, CRASH, CRASH, CRASH], [], 'above-par'],
])('breaking it scores %d against a par of 2 with %j, unused %j', (fraction, interventions, unused, code) => {
  const simulateFor = (run: Run) => verdictRecording(run, 'everyone-decides', 'fails', { unused })
  expect(grade(sampleExercise('break-it'), 0, { interventions }, simulateFor)).toMatchObject({
    outcome: {
      fraction,
      isCorrect: true,
      feedback: expect.arrayContaining([expect.objectContaining({ code })]) as unknown,
      used: { interventions: interventions.length - unused.length, par: 2 },
    },
  })
})

test('a run that keeps the guarantee scores 0, answers the foreseen mistake and does not tell par', () => {
  const simulateFor = (run: Run) => verdictRecording(run, 'everyone-decides', 'holds')
  const raw = { interventions: [{ ...CRASH, node: 'p1' }] }
  expect(grade(sampleExercise('break-it'), 0, raw, simulateFor)).toMatchObject({
    outcome: {
      fraction: 0,
      used: { par: null },
      feedback: [{ code: 'incorrect' }, { code: 'not-broken' }, { text: { en: 'p1 alone does not block' } }],
    },
  })
})

test('an unknown verdict breaks nothing', () => {
  const simulateFor = (run: Run) => verdictRecording(run, 'everyone-decides', 'unknown')
  expect(grade(sampleExercise('break-it'), 0, { interventions: [CRASH] }, simulateFor)).toMatchObject({
    outcome: { isCorrect: false, feedback: [{}, { code: 'verdict-unknown' }] },
  })
})

test('a schedule counts its faults, and only those that did something', () => {
  const exercise = sampleExercise('break-it', { mode: 'schedule' })
  const schedule = [
    { kind: 'deliver', message: 'coordinator#1' },
    { kind: 'fault', fault: { kind: 'crash', node: 'coordinator' } },
    { kind: 'fault', fault: { kind: 'crash', node: 'coordinator' } },
  ]
  const simulateFor = (run: Run) => verdictRecording(run, 'everyone-decides', 'fails', { unused: [2] })
  expect(grade(exercise, 0, { schedule }, simulateFor)).toMatchObject({
    outcome: { used: { interventions: 1, par: 2 } },
  })
  expect(grade(exercise, 0, { interventions: [CRASH] }, simulateFor)).toMatchObject({
    kind: 'invalid',
    code: 'not-editable',
  })
})

test('a foreseen mistake is seen in a schedule too', () => {
  const exercise = sampleExercise('break-it', { mode: 'schedule' })
  const schedule = [{ kind: 'fault', fault: { kind: 'crash', node: 'p1' } }]
  const simulateFor = (run: Run) => verdictRecording(run, 'everyone-decides', 'holds')
  expect(grade(exercise, 0, { schedule }, simulateFor)).toMatchObject({
    outcome: { feedback: [{}, {}, { text: { en: 'p1 alone does not block' } }] },
  })
})

test('an untouched break-it is invalid', () => {
  expect(grade(sampleExercise('break-it'), 0, { interventions: [] }, sampleRecording)).toEqual({
    kind: 'invalid',
    code: 'nothing-entered',
  })
})
