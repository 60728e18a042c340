import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MASTERY_STATES } from '@/course/mastery'
import { judgeMastery, type Evidence } from './mastery'

/** Days are whole hundreds. */
const dayOf = (atMs: number) => String(Math.floor(atMs / 100)).padStart(6, '0')
const EXERCISES = ['a', 'b', 'c', 'd']

const practice = (exercise: string, atMs: number, isCorrect = true): Evidence => ({
  exercise,
  isAnswered: true,
  isCorrect,
  atMs,
  isMixed: false,
  sitting: 'practice',
})

const quiz = (exercise: string, atMs: number, isCorrect = true): Evidence => ({
  exercise,
  isAnswered: true,
  isCorrect,
  atMs,
  isMixed: true,
  sitting: `quiz at ${atMs}`,
})

const judge = (...answers: Evidence[]) => judgeMastery(EXERCISES, answers, dayOf)
const proficient = [practice('a', 1), practice('b', 2), practice('c', 3)]

test('the states follow what is solved, each exercise once', () => {
  expect(judge()).toBe('not-started')
  expect(judge(practice('other', 1))).toBe('not-started')
  expect(judge(practice('a', 1, false))).toBe('attempted')
  expect(judge(practice('a', 1), practice('a', 2))).toBe('attempted')
  expect(judge(practice('a', 1), practice('b', 2))).toBe('familiar')
  expect(judge(...proficient)).toBe('proficient')
  expect(judge(...proficient, practice('d', 4))).toBe('proficient')
})

test('mastered needs a quiz, on a later day than the one of becoming proficient', () => {
  expect(judge(...proficient, quiz('d', 99))).toBe('proficient')
  expect(judge(...proficient, practice('d', 101))).toBe('proficient')
  expect(judge(...proficient, quiz('d', 101))).toBe('mastered')
  // A quiz may make proficient, and cannot make mastered on the same day.
  expect(judge(quiz('a', 1), quiz('b', 1), quiz('c', 1))).toBe('proficient')
})

test('the last quiz decides, and all of it', () => {
  expect(judge(...proficient, quiz('a', 101), quiz('b', 201, false))).toBe('proficient')
  expect(judge(...proficient, quiz('b', 201, false), quiz('b', 301))).toBe('mastered')
  expect(judge(...proficient, quiz('a', 101), quiz('b', 101, false))).toBe('proficient')
  expect(judge(...proficient, quiz('a', 101), practice('b', 201, false))).toBe('mastered')
})

const blank = (exercise: string, atMs: number): Evidence => ({
  ...quiz(exercise, atMs, false),
  isAnswered: false,
})

test('what a quiz asked in vain is not right, and begins nothing', () => {
  expect(judge(blank('a', 1))).toBe('not-started')
  expect(judge(...proficient, quiz('a', 101), blank('b', 101))).toBe('proficient')
  expect(judge(...proficient, quiz('a', 101), blank('a', 201), blank('b', 201))).toBe('proficient')
})

test('an objective with one exercise is proficient by it', () => {
  expect(judgeMastery(['a'], [practice('a', 1)], dayOf)).toBe('proficient')
})

const answers = fc.array(
  fc.record({
    exercise: fc.constantFrom(...EXERCISES),
    isCorrect: fc.boolean(),
    atMs: fc.nat(500),
    isMixed: fc.boolean(),
  }),
  { maxLength: 20 },
)

test('practising more never takes a state away, and the order of the list does not matter', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...EXERCISES), fc.boolean(), (list, exercise, isCorrect) => {
      const all = list.map((one) => ({
        ...one,
        isAnswered: true,
        sitting: one.isMixed ? `at ${one.atMs}` : 'practice',
      }))
      const before = judge(...all)
      const after = judge(...all, practice(exercise, 1000, isCorrect))
      expect(MASTERY_STATES.indexOf(after)).toBeGreaterThanOrEqual(MASTERY_STATES.indexOf(before))
      // Answers of one instant in another order are another history; distinct instants are not.
      const distinct = all.map((one, place) => ({ ...one, atMs: one.atMs * 100 + place }))
      expect(judge(...[...distinct].reverse())).toBe(judge(...distinct))
    }),
  )
})
