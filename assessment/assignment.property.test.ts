import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueFor, scoreAssigned, type AssignmentPolicy } from './assignment'

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const instant = fc.integer({ min: 0, max: 5000 })
const policies: fc.Arbitrary<AssignmentPolicy> = fc.record({
  opensMs: fc.option(instant),
  dueMs: fc.option(instant),
  attemptsMax: fc.option(fc.integer({ min: 1, max: 5 })),
  attemptPenalty: share,
  latePenalty: fc.option(share),
  isFeedbackDelayed: fc.boolean(),
})
const answers = fc.array(fc.record({ atMs: instant, fraction: share }), { maxLength: 8 })

test('the score is a fraction, counts no more than the limit, and does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(policies, answers, (policy, given) => {
      const score = scoreAssigned(policy, policy.dueMs, given)
      expect(score?.fraction ?? 0).toBeGreaterThanOrEqual(0)
      expect(score?.fraction ?? 0).toBeLessThanOrEqual(1)
      expect(score?.attempts ?? 0).toBeLessThanOrEqual(policy.attemptsMax ?? given.length)
      const distinct = new Set(given.map(({ atMs }) => atMs)).size === given.length
      if (distinct) expect(scoreAssigned(policy, policy.dueMs, [...given].reverse())).toEqual(score)
    }),
    { numRuns: 5000 },
  )
})

test('a later answer takes nothing away, and an extension neither', () => {
  fc.assert(
    fc.property(policies, answers, share, instant, (policy, given, fraction, extendedMs) => {
      const before = scoreAssigned(policy, policy.dueMs, given)?.fraction ?? 0
      const after = scoreAssigned(policy, policy.dueMs, [...given, { atMs: 9000, fraction }])?.fraction ?? 0
      expect(after).toBeGreaterThanOrEqual(before)
      const extended = scoreAssigned(policy, dueFor(policy, extendedMs), given)?.fraction ?? 0
      expect(extended).toBeGreaterThanOrEqual(before)
    }),
    { numRuns: 5000 },
  )
})
