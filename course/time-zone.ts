/** Names that browsers report and the list leaves out. */
const ALSO = ['UTC']

/** Every IANA time zone that can be chosen. */
export function listTimeZones(): readonly string[] {
  return [...new Set([...ALSO, ...Intl.supportedValuesOf('timeZone')])].sort()
}

/**
 * The name that this runtime uses for a time zone, so that an old spelling such as `Asia/Calcutta` is taken as well.
 * @returns null when there is no such zone. Offsets such as `+09:00` are none: they know nothing of summer time.
 */
export function toTimeZone(name: string): string | null {
  try {
    const zone = Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
    return listTimeZones().includes(zone) ? zone : null
  } catch {
    return null
  }
}
