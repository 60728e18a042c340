import { isLocale, type Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { isProvider, type ProviderProblem } from '@/course/providers'
import { readCookies } from '../http/read-cookies'
import { requestLanguage } from '../http/request-language'
import { refuse, type Refusal } from '../refusal'

const READABLE = ['csrf', 'session', 'providers']
const WRITABLE = ['signin', 'signout', 'callback', '_log']
/** Where next-auth would show a page of its own. */
const PAGES = ['signin', 'error', 'verify-request', 'callback']

/** The path of the page to go to after signing in, which next-auth keeps while somebody is at a provider. */
function destinationOf(request: Request): string {
  const cookies = readCookies(request.headers.get('cookie'))
  const address = [...cookies].find(([name]) => name.endsWith('next-auth.callback-url'))?.[1] ?? ''
  return address.replace(/^https?:\/\/[^/]+/, '')
}

/** The language of that page; else the browser's. */
export function languageOf(request: Request): Locale {
  const language = /^\/([a-z]{2})(?:[/?#]|$)/.exec(destinationOf(request))?.[1]
  return isLocale(language) ? language : requestLanguage(request.headers)
}

/** Our page that says what went wrong at a provider: the account's, where a connection was wanted. */
export function problemPath(request: Request, problem: ProviderProblem): string {
  const language = languageOf(request)
  const settings = paths.settings(language)
  const page = destinationOf(request).startsWith(settings) ? settings : paths.signIn(language)
  return `${page}?problem=${problem}`
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
  const problem = new URL(request.url).searchParams.get('error')
  // The provider says no, or next-auth could not understand it: both end on a page of ours that says which.
  if (problem !== null) {
    return leadTo(
      problemPath(request, problem === 'access_denied' ? 'provider-cancelled' : 'provider-failed'),
    )
  }
  if (action === 'callback' && isProvider(provider)) return null
  if (action === 'signout') return leadTo(paths.settings(languageOf(request)))
  return PAGES.includes(action) ? leadTo(paths.signIn(languageOf(request))) : refuse('not-found')
}
