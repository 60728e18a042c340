import { createHash } from 'node:crypto'
import { countTry, forgetTries, type Limit } from '../db/rate-limits'
import { clientAddress } from '../http/client-address'
import { metrics } from '../metrics/metrics'
import { refuse, type Refusal } from '../refusal'
import type { Viewer } from './viewer'

const MINUTE_SECONDS = 60
const QUARTER_HOUR_SECONDS = 15 * 60
const HOUR_SECONDS = 60 * 60

/** Wrong passwords for one account. */
const SIGN_IN: Limit = { name: 'sign-in', points: 10, durationSeconds: QUARTER_HOUR_SECONDS }
const JOIN: Limit = { name: 'join', points: 30, durationSeconds: QUARTER_HOUR_SECONDS }
/** Far above what a person does by hand; a program that tries every choice meets it. */
const ANSWER: Limit = { name: 'answer', points: 120, durationSeconds: MINUTE_SECONDS }
const RESET: Limit = { name: 'reset', points: 5, durationSeconds: HOUR_SECONDS }

/** Tries from one network address. A class behind one address registers and joins at the same time. */
export const ADDRESS_LIMITS = {
  signIn: { name: 'address-sign-in', points: 200, durationSeconds: QUARTER_HOUR_SECONDS },
  register: { name: 'address-register', points: 100, durationSeconds: QUARTER_HOUR_SECONDS },
  reset: { name: 'address-reset', points: 50, durationSeconds: HOUR_SECONDS },
  join: { name: 'address-join', points: 200, durationSeconds: QUARTER_HOUR_SECONDS },
  /** Answers of people whom we do not know yet: each makes a guest. */
  firstAnswer: { name: 'address-first-answer', points: 1000, durationSeconds: HOUR_SECONDS },
} as const satisfies Record<string, Limit>

/** Files of everything that is kept of one learner: each reads all of it. */
const EXPORT: Limit = { name: 'export', points: 5, durationSeconds: HOUR_SECONDS }

/** Files of classes, of all of them together: whoever teaches several takes several files of each. */
const CLASS_EXPORT: Limit = { name: 'class-export', points: 30, durationSeconds: HOUR_SECONDS }

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

async function count(limit: Limit, key: string): Promise<Refusal | null> {
  const retryAfterSeconds = await countTry(limit, keyOf(key))
  if (retryAfterSeconds === 0) return null
  metrics().rateLimitRefusals.inc({ limit: limit.name })
  return refuse('rate-limited', { retryAfterSeconds, values: { retryAfterSeconds } })
}

/** Counts a try from a network address, where one is known that nobody can make up. */
export async function countFromAddress(limit: Limit, headers: Headers): Promise<Refusal | null> {
  const address = clientAddress(headers)
  return address === null ? null : count(limit, address)
}

/** Counted before the password is looked at, so that parallel tries count as well. */
export async function countSignIn(email: string): Promise<Refusal | null> {
  return count(SIGN_IN, email)
}

export async function forgetSignIns(email: string): Promise<void> {
  await forgetTries(SIGN_IN, keyOf(email))
}

/** Counts an answer, graded or not, for its learner; of somebody new for the address. */
export async function countAnswer(viewer: Viewer, headers: Headers): Promise<Refusal | null> {
  return viewer.kind === 'none'
    ? countFromAddress(ADDRESS_LIMITS.firstAnswer, headers)
    : count(ANSWER, viewer.learnerId)
}

/** Counts a try at a join code, so that nobody guesses one. */
export async function countJoin(viewer: Viewer, headers: Headers): Promise<Refusal | null> {
  const refusal = await countFromAddress(ADDRESS_LIMITS.join, headers)
  return refusal ?? (viewer.kind === 'none' ? null : count(JOIN, viewer.learnerId))
}

export async function countReset(email: string): Promise<Refusal | null> {
  return count(RESET, email)
}

export async function countExport(learnerId: string): Promise<Refusal | null> {
  return count(EXPORT, learnerId)
}

export async function countClassExport(learnerId: string): Promise<Refusal | null> {
  return count(CLASS_EXPORT, learnerId)
}
