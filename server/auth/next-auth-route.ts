import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { isProvider } from '@/course/providers'
import { getSettings } from '../configuration'
import { errorResponse } from '../http/errors'
import { readText } from '../http/read-body'
import { readCookies } from '../http/read-cookies'
import { REQUEST_ID_HEADER } from '../http/request-id'
import { isSameOrigin } from '../http/same-origin'
import { describeError } from '../describe-error'
import { log } from '../log'
import { isRefusal, refuse, type Refusal } from '../refusal'
import { answerInsteadOfNextAuth } from './auth-addresses'
import { INTENT_SECONDS, signIntent } from './connect-intent'
import { connectCookie, expiredConnectCookie, expiredGuestCookie, sessionCookieName } from './cookies'
import { getNextAuthOptions } from './next-auth-options'
import { withRefusal } from './next-auth-refusal'
import { resolveViewer } from './resolve-viewer'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth wants to know the site's address. Without one it follows the request, which is right on one's own machine. */
function tellAddress(): void {
  const { publicUrl } = getSettings()
  if (publicUrl) process.env.NEXTAUTH_URL ??= publicUrl
  else process.env.AUTH_TRUST_HOST ??= 'true'
}

/** next-auth behind our own door: by itself it would answer a body that is no JSON with 500. */
export async function nextAuthRoute(request: Request, context: Context): Promise<Response> {
  tellAddress()
  try {
    const options = getNextAuthOptions(request)
    const { nextauth } = await context.params
    const providers = options.providers.map(({ id }) => id)
    const answer = answerInsteadOfNextAuth(request, nextauth, providers)
    if (answer) return isRefusal(answer) ? errorResponse(answer) : answer
    const checked = request.method === 'POST' ? await checkPost(request) : request
    if (isRefusal(checked)) return errorResponse(checked)
    const intent = await connectIntent(request, checked, nextauth)
    const { result, refusal } = await withRefusal<Response>(() =>
      NextAuth(checked as never, context as never, options),
    )
    const response = refusal?.refused === 'rate-limited' ? await tooMany(result, refusal) : result
    return forgetGuest(request, withCookies(await refuseWithoutToken(response), intent))
  } catch (error) {
    log.error({ id: request.headers.get(REQUEST_ID_HEADER), error: describeError(error) }, 'sign-in failed')
    return errorResponse(refuse('server-error'))
  }
}

/** The same request with a body that is known to be a form of texts, as next-auth expects it. */
async function checkPost(request: Request): Promise<Request | Refusal> {
  if (!isSameOrigin(request)) return refuse('cross-origin')
  const text = await readText(request)
  if (isRefusal(text)) return text
  const fields = parseForm(request.headers.get('content-type') ?? '', text)
  if (!fields || fields.toString().includes('%00')) {
    return refuse('bad-request', { message: 'Send a form whose fields are texts.' })
  }
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/x-www-form-urlencoded')
  headers.delete('content-length')
  return new NextRequest(request.url, { method: 'POST', headers, body: fields.toString() })
}

/**
 * Cookies that say whether somebody is on the way to a provider in order to connect it: set when a signed-in person
 * asked for that, and removed whenever anybody sets out to sign in or comes back.
 */
async function connectIntent(
  request: Request,
  checked: Request,
  [action, provider]: readonly string[],
): Promise<readonly string[]> {
  if (!isProvider(provider)) return []
  const form = action === 'signin' ? new URLSearchParams(await checked.clone().text()) : null
  const viewer = await resolveViewer(readCookies(request.headers.get('cookie')))
  if (form?.get('intent') !== 'connect' || viewer.kind !== 'registered') return [expiredConnectCookie()]
  return [connectCookie(signIntent(viewer, provider, new Date()), INTENT_SECONDS)]
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function parseForm(type: string, text: string): URLSearchParams | null {
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text)
  if (!type.startsWith('application/json')) return null
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
    const entries = Object.entries(json)
    const isForm = entries.every(([, value]) => typeof value === 'string' || typeof value === 'boolean')
    return isForm ? new URLSearchParams(entries.map(([name, value]) => [name, String(value)])) : null
  } catch {
    return null
  }
}

/** next-auth would answer too many tries with 401. Its page's code wants the address that it answered with, too. */
async function tooMany(response: Response, refusal: Refusal): Promise<Response> {
  const url = await readUrl(response.clone())
  // A form that was sent without scripts is led back to its page, which says so.
  if (url === '') return response
  const refused = errorResponse(refusal)
  const body: unknown = await refused.json()
  return Response.json({ ...(body as object), url }, { status: refused.status, headers: refused.headers })
}

/** A write without next-auth's own token is led to a page that asks again: to programs that looks like success. */
async function refuseWithoutToken(response: Response): Promise<Response> {
  const location = response.headers.get('location') ?? (await readUrl(response.clone()))
  if (!location.endsWith('?csrf=true')) return response
  return errorResponse(
    refuse('cross-origin', { message: 'Send the token of /api/auth/csrf along, with its cookie.' }),
  )
}

async function readUrl(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return ''
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : ''
}

/** After a sign-in the guest's work belongs to the account, and its cookie opens nothing any more. */
function forgetGuest(request: Request, response: Response): Response {
  const isSignIn = new URL(request.url).pathname.includes('/callback/')
  const isSignedIn = response.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookieName()}=ey`))
  if (isSignIn && isSignedIn) response.headers.append('set-cookie', expiredGuestCookie())
  return response
}
