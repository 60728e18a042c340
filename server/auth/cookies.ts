import { getSettings } from '../configuration'

const DAY_SECONDS = 24 * 60 * 60

export const SESSION_SECONDS = 14 * DAY_SECONDS
/** The longest that browsers keep a cookie. */
const GUEST_SECONDS = 400 * DAY_SECONDS

export const GUEST_COOKIE = 'faultline-guest'
/** Says, on the way back from a provider, that it was to be connected. */
export const CONNECT_COOKIE = 'faultline-connect'

export function areCookiesSecure(): boolean {
  return getSettings().publicUrl?.startsWith('https://') ?? false
}

/** The name next-auth gives its cookie. */
export function sessionCookieName(): string {
  return `${areCookiesSecure() ? '__Secure-' : ''}next-auth.session-token`
}

function serialise(name: string, value: string, maxAgeSeconds: number): string {
  const attributes = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Lax']
  return [...attributes, ...(areCookiesSecure() ? ['Secure'] : [])].join('; ')
}

export function guestCookie(signedId: string): string {
  return serialise(GUEST_COOKIE, signedId, GUEST_SECONDS)
}

export function expiredGuestCookie(): string {
  return serialise(GUEST_COOKIE, '', 0)
}

export function connectCookie(signedIntent: string, maxAgeSeconds: number): string {
  return serialise(CONNECT_COOKIE, signedIntent, maxAgeSeconds)
}

export function expiredConnectCookie(): string {
  return serialise(CONNECT_COOKIE, '', 0)
}

export function sessionCookie(token: string): string {
  return serialise(sessionCookieName(), token, SESSION_SECONDS)
}

export function expiredSessionCookie(): string {
  return serialise(sessionCookieName(), '', 0)
}
