import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { getSettings } from '../configuration'

/** What a signature is for. Each purpose has a key of its own, so that a value signed for one proves nothing for another. */
export type Purpose = 'guest-cookie' | 'ticket' | 'shelf' | 'connect-intent'

const keys = new Map<string, Buffer>()

function keyFor(purpose: Purpose): Buffer {
  const secret = getSettings().authSecret
  const known = keys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret, '', `faultline ${purpose}`, 32))
  keys.set(purpose, key)
  return key
}

function signatureOf(text: string, purpose: Purpose): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(text).digest()
}

/** A name that stands for a text and does not tell it: the same for the same text as long as the secret is the same. */
export function pseudonym(text: string, purpose: Purpose): string {
  return signatureOf(text, purpose).toString('base64url').slice(0, PSEUDONYM_LENGTH)
}

const PSEUDONYM_LENGTH = 22

/** @returns `text.signature`. The text must hold no dot. */
export function sign(text: string, purpose: Purpose): string {
  return `${text}.${signatureOf(text, purpose).toString('base64url')}`
}

/** @returns the text, or null when the signature is not ours. */
export function verify(signed: string, purpose: Purpose): string | null {
  const [text, signature, ...rest] = signed.split('.')
  if (text === undefined || signature === undefined || rest.length > 0) return null
  const expected = signatureOf(text, purpose)
  const given = Buffer.from(signature, 'base64url')
  // The length check keeps timingSafeEqual from throwing; the text comparison refuses a second spelling of one signature.
  const isGenuine =
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    signature === expected.toString('base64url')
  return isGenuine ? text : null
}
