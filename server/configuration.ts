import { z } from 'zod'

const DATABASE_PROTOCOL = /^postgres(ql)?$/
const SHUTDOWN_DELAY_MS_MAX = 120_000
const SHUTDOWN_TIMEOUT_MS_MAX = 600_000
const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

/** Secrets and codes travel there: in the clear only to this very machine, as a test does. */
const providerAddress = z
  .url()
  .refine((address) => URL.canParse(address) && isSafeOrigin(new URL(address)))
  .transform((address) => new URL(address).origin)

function isSafeOrigin({ protocol, hostname, pathname, search, hash, username }: URL): boolean {
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isOrigin = pathname === '/' && search === '' && hash === '' && username === ''
  return isOrigin && (protocol === 'https:' || (protocol === 'http:' && isLoopback))
}

/** Everything that this server reads from its environment. docs/operating.md explains each, and a test compares. */
const variablesSchema = z.object({
  authSecret: z.string().min(32),
  databaseUrl: z.url({ protocol: DATABASE_PROTOCOL }).optional(),
  /** A copy of the database that may be some seconds behind, for what others look at. */
  databaseReplicaUrl: z.url({ protocol: DATABASE_PROTOCOL }).optional(),
  databasePoolSize: wholeNumber(1, 1000).default(10),
  /** The address people type, where it is known: links in mails begin with it, and https makes cookies secure. */
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  mailFrom: z.string().min(3).default('Faultline <no-reply@localhost>'),
  githubId: z.string().optional(),
  githubSecret: z.string().optional(),
  githubUrl: providerAddress.default('https://github.com'),
  googleId: z.string().optional(),
  googleSecret: z.string().optional(),
  googleIssuer: providerAddress.default('https://accounts.google.com'),
  /** How many proxies of our own stand in front and append to X-Forwarded-For; 0 trusts none. */
  trustedProxies: wholeNumber(0, 10).default(0),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Whoever scrapes the metrics sends it; without one nobody can. */
  metricsToken: z.string().min(16).optional(),
  gradingThreads: wholeNumber(1, 256).optional(),
  gradingQueueMax: wholeNumber(1, 100_000).default(64),
  gradingTimeLimitMs: wholeNumber(100, 600_000).default(10_000),
  gradingWorkerPath: z.string().optional(),
  contentDirectory: z.string().optional(),
  /** How long a process that was told to stop still takes requests, while it says that it is not ready. */
  shutdownDelayMs: wholeNumber(0, SHUTDOWN_DELAY_MS_MAX).default(0),
  /** How long it then waits for requests and gradings in progress. */
  shutdownTimeoutMs: wholeNumber(0, SHUTDOWN_TIMEOUT_MS_MAX).default(25_000),
})

const PAIRS = [
  ['githubId', 'githubSecret'],
  ['googleId', 'googleSecret'],
] as const

/** Half a provider is a mistake and not a wish: its button would be missing without a word. */
const settingsSchema = variablesSchema.superRefine((settings, context) => {
  for (const [id, secret] of PAIRS) {
    if ((settings[id] === undefined) === (settings[secret] === undefined)) continue
    context.addIssue({ code: 'custom', path: [settings[id] === undefined ? id : secret] })
  }
})

export type Settings = z.infer<typeof settingsSchema>

