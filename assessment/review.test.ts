import fc from 'fast-check'
import { expect, test } from 'vitest'
import { review, REVIEW_WEIGHTS, startReviewing, type ReviewCard } from './review'

const DAY_MS = 24 * 60 * 60 * 1000
const START_MS = Date.UTC(2026, 0, 1)

/** FSRS-6: R(t, S) = (1 + factor·t/S)^(−d), factor = 0.9^(−1/d) − 1, d = w20. */
function retrievability({ stability }: ReviewCard, days: number): number {
  const decay = REVIEW_WEIGHTS[20]!
  return (1 + ((0.9 ** (-1 / decay) - 1) * days) / stability) ** -decay
}

/** Reviewed on the day that it is due. */
const reviewInTime = (card: ReviewCard, isCorrect: boolean) =>
  review(card, isCorrect, card.dueMs, card.scheduledDays)

test('a plan asks again when the chance of recall has fallen to nine in ten', () => {
  const later = reviewInTime(startReviewing(START_MS), true)
  expect(Math.abs(retrievability(later, later.scheduledDays) - 0.9)).toBeLessThan(0.01)
  expect(later.scheduledDays).toBe(Math.round(later.stability))
  expect(later.dueMs).toBe(later.lastReviewMs + later.scheduledDays * DAY_MS)
})

/** FSRS-6, a recall with the answer "good": S′ = S·(1 + e^w8·(11 − D)·S^(−w9)·(e^(w10·(1 − R)) − 1)). */
function stabilityAfterRecall(card: ReviewCard, days: number): number {
  const [w8, w9, w10] = REVIEW_WEIGHTS.slice(8, 11) as [number, number, number]
  const { stability, difficulty } = card
  const surprise = Math.exp(w10 * (1 - retrievability(card, days))) - 1
  return stability * (1 + Math.exp(w8) * (11 - difficulty) * stability ** -w9 * surprise)
}

test('stability grows as the algorithm says, in whatever state the card and however late the review', () => {
  const anyHistory = fc.array(fc.boolean(), { maxLength: 8 })
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 1, max: 400 }), (history, days) => {
      let card = startReviewing(START_MS)
      for (const isCorrect of history) card = reviewInTime(card, isCorrect)
      const { stability } = review(card, true, card.lastReviewMs + days * DAY_MS, days)
      expect(stability / stabilityAfterRecall(card, days)).toBeCloseTo(1, 5)
    }),
  )
})

test('the days that passed for the learner count, not the midnights of UTC', () => {
  const solved = startReviewing(Date.UTC(2026, 6, 2, 2))
  const sameDateOfUtc = review(solved, true, Date.UTC(2026, 6, 2, 17), 1)
  const nextDateOfUtc = review(solved, true, Date.UTC(2026, 6, 3, 17), 1)
  expect(sameDateOfUtc.stability).toBeGreaterThan(solved.stability)
  expect(nextDateOfUtc.stability).toBe(sameDateOfUtc.stability)
})

test('recalling puts the next review further off, forgetting brings it near and counts a lapse', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (history) => {
      let card = startReviewing(START_MS)
      for (const isCorrect of history) card = reviewInTime(card, isCorrect)
      const recalled = reviewInTime(card, true)
      const forgotten = reviewInTime(card, false)
      expect(recalled.dueMs).toBeGreaterThan(forgotten.dueMs)
      expect(recalled.stability).toBeGreaterThanOrEqual(card.stability)
      expect(forgotten.lapses).toBe(card.lapses + 1)
      expect(forgotten.dueMs).toBeGreaterThanOrEqual(card.dueMs + DAY_MS - 1)
      expect(reviewInTime(card, true)).toEqual(recalled)
    }),
  )
})
