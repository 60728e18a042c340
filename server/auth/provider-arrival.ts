import type { Account, User } from 'next-auth'
import { paths } from '@/course/paths'
import { isProvider, PROVIDER_PROBLEMS, type Provider, type ProviderProblem } from '@/course/providers'
import { connectProvider } from '../account/connections'
import { describeError } from '../describe-error'
import { readCookies } from '../http/read-cookies'
import { log } from '../log'
import { isRefusal, type Refusal } from '../refusal'
import { languageOf, problemPath } from './auth-addresses'
import { readIntent } from './connect-intent'
import { resolveViewer } from './resolve-viewer'
import { signInWithProvider } from './sign-in-with-provider'

function problemOf({ refused }: Refusal): ProviderProblem {
  return PROVIDER_PROBLEMS.find((problem) => problem === refused) ?? 'provider-failed'
}

/** Somebody comes back from a provider. @returns the session that was opened, or the page to go to without one. */
async function arrive(
  request: Request,
  provider: Provider,
  user: User,
): Promise<{ sessionId: string } | { path: string }> {
  const cookies = readCookies(request.headers.get('cookie'))
  const { id: providerAccountId, name = null, email = null } = user
  const person = { provider, providerAccountId, email: email || null }
  const language = languageOf(request)
  const connecting = readIntent(cookies, await resolveViewer(cookies), provider, new Date())
  if (connecting) {
    const refusal = await connectProvider(connecting, person)
    if (refusal) return { path: problemPath(request, problemOf(refusal)) }
    return { path: `${paths.settings(language)}?connected=${provider}` }
  }
  const outcome = await signInWithProvider({ ...person, name, language, headers: request.headers })
  return isRefusal(outcome) ? { path: problemPath(request, problemOf(outcome)) } : outcome
}

/** What next-auth asks when it knows who somebody is. Made for one request: it remembers the session it opened. */
export function arrivalCallbacks(request: Request) {
  let sessionId: string | undefined
  return {
    async signIn({ user, account }: { user: User; account: Account | null }): Promise<boolean | string> {
      if (!isProvider(account?.provider)) return true
      try {
        const arrival = await arrive(request, account.provider, user)
        if ('path' in arrival) return arrival.path
        sessionId = arrival.sessionId
        return true
      } catch (error) {
        log.error(
          { provider: account.provider, error: describeError(error) },
          'sign-in with a provider failed',
        )
        return problemPath(request, 'provider-failed')
      }
    },
    /** The session of whoever arrived just now; undefined for everybody else. */
    openedSession: () => sessionId,
  }
}
