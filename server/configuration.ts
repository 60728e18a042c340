import { z } from 'zod'

const settingsSchema = z.object({
  authSecret: z.string().min(32),
  /** The address people type, where it is known: links in mails begin with it, and https makes cookies secure. */
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  mailFrom: z.string().min(3).default('Faultline <no-reply@localhost>'),
  /** How many proxies of our own stand in front and append to X-Forwarded-For; 0 trusts none. */
  trustedProxies: z.coerce.number().int().min(0).max(10).default(0),
})

export type Settings = z.infer<typeof settingsSchema>

const VARIABLES: Record<keyof Settings, { names: readonly string[]; remedy: string }> = {
  authSecret: {
    names: ['AUTH_SECRET', 'NEXTAUTH_SECRET'],
    remedy:
      'at least 32 characters, the same on every machine and secret: `openssl rand -base64 32` makes one. `npm start` without DATABASE_URL keeps one in .data/ by itself',
  },
  publicUrl: {
    names: ['PUBLIC_URL', 'NEXTAUTH_URL'],
    remedy: 'an address such as https://learn.example.org',
  },
  smtpUrl: { names: ['SMTP_URL'], remedy: 'an address such as smtps://user:password@mail.example.org' },
  mailFrom: { names: ['MAIL_FROM'], remedy: 'a sender such as Faultline <learn@example.org>' },
  trustedProxies: {
    names: ['TRUST_PROXY'],
    remedy: 'the number of proxies in front of this server, 0 to 10',
  },
}

/** Something the operator has to set. The message names the variable and what it should hold. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
  constructor(
    readonly variable: string,
    remedy: string,
  ) {
    super(`${variable} is missing or unusable. It has to be ${remedy}.`)
  }
}

/**
 * Reads the settings from environment variables.
 * @throws {ConfigurationError} naming the first variable that cannot be used.
 */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = Object.entries(VARIABLES).map(([setting, { names }]) => [
    setting,
    names.map((name) => environment[name]).find((value) => value !== undefined && value !== ''),
  ])
  const parsed = settingsSchema.safeParse(Object.fromEntries(values))
  if (parsed.success) return parsed.data
  const setting = parsed.error.issues[0]?.path[0] as keyof Settings
  throw new ConfigurationError(VARIABLES[setting].names[0] ?? setting, VARIABLES[setting].remedy)
}

let settings: Settings | undefined

/** Read at first use, not at import: building pages must not need any of it. */
export function getSettings(): Settings {
  settings ??= parseSettings(process.env)
  return settings
}
