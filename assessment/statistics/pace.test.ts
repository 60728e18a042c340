import { expect, test } from 'vitest'
import { judgeRushing, judgeStuck, type LearnerPace } from './pace'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW_MS = 100 * DAY_MS

type Exercise = LearnerPace['exercises'][number]

const exercise = (exerciseId: string, values: Partial<Exercise> = {}): Exercise => ({
  lessonId: 'lesson',
  exerciseId,
  isCorrect: false,
  answerCount: 1,
  firstFraction: 0,
  ...values,
})

const pace = (exercises: readonly Exercise[], daysAgo = 2): LearnerPace => ({
  exercises,
  exercisesOffered: 10,
  progressAtMs: exercises.length === 0 ? null : NOW_MS - daysAgo * DAY_MS,
})

const many = (count: number, firstFraction: number) =>
  Array.from({ length: count }, (_, place) => exercise(String(place), { firstFraction }))

test('three wrong answers and two days without progress are stuck, on the exercise with most answers', () => {
  const tried = [exercise('a', { answerCount: 3 }), exercise('b', { answerCount: 4 })]
  expect(judgeStuck(pace(tried), NOW_MS)).toEqual({
    kind: 'stuck',
    on: { lessonId: 'lesson', exerciseId: 'b' },
  })
})

test('two answers, a right answer or progress within two days are not', () => {
  const other = exercise('other', { isCorrect: true })
  expect(judgeStuck(pace([exercise('a', { answerCount: 2 }), other]), NOW_MS).kind).toBe('moving')
  expect(judgeStuck(pace([exercise('a', { answerCount: 5, isCorrect: true })]), NOW_MS).kind).toBe('moving')
  expect(judgeStuck(pace([exercise('a', { answerCount: 5 })], 1.99), NOW_MS).kind).toBe('moving')
})

test('whoever has hardly answered is judged in neither way', () => {
  expect(judgeStuck(pace([]), NOW_MS).kind).toBe('not-enough-data')
  expect(judgeStuck(pace([exercise('a', { answerCount: 2 })]), NOW_MS).kind).toBe('not-enough-data')
  expect(judgeRushing(pace(many(4, 0)))).toBe('not-enough-data')
})

test('four fifths answered with two fifths right at first are rushing, the bounds included', () => {
  expect(judgeRushing(pace(many(8, 0.4)))).toBe('rushing')
  expect(judgeRushing(pace(many(8, 0.45)))).toBe('steady')
  expect(judgeRushing(pace(many(7, 0)))).toBe('steady')
})
