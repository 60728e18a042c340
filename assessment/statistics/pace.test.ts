import { expect, test } from 'vitest'
import { judgeRushing, judgeStuck, type LearnerPace } from './pace'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW_MS = 100 * DAY_MS

const pace = (values: Partial<LearnerPace>): LearnerPace => ({
  exercisesAnswered: 2,
  answers: 7,
  firstFractionSum: 0,
  exercisesOffered: 10,
  progressAtMs: NOW_MS - 2 * DAY_MS,
  hardest: tried(4),
  ...values,
})

const tried = (answers: number) => ({ lessonId: 'lesson', exerciseId: 'b', answers })

const firsts = (exercisesAnswered: number, firstFraction: number) =>
  pace({ exercisesAnswered, firstFractionSum: exercisesAnswered * firstFraction })

test('three wrong answers to an exercise and two days without progress are stuck on it', () => {
  expect(judgeStuck(pace({ hardest: tried(3) }), NOW_MS)).toEqual({ kind: 'stuck', on: tried(3) })
})

test('two answers, everything solved or progress within two days are not', () => {
  expect(judgeStuck(pace({ hardest: tried(2) }), NOW_MS).kind).toBe('moving')
  expect(judgeStuck(pace({ hardest: null }), NOW_MS).kind).toBe('moving')
  expect(judgeStuck(pace({ progressAtMs: NOW_MS - 1.99 * DAY_MS }), NOW_MS).kind).toBe('moving')
})

test('whoever has hardly answered is judged in neither way', () => {
  expect(judgeStuck(pace({ answers: 0, progressAtMs: null, hardest: null }), NOW_MS).kind).toBe(
    'not-enough-data',
  )
  expect(judgeStuck(pace({ answers: 2, hardest: tried(2) }), NOW_MS).kind).toBe('not-enough-data')
  expect(judgeRushing(firsts(4, 0))).toBe('not-enough-data')
})

test('four fifths answered with two fifths right at first are rushing, the bounds included', () => {
  expect(judgeRushing(firsts(8, 0.4))).toBe('rushing')
  expect(judgeRushing(firsts(8, 0.45))).toBe('steady')
  expect(judgeRushing(firsts(7, 0))).toBe('steady')
})
