import {
  createEmptyCard,
  default_w,
  fsrs,
  FSRSVersion,
  Rating,
  State,
  type Card,
  type CardInput,
} from 'ts-fsrs'

/** When an exercise is worth asking again, as FSRS keeps it. Instants are milliseconds since 1970. */
export interface ReviewCard {
  readonly dueMs: number
  /** Days until the chance of recall has fallen to nine in ten. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  /** The interval that leads to `dueMs`. */
  readonly scheduledDays: number
  readonly reps: number
  /** How often it was forgotten. */
  readonly lapses: number
  readonly state: 'new' | 'learning' | 'review' | 'relearning'
  readonly lastReviewMs: number
}

/** Stored with every review, so that old reviews can be read when the rules have changed. */
export const REVIEW_ALGORITHM = `FSRS-6, ts-fsrs ${FSRSVersion}`
export const REVIEW_WEIGHTS: readonly number[] = default_w

/**
 * Whole days, because a review is something for another day; no random spread, so that the same reviews always give
 * the same plan.
 */
const SCHEDULER = fsrs({ enable_short_term: false, enable_fuzz: false, w: default_w })

const STATES = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
} as const

/** The first plan for an exercise that was just solved for the first time. */
export function startReviewing(solvedAtMs: number): ReviewCard {
  return fromCard(SCHEDULER.next(createEmptyCard(solvedAtMs), solvedAtMs, Rating.Good).card)
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The plan after a review: a right answer counts as recalled, anything else as forgotten. Grading decides, not the
 * learner's feeling.
 * @param elapsedDays the learner's study days since the last review, at least 1.
 */
export function review(card: ReviewCard, isCorrect: boolean, nowMs: number, elapsedDays: number): ReviewCard {
  // The scheduler counts midnights of UTC, whatever day it is for the learner: this puts as many between as days passed.
  const last_review = nowMs - elapsedDays * DAY_MS
  const rating = isCorrect ? Rating.Good : Rating.Again
  return fromCard(SCHEDULER.next({ ...toCard(card), last_review }, nowMs, rating).card)
}

function toCard(card: ReviewCard): CardInput {
  const { dueMs, scheduledDays, lastReviewMs, state, ...same } = card
  const [number] = Object.entries(STATES).find(([, name]) => name === state) ?? [State.New]
  return {
    ...same,
    due: dueMs,
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: 0,
    state: Number(number),
    last_review: lastReviewMs,
  }
}

function fromCard({
  due,
  stability,
  difficulty,
  scheduled_days,
  reps,
  lapses,
  state,
  last_review,
}: Card): ReviewCard {
  return {
    dueMs: due.getTime(),
    stability,
    difficulty,
    scheduledDays: scheduled_days,
    reps,
    lapses,
    state: STATES[state],
    lastReviewMs: last_review?.getTime() ?? due.getTime(),
  }
}
