import Bowser from 'bowser'

/** What is known of a device, for people to recognise it by. Null where its browser does not say. */
export interface DeviceWords {
  readonly browser: string | null
  readonly system: string | null
  readonly form: 'computer' | 'phone' | 'tablet' | null
}

const FORMS = { desktop: 'computer', mobile: 'phone', tablet: 'tablet' } as const

/** Names without versions: those change every few weeks and tell nobody which device it is. */
export function describeDevice(userAgent: string | null): DeviceWords {
  if (!userAgent) return { browser: null, system: null, form: null }
  const { browser, os, platform } = Bowser.parse(userAgent)
  const form = Object.entries(FORMS).find(([type]) => type === platform.type)?.[1] ?? null
  return { browser: browser.name || null, system: os.name || null, form }
}
