import { expect, test } from 'vitest'
import { lessonReach } from './lesson-reach'

const reachOf = (answered: number, correct: number, hasGrades = true) =>
  lessonReach({ answered, correct, total: 7 }, hasGrades)

test('a lesson is familiar from half of it solved, proficient from three quarters, rounded up, and solved with all', () => {
  expect([0, 3, 4, 5, 6, 7].map((correct) => reachOf(7, correct))).toEqual([
    'attempted',
    'attempted',
    'familiar',
    'familiar',
    'proficient',
    'solved',
  ])
})

test('nothing answered is not started, and without grades nothing is said of what is right', () => {
  expect(reachOf(0, 0)).toBe('not-started')
  expect([1, 6, 7].map((answered) => reachOf(answered, 0, false))).toEqual([
    'attempted',
    'attempted',
    'answered',
  ])
})
