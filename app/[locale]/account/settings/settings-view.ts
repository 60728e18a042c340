import type { ShownDevice } from '@/components/account/device-list'
import type { Locale } from '@/course/locale'
import type { Device } from '@/server/account/read-account'

/** Instants as the learner's wall clock and calendar have them; UTC, and named so, until the zone is known. */
export function instantWords(locale: Locale, timeZone: string | null): (instant: Date) => string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
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
