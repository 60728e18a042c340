import type { ShownDevice } from '@/components/account/device-list'
import type { WayIn } from '@/components/account/ways-in'
import { INSTANT_FORMAT } from '@/course/instant-format'
import type { Locale } from '@/course/locale'
import { PROVIDERS } from '@/course/providers'
import type { AccountView, Device } from '@/server/account/read-account'

/** Instants as the learner's wall clock and calendar have them; UTC, and named so, until the zone is known. */
export function instantWords(locale: Locale, timeZone: string | null): (instant: Date) => string {
  const format = new Intl.DateTimeFormat(locale, {
    ...INSTANT_FORMAT,
    timeZone: timeZone ?? 'UTC',
  })
  return (instant) => format.format(instant) + (timeZone === null ? ' UTC' : '')
}

export function showDevices(
  devices: readonly Device[],
  locale: Locale,
  timeZone: string | null,
): readonly ShownDevice[] {
  const words = instantWords(locale, timeZone)
  return devices.map(({ sessionId, startedAt, lastUsedAt, ...device }) => ({
    ...device,
    id: sessionId,
    started: words(startedAt),
    used: words(lastUsedAt),
  }))
}

/** The password's address, and every provider that is connected or could be. */
export function showWaysIn({ accounts, providers }: AccountView): {
  email: string | null
  ways: readonly WayIn[]
} {
  const byProvider = new Map(accounts.map((account) => [account.provider, account]))
  const ways = PROVIDERS.filter((provider) => providers.includes(provider) || byProvider.has(provider))
  return {
    email: byProvider.get('credentials')?.email ?? null,
    ways: ways.map((provider) => ({
      provider,
      isConnected: byProvider.has(provider),
      email: byProvider.get(provider)?.email ?? null,
    })),
  }
}
