import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { getSettings } from '../configuration'
import { revokeSession } from '../db/sessions'
import { describeError } from '../describe-error'
import { CLIENT_ADDRESS_HEADER } from '../http/client-address'
import { log } from '../log'
import { isRefusal } from '../refusal'
import { areCookiesSecure, SESSION_SECONDS } from './cookies'
import { localAddress } from './local-address'
import { noteRefusal } from './next-auth-refusal'
import { arrivalCallbacks } from './provider-arrival'
import { listProviders } from './providers'
import { signIn } from './sign-in'

const CREDENTIAL_LENGTH_MAX = 1000
const LAST_SECOND_AGO = 1

function isCredential(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= CREDENTIAL_LENGTH_MAX &&
    !value.includes('\0')
  )
}

/** Only what the check needs of the request: next-auth hands headers over as a plain record. */
function toHeaders(record: Readonly<Record<string, unknown>> | undefined): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent', CLIENT_ADDRESS_HEADER]) {
    const value = record?.[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

const credentials = Credentials({
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  async authorize(given, request) {
    if (!isCredential(given?.email) || !isCredential(given.password)) return null
    const headers = toHeaders(request.headers)
    const outcome = await signIn({ email: given.email, password: given.password, headers })
    if (isRefusal(outcome)) {
      noteRefusal(outcome)
      // next-auth passes the message on as the error's code; null becomes its own CredentialsSignin.
      if (outcome.refused === 'rate-limited') throw new Error('rate-limited')
      return null
    }
    return { id: outcome.learnerId, sessionId: outcome.sessionId }
  },
})

/**
 * Built for one request: what happens when somebody comes back from a provider depends on the cookies they bring. The
 * secret must be there by then, and building pages must not need it.
 */
export function getNextAuthOptions(request: Request): NextAuthOptions {
  const arrival = arrivalCallbacks(request)
  return {
    secret: getSettings().authSecret,
    useSecureCookies: areCookiesSecure(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS, updateAge: SESSION_SECONDS },
    pages: { signIn: '/account/sign-in', error: '/account/sign-in' },
    providers: [credentials, ...listProviders()],
    callbacks: {
      signIn: arrival.signIn,
      // The token names a session row and nothing else: whoever reads it learns no name and no role.
      jwt: ({ token, user }) => {
        const opened = arrival.openedSession() ?? (user && 'sessionId' in user ? user.sessionId : undefined)
        return { sid: opened ?? token.sid }
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => localAddress(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string')
          await revokeSession(token.sid, new Date(Date.now() - LAST_SECOND_AGO))
      },
    },
    // By itself it would print what a provider answers, tokens and names included.
    logger: {
      error: (code, details) => log.warn({ code, error: describeError(causeOf(details)) }, 'next-auth'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

function causeOf(details: unknown): unknown {
  return typeof details === 'object' && details !== null && 'error' in details ? details.error : details
}
