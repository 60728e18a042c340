import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retrievability, review, REVIEW_WEIGHTS, startReviewing } from './review'

const DAY_MS = 24 * 60 * 60 * 1000
const START_MS = Date.UTC(2026, 0, 1)

test.each([1, 3, 10, 100, 1000])('recall after %s days is what FSRS-6 says', (days) => {
  const card = startReviewing(START_MS)
  const decay = REVIEW_WEIGHTS[20]!
  const factor = 0.9 ** (-1 / decay) - 1
  const expected = (1 + (factor * days) / card.stability) ** -decay
  expect(retrievability(card, START_MS + days * DAY_MS)).toBeCloseTo(expected, 6)
  expect(decay).toBe(0.1542)
})

test('a plan asks again when the chance of recall has fallen to nine in ten', () => {
  const card = startReviewing(START_MS)
  const later = review(card, true, card.dueMs)
  expect(Math.abs(retrievability(later, later.dueMs) - 0.9)).toBeLessThan(0.01)
  expect(later.scheduledDays).toBe(Math.round(later.stability))
})

test('recalling puts the next review further off, forgetting brings it near and counts a lapse', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (history) => {
      let card = startReviewing(START_MS)
      for (const isCorrect of history) card = review(card, isCorrect, card.dueMs)
      const recalled = review(card, true, card.dueMs)
      const forgotten = review(card, false, card.dueMs)
      expect(recalled.dueMs).toBeGreaterThan(forgotten.dueMs)
      expect(recalled.stability).toBeGreaterThanOrEqual(card.stability)
      expect(forgotten.lapses).toBe(card.lapses + 1)
      expect(forgotten.dueMs).toBeGreaterThanOrEqual(card.dueMs + DAY_MS - 1)
      expect(review(card, true, card.dueMs)).toEqual(recalled)
    }),
  )
})
