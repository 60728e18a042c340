import { createHash } from 'node:crypto'
import { countTry, forgetTries, type Limit } from '../db/rate-limits'
import { clientAddress } from '../http/client-address'
import { refuse, type Refusal } from '../refusal'

const QUARTER_HOUR_SECONDS = 15 * 60
const HOUR_SECONDS = 60 * 60

/** Wrong passwords for one account. */
const SIGN_IN: Limit = { name: 'sign-in', points: 10, durationSeconds: QUARTER_HOUR_SECONDS }
const RESET: Limit = { name: 'reset', points: 5, durationSeconds: HOUR_SECONDS }

/** Tries from one network address. A class behind one address registers and joins at the same time. */
export const ADDRESS_LIMITS = {
  signIn: { name: 'address-sign-in', points: 200, durationSeconds: QUARTER_HOUR_SECONDS },
  register: { name: 'address-register', points: 100, durationSeconds: HOUR_SECONDS },
  reset: { name: 'address-reset', points: 50, durationSeconds: HOUR_SECONDS },
  join: { name: 'address-join', points: 200, durationSeconds: HOUR_SECONDS },
} as const satisfies Record<string, Limit>

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

async function count(limit: Limit, key: string): Promise<Refusal | null> {
  const retryAfterSeconds = await countTry(limit, keyOf(key))
  return retryAfterSeconds === 0
    ? null
    : refuse('rate-limited', { retryAfterSeconds, values: { retryAfterSeconds } })
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

export async function countReset(email: string): Promise<Refusal | null> {
  return count(RESET, email)
}
