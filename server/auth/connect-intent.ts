import { isProvider, type Provider } from '@/course/providers'
import { CONNECT_COOKIE } from './cookies'
import { sign, verify } from './signing'
import type { RegisteredViewer, Viewer } from './viewer'

/** How long somebody may take at the provider. */
export const INTENT_SECONDS = 15 * 60
const SEPARATOR = '~'

/** Says that this session, and no other, asked to connect this provider and not to sign in with it. */
export function signIntent(viewer: RegisteredViewer, provider: Provider, now: Date): string {
  const until = now.getTime() + INTENT_SECONDS * 1000
  return sign([viewer.sessionId, provider, until].join(SEPARATOR), 'connect-intent')
}

/**
 * The learner to connect a provider to, when that is what was asked for. Being signed in is not enough: on a shared
 * computer the next person may press the button to sign in, and would give their account to the one before.
 */
export function readIntent(
  cookies: ReadonlyMap<string, string>,
  viewer: Viewer,
  provider: string,
  now: Date,
): RegisteredViewer | null {
  const text = verify(cookies.get(CONNECT_COOKIE) ?? '', 'connect-intent')
  if (text === null || viewer.kind !== 'registered' || !isProvider(provider)) return null
  const [sessionId, wanted, until] = text.split(SEPARATOR)
  const isCurrent = sessionId === viewer.sessionId && wanted === provider && Number(until) > now.getTime()
  return isCurrent ? viewer : null
}
