import NextAuth from 'next-auth'
import { log } from '../log'
import { errorResponse } from '../http/errors'
import { isSameOrigin } from '../http/same-origin'
import { refuse } from '../refusal'
import { expiredGuestCookie, sessionCookieName } from './cookies'
import { getNextAuthOptions } from './next-auth-options'
import { getSettings } from '../configuration'

type Context = { params: Promise<{ nextauth: string[] }> }

const BODY_BYTES_MAX = 64 * 1024

/** next-auth wants to know the site's address. Without one it follows the request, which is right on one's own machine. */
function tellAddress(): void {
  const { publicUrl } = getSettings()
  if (publicUrl) process.env.NEXTAUTH_URL ??= publicUrl
  else process.env.AUTH_TRUST_HOST ??= 'true'
}

/** next-auth behind our own door: it would answer a body that is no JSON with 500. */
export async function nextAuthRoute(request: Request, context: Context): Promise<Response> {
  if (request.method === 'POST') {
    if (!isSameOrigin(request)) return errorResponse(refuse('cross-origin'))
    if (Number(request.headers.get('content-length') ?? BODY_BYTES_MAX + 1) > BODY_BYTES_MAX) {
      return errorResponse(refuse('body-too-large'))
    }
  }
  tellAddress()
  try {
    const response: Response = await NextAuth(request as never, context as never, getNextAuthOptions())
    return forgetGuest(request, response)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      return errorResponse(refuse('bad-request'))
    log.error({ error: String(error) }, 'sign-in failed')
    return errorResponse(refuse('server-error'))
  }
}

/** After a sign-in the guest's work belongs to the account, and its cookie opens nothing any more. */
function forgetGuest(request: Request, response: Response): Response {
  const isSignIn = new URL(request.url).pathname.endsWith('/callback/credentials')
  const isSignedIn = response.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookieName()}=ey`))
  if (isSignIn && isSignedIn) response.headers.append('set-cookie', expiredGuestCookie())
  return response
}
