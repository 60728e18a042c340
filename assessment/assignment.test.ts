import { expect, test } from 'vitest'
import {
  attemptsLeft,
  dueFor,
  feedbackWaitsUntil,
  phaseAt,
  scoreAssigned,
  type AssignmentPolicy,
} from './assignment'

const POLICY: AssignmentPolicy = {
  opensMs: 1000,
  dueMs: 2000,
  attemptsMax: null,
  attemptPenalty: 0,
  latePenalty: null,
  isFeedbackDelayed: false,
}
const at = (atMs: number, fraction = 1) => ({ atMs, fraction })

test('answers count from the opening to the due time, both included', () => {
  expect([999, 1000, 2000, 2001].map((ms) => phaseAt(POLICY, 2000, ms))).toEqual([
    'upcoming',
    'open',
    'open',
    'closed',
  ])
  expect(phaseAt({ ...POLICY, latePenalty: 0.5 }, 2000, 2001)).toBe('late')
  expect(phaseAt({ ...POLICY, opensMs: null }, null, 9e15)).toBe('open')
  expect(scoreAssigned(POLICY, 2000, [at(999), at(2001)])).toBeNull()
})

test('the best answer counts, each further one for less, and none beyond the limit', () => {
  const policy = { ...POLICY, attemptsMax: 2, attemptPenalty: 0.25 }
  expect(scoreAssigned(policy, 2000, [at(1300), at(1100, 0.5), at(1200)])).toEqual({
    fraction: 0.75,
    attempts: 2,
    isLate: false,
  })
  expect(scoreAssigned({ ...policy, attemptPenalty: 1 }, 2000, [at(1100, 0), at(1200)])?.fraction).toBe(0)
})

test('a late answer counts for less, and wins only where it is worth more', () => {
  const policy = { ...POLICY, latePenalty: 0.2 }
  expect(scoreAssigned(policy, 2000, [at(3000)])).toMatchObject({ fraction: 0.8, isLate: true })
  expect(scoreAssigned(policy, 2000, [at(1500, 0.8), at(3000)])).toMatchObject({ isLate: false })
  expect(scoreAssigned(policy, 2000, [at(1500, 0.5), at(3000)])).toMatchObject({ isLate: true })
})

test('an extension moves the due time back and never forward', () => {
  expect(dueFor(POLICY, 3000)).toBe(3000)
  expect(dueFor(POLICY, 1500)).toBe(2000)
  expect(dueFor(POLICY, null)).toBe(2000)
  expect(dueFor({ dueMs: null }, 3000)).toBeNull()
})

test('delayed feedback waits from the opening until the learner’s own due time', () => {
  const policy = { ...POLICY, isFeedbackDelayed: true }
  expect([999, 1000, 2000, 2001].map((ms) => feedbackWaitsUntil(policy, 2000, ms))).toEqual([
    null,
    2000,
    2000,
    null,
  ])
  expect(feedbackWaitsUntil(policy, 3000, 2001)).toBe(3000)
  expect(feedbackWaitsUntil(POLICY, 2000, 1500)).toBeNull()
})

test('attempts are counted down to none, where they are limited', () => {
  expect(attemptsLeft({ ...POLICY, attemptsMax: 2 }, 1)).toBe(1)
  expect(attemptsLeft({ ...POLICY, attemptsMax: 2 }, 5)).toBe(0)
  expect(attemptsLeft(POLICY, 99)).toBeNull()
})
