import { expect, test } from 'vitest'
import { grade } from '../grade'
import { sampleExercise, sampleRecording } from '../sample-exercises'
import { normaliseWords } from './fill-in'

const simulateFor = sampleRecording

function fractionOf(result: ReturnType<typeof grade>) {
  return result.kind === 'graded' ? result.outcome.fraction : result.code
}

// Variant 0 asks for 10 / (1 − 0.5) = 20 ms, within 2 %.
test.each([
  [20, 1],
  [20.4, 1],
  [19.6, 1],
  [20.41, 0],
  [-20, 0],
  [10, 0],
])('the number %d scores %d', (value, fraction) => {
  expect(fractionOf(grade(sampleExercise('numeric'), 0, { value }, simulateFor))).toBe(fraction)
})

test.each([
  [{ value: Number.NaN }, 'malformed'],
  [{ value: Number.POSITIVE_INFINITY }, 'malformed'],
  [{ value: '20' }, 'malformed'],
  [{ value: '1,5' }, 'malformed'],
  [{ value: null }, 'nothing-entered'],
])('the raw number %j is invalid as %s', (raw, code) => {
  expect(fractionOf(grade(sampleExercise('numeric'), 0, raw, simulateFor))).toBe(code)
})

test('a foreseen wrong number is answered with its misconception', () => {
  const result = grade(sampleExercise('numeric'), 0, { value: 10 }, simulateFor)
  expect(result).toMatchObject({
    outcome: {
      feedback: [
        { code: 'incorrect' },
        { text: { en: 'forgot the queue' }, misconception: { id: 'folklore' } },
      ],
    },
  })
})

test('a number a thousand times too large is told so, and a near miss too', () => {
  const codesOf = (value: number) => {
    const result = grade(sampleExercise('numeric'), 0, { value }, simulateFor)
    return result.kind === 'graded' ? result.outcome.feedback.map((item) => item.code) : []
  }
  expect(codesOf(20_000)).toEqual(['incorrect', 'off-by-power-of-ten'])
  expect(codesOf(21)).toEqual(['incorrect', 'close'])
  expect(codesOf(33)).toEqual(['incorrect'])
})

test('the explanation of a numeric exercise may state the answer of the variant', () => {
  const exercise = sampleExercise('numeric', {
    explanation: { en: 'It is {answer}.', ko: '{answer}{이에요/예요}.' },
  })
  expect(grade(exercise, 0, { value: 20 }, simulateFor)).toMatchObject({
    outcome: { explanation: { en: 'It is 20.', ko: '20이에요.' } },
  })
})

test('zero as an answer is matched within rounding when the tolerance is relative', () => {
  const exercise = sampleExercise('numeric', { answer: { value: 0 } })
  expect(fractionOf(grade(exercise, 0, { value: 0 }, simulateFor))).toBe(1)
  expect(fractionOf(grade(exercise, 0, { value: 0.01 }, simulateFor))).toBe(0)
})

test.each([
  'replication lag',
  'Replication  Lag',
  ' REPLICATION-LAG. ',
  'ｒｅｐｌｉｃａｔｉｏｎ lag',
  '복제 지연',
  '복제지연',
  '복제 지연'.normalize('NFD'),
  '“replication lag”',
  '복제 지연(replication lag)',
  'Replication lag （복제 지연）.',
])('the words %j are accepted', (text) => {
  expect(fractionOf(grade(sampleExercise('fill-in'), 0, { text }, simulateFor))).toBe(1)
})

test.each([
  ['', 'nothing-entered'],
  ['  \u200b', 'nothing-entered'],
  ['x'.repeat(121), 'malformed'],
])('the words %j are invalid as %s', (text, code) => {
  expect(fractionOf(grade(sampleExercise('fill-in'), 0, { text }, simulateFor))).toBe(code)
})

test.each(['복제 지연(latency)', 'lag(복제 지연)', '복제 지연()', '(복제 지연)(복제 지연)'])(
  'of two names both have to be right: %j is not accepted',
  (text) => {
    expect(fractionOf(grade(sampleExercise('fill-in'), 0, { text }, simulateFor))).toBe(0)
  },
)

test('foreseen wrong words are answered', () => {
  expect(grade(sampleExercise('fill-in'), 0, { text: '지연' }, simulateFor)).toMatchObject({
    outcome: { fraction: 0, feedback: [{ code: 'incorrect' }, { text: { en: 'which delay?' } }] },
  })
})

test('words that differ in letters stay different', () => {
  expect(normaliseWords('복제')).not.toBe(normaliseWords('복재'))
})