export const VARIABLES: Record<keyof Settings, { names: readonly string[]; remedy: string }> = {
  authSecret: {
    names: ['AUTH_SECRET', 'NEXTAUTH_SECRET'],
    remedy:
      'at least 32 characters, the same on every machine and secret: `openssl rand -base64 32` makes one. `npm start` without DATABASE_URL keeps one in .data/ by itself',
  },
  databaseUrl: {
    names: ['DATABASE_URL'],
    remedy:
      'the address of a PostgreSQL such as postgresql://user:password@db.example.org/faultline. `npm start` without one brings its own',
  },
  databaseReplicaUrl: {
    names: ['DATABASE_REPLICA_URL'],
    remedy: 'the address of a read replica of the database, or nothing',
  },
  databasePoolSize: {
    names: ['DATABASE_POOL_SIZE'],
    remedy: 'how many connections each process may open, 1 to 1000',
  },
  publicUrl: {
    names: ['PUBLIC_URL', 'NEXTAUTH_URL'],
    remedy: 'an address such as https://learn.example.org',
  },
  smtpUrl: { names: ['SMTP_URL'], remedy: 'an address such as smtps://user:password@mail.example.org' },
  mailFrom: { names: ['MAIL_FROM'], remedy: 'a sender such as Faultline <learn@example.org>' },
  githubId: {
    names: ['GITHUB_ID'],
    remedy: 'the client id of an OAuth app at GitHub, together with GITHUB_SECRET',
  },
  githubSecret: { names: ['GITHUB_SECRET'], remedy: 'the client secret that belongs to GITHUB_ID' },
  githubUrl: {
    names: ['GITHUB_URL'],
    remedy: 'the https address of a GitHub Enterprise Server, without a path',
  },
  googleId: {
    names: ['GOOGLE_ID'],
    remedy: 'the client id of an OAuth client at Google, together with GOOGLE_SECRET',
  },
  googleSecret: { names: ['GOOGLE_SECRET'], remedy: 'the client secret that belongs to GOOGLE_ID' },
  googleIssuer: {
    names: ['GOOGLE_ISSUER'],
    remedy: 'the https address of an OpenID Connect provider, without a path',
  },
  trustedProxies: {
    names: ['TRUST_PROXY'],
    remedy: 'the number of proxies in front of this server, 0 to 10',
  },
  logLevel: {
    names: ['LOG_LEVEL'],
    remedy: 'one of trace, debug, info, warn, error, fatal and silent',
  },
  metricsToken: {
    names: ['METRICS_TOKEN'],
    remedy: 'at least 16 characters, sent by Prometheus as a bearer token',
  },
  gradingThreads: {
    names: ['GRADING_WORKERS'],
    remedy: 'how many threads grade simulations in each process, 1 to 256',
  },
  gradingQueueMax: {
    names: ['GRADING_QUEUE_MAX'],
    remedy: 'how many gradings may wait in each process, 1 to 100000',
  },
  gradingTimeLimitMs: {
    names: ['GRADING_TIME_LIMIT_MS'],
    remedy: 'how many milliseconds one grading may take, 100 to 600000',
  },
  gradingWorkerPath: {
    names: ['GRADING_WORKER_PATH'],
    remedy: 'the path of the bundle that scripts/build-worker.mjs makes',
  },
  contentDirectory: { names: ['CONTENT_DIR'], remedy: 'the path of a content folder' },
  shutdownDelayMs: {
    names: ['SHUTDOWN_DELAY_MS'],
    remedy: `milliseconds from 0 to ${SHUTDOWN_DELAY_MS_MAX}`,
  },
  shutdownTimeoutMs: {
    names: ['SHUTDOWN_TIMEOUT_MS'],
    remedy: `milliseconds from 0 to ${SHUTDOWN_TIMEOUT_MS_MAX}`,
  },
}

/** Something the operator has to set. The message names every variable that is wrong and what it should hold. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
  constructor(readonly settings: readonly (keyof Settings)[]) {
    super(
      settings
        .map((setting) => VARIABLES[setting])
        .map(({ names, remedy }) => `${names[0]} is missing or unusable. It has to be ${remedy}.`)
        .join('\n'),
    )
  }
}

/**
 * Reads the settings from environment variables. An empty one counts as absent.
 * @throws {ConfigurationError} naming every variable that cannot be used.
 */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = Object.entries(VARIABLES).map(([setting, { names }]) => [
    setting,
    names.map((name) => environment[name]).find((value) => value !== undefined && value !== ''),
  ])
  const parsed = settingsSchema.safeParse(Object.fromEntries(values))
  if (parsed.success) return parsed.data
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof Settings))
  throw new ConfigurationError([...wrong])
}

/**
 * The same for a server about to start, which cannot do without a database.
 * @throws {ConfigurationError}
 */
export function parseServerSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const settings = parseSettings(environment)
  if (settings.databaseUrl === undefined) throw new ConfigurationError(['databaseUrl'])
  return settings
}

let settings: Settings | undefined

/** Read at first use, not at import: building pages must not need any of it. */
export function getSettings(): Settings {
  settings ??= parseSettings(process.env)
  return settings
}
