import { isLocale, type Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { readCookies } from '../http/read-cookies'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'

const READABLE = ['csrf', 'session', 'providers']
const WRITABLE = ['signin', 'signout', 'callback', '_log']
/** Where next-auth would show a page of its own. */
const PAGES = ['signin', 'error', 'verify-request', 'callback']

/** The language of the page that a sign-in was begun on, which next-auth keeps; else the browser's. */
export function languageOf(request: Request): Locale {
  const cookies = readCookies(request.headers.get('cookie'))
  const begunAt = [...cookies].find(([name]) => name.endsWith('next-auth.callback-url'))?.[1] ?? ''
  const language = /^(?:https?:\/\/[^/]+)?\/([a-z]{2})(?:[/?#]|$)/.exec(begunAt)?.[1]
  return isLocale(language) ? language : requestLanguage(request.headers)
}

/** Leads to a page of ours. The address is relative, so that no host header has a say in it. */
export function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/**
 * What next-auth would answer with a page of its own is led to ours, and an address that it does not have is refused.
 * @returns null for what next-auth has to answer.
 */
export function answerInsteadOfNextAuth(
  request: Request,
  [action = '', provider, ...rest]: readonly string[],
  providers: readonly string[],
): Response | Refusal | null {
  const isKnown = rest.length === 0 && (provider === undefined || providers.includes(provider))
  if (!isKnown) return refuse('not-found')
  if (request.method === 'POST') return WRITABLE.includes(action) ? null : refuse('not-found')
  if (READABLE.includes(action)) return null
  if (action === 'signout') return leadTo(paths.settings(languageOf(request)))
  return PAGES.includes(action) ? leadTo(paths.signIn(languageOf(request))) : refuse('not-found')
}
