import { expect, test } from 'vitest'
import { grade } from '../grade'
import { sampleExercise, sampleRecording } from '../sample-exercises'

const simulateFor = sampleRecording

function outcomeOf(result: ReturnType<typeof grade>) {
  if (result.kind === 'invalid') throw new Error(`invalid: ${result.code}`)
  return result.outcome
}

test('the right choice scores 1 and brings the explanation', () => {
  const outcome = outcomeOf(grade(sampleExercise('single-choice'), 0, { choice: 'right' }, simulateFor))
  expect(outcome).toMatchObject({ fraction: 1, isCorrect: true, explanation: { en: 'explanation' } })
})

test('a wrong choice names its misconception and the scenario that refutes it, and explains nothing more', () => {
  const outcome = outcomeOf(grade(sampleExercise('single-choice'), 0, { choice: 'wrong' }, simulateFor))
  expect(outcome.fraction).toBe(0)
  expect(outcome.explanation).toBeUndefined()
  expect(outcome.feedback[1]).toMatchObject({
    code: 'authored',
    text: { en: 'on wrong' },
    misconception: { id: 'folklore', statement: { en: 'what people say' } },
    show: 'refutation',
  })
})

test.each([
  [{ choice: null }, 'nothing-selected'],
  [{ choice: 'elsewhere' }, 'unknown-choice'],
  [{}, 'malformed'],
  [null, 'malformed'],
  ['right', 'malformed'],
  [{ choice: 'right', more: 1 }, 'malformed'],
])('a single choice of %j is invalid as %s', (raw, code) => {
  expect(grade(sampleExercise('single-choice'), 0, raw, simulateFor)).toEqual({ kind: 'invalid', code })
})

test.each([
  [['a', 'b'], 1],
  [['a'], 0.5],
  [['a', 'c'], 0],
  [['a', 'b', 'c'], 0.5],
  [['a', 'b', 'c', 'd'], 0],
  [['c', 'd'], 0],
])('the choices %j score (right − wrong) / correct, floored: %d', (choices, fraction) => {
  expect(outcomeOf(grade(sampleExercise('multiple-choice'), 0, { choices }, simulateFor)).fraction).toBe(
    fraction,
  )
})

test('a partly right multiple choice says how many are missing, not which', () => {
  const outcome = outcomeOf(grade(sampleExercise('multiple-choice'), 0, { choices: ['a'] }, simulateFor))
  expect(outcome.feedback).toContainEqual({ code: 'options-missing', values: { missing: 1 } })
  expect(JSON.stringify(outcome)).not.toContain('"b"')
})

test.each([
  [{ choices: [] }, 'nothing-selected'],
  [{ choices: ['a', 'a'] }, 'malformed'],
  [{ choices: ['a', 'z'] }, 'unknown-choice'],
])('a multiple choice of %j is invalid as %s', (raw, code) => {
  expect(grade(sampleExercise('multiple-choice'), 0, raw, simulateFor)).toEqual({ kind: 'invalid', code })
})

test.each([
  [['b', 'a', 'd', 'c'], 1],
  [['a', 'b', 'd', 'c'], 1 - 2 / 6],
  [['c', 'd', 'a', 'b'], 0],
])('the order %j scores %d', (order, fraction) => {
  expect(outcomeOf(grade(sampleExercise('ordering'), 0, { order }, simulateFor)).fraction).toBeCloseTo(
    fraction,
  )
})

test('an order that has a known pair the wrong way round says why', () => {
  const outcome = outcomeOf(
    grade(sampleExercise('ordering'), 0, { order: ['a', 'b', 'd', 'c'] }, simulateFor),
  )
  expect(outcome.feedback[1]).toMatchObject({ text: { en: 'b comes first' } })
})

test('items of one group may stand in any order', () => {
  const exercise = sampleExercise('ordering', { answer: ['b', ['a', 'd'], 'c'] })
  for (const order of [
    ['b', 'a', 'd', 'c'],
    ['b', 'd', 'a', 'c'],
  ]) {
    expect(outcomeOf(grade(exercise, 0, { order }, simulateFor)).isCorrect).toBe(true)
  }
  expect(outcomeOf(grade(exercise, 0, { order: ['a', 'b', 'd', 'c'] }, simulateFor)).isCorrect).toBe(false)
})

test.each([
  [['b', 'a', 'd'], 'incomplete'],
  [[], 'incomplete'],
  [['b', 'a', 'd', 'd'], 'malformed'],
  [['b', 'a', 'd', 'z'], 'unknown-choice'],
])('the order %j is invalid as %s', (order, code) => {
  expect(grade(sampleExercise('ordering'), 0, { order }, simulateFor)).toEqual({ kind: 'invalid', code })
})

test('matching scores the share of right pairs and answers a foreseen mistake', () => {
  const outcome = outcomeOf(grade(sampleExercise('matching'), 0, { pairs: { a: 'd', b: 'b' } }, simulateFor))
  expect(outcome.fraction).toBe(0.5)
  expect(outcome.parts).toEqual([
    { id: 'a', isCorrect: false },
    { id: 'b', isCorrect: true },
  ])
  expect(outcome.feedback[1]).toMatchObject({ text: { en: 'not d' }, misconception: { id: 'folklore' } })
})

test.each([
  [{ a: 'c' }, 'incomplete'],
  [{ a: 'c', b: 'z' }, 'unknown-choice'],
  [{ a: 'c', b: 'b', z: 'b' }, 'unknown-choice'],
])('the pairs %j are invalid as %s', (pairs, code) => {
  expect(grade(sampleExercise('matching'), 0, { pairs }, simulateFor)).toEqual({ kind: 'invalid', code })
})
