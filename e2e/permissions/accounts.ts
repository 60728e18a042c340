import { createHash, randomUUID } from 'node:crypto'
import { apiPaths } from '@/course/paths'
import { query } from '../support/database'
import { newEmail, PASSWORD } from '../support/people'
import { registerPerson } from './cast'
import { DONE, EVERYBODY, MADE, NEVER, REGISTERED, REGISTERED_DO, route, type Turn } from './rows'

//            nobody guest learner elsewhere assistant instructor elsewhere owner operator
const SENT = '   202   202     202       202       202        202       202   202      202'
const ZONE = '   401   204     204       204       204        204       204   204      204'
const REFUSED = '  400   400     400       400       400        400       400   400      400'
const SIGNED = ' 401   401     404       404       404        404       404   404      404'
const KNOWN = '  401   200     200       200       200        200       200   200      200'

/** The token of a link that was sent to somebody: where there is no mail, only its hash can be read again. */
async function sentToken({ scene }: Turn): Promise<string> {
  const { request, learnerId } = await registerPerson(scene.baseURL)
  await request.dispose()
  const token = randomUUID()
  await query(
    `INSERT INTO "VerificationToken" ("tokenHash", purpose, "learnerId", "expiresAt")
     VALUES ($1, 'resetPassword', $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest('base64url'), learnerId],
  )
  return token
}

/** Another device of whoever asks. Nobody and guests have none: they name one that is not there. */
async function otherDevice({ person: { learnerId } }: Pick<Turn, 'person'>): Promise<string> {
  const session = randomUUID()
  await query(
    `INSERT INTO "Session" (id, "learnerId", "expiresAt")
     SELECT $1, id, now() + interval '1 day' FROM "Learner" WHERE id = $2`,
    [session, learnerId],
  )
  return session
}

/** Connects GitHub to whoever asks, beside their password. */
async function connectGithub({ person: { learnerId } }: Turn): Promise<void> {
  await query(
    `INSERT INTO "Account" (id, "learnerId", provider, "providerAccountId", "updatedAt")
     SELECT $1, id, 'github', $1, now() FROM "Learner" WHERE id = $2`,
    [randomUUID(), learnerId],
  )
}

async function formToken({ person }: Turn): Promise<string> {
  const reply = await person.request.get('/api/auth/csrf')
  return ((await reply.json()) as { csrfToken: string }).csrfToken
}

export const ACCOUNTS = [
  route('account/register', 'POST', 'write', {
    statuses: MADE,
    isLast: true,
    target: () => ({
      path: apiPaths.register,
      data: { email: newEmail(), password: PASSWORD, name: 'Kim', locale: 'en' },
    }),
  }),
  // The reply says neither whether there is such an account nor whether mail is configured.
  route('account/forgot', 'POST', 'write', {
    statuses: SENT,
    target: () => ({ path: apiPaths.forgotPassword, data: { email: newEmail(), locale: 'en' } }),
  }),
  route('account/reset', 'POST', 'write', {
    statuses: REFUSED,
    asks: 'with a link that was never sent',
    target: () => ({ path: apiPaths.resetPassword, data: { token: 'no-such-token', password: PASSWORD } }),
  }),
  route('account/reset', 'POST', 'write', {
    statuses: DONE,
    asks: 'with a link that was sent',
    // It signs this browser out, whoever is in it.
    isLast: true,
    target: async (turn) => ({
      path: apiPaths.resetPassword,
      data: { token: await sentToken(turn), password: PASSWORD },
    }),
  }),
  route('account/language', 'POST', 'write', {
    statuses: DONE,
    target: () => ({ path: apiPaths.language, data: { locale: 'en' } }),
  }),
  route('account/time-zone', 'PUT', 'write', {
    statuses: ZONE,
    target: () => ({ path: apiPaths.timeZone, data: { timeZone: 'Asia/Seoul' } }),
  }),
  route('account/export', 'POST', 'export', {
    statuses: KNOWN,
    target: () => ({ path: apiPaths.exportData }),
  }),
  route('account/connections/[provider]', 'DELETE', 'write', {
    statuses: REGISTERED_DO,
    asks: 'their own',
    target: async (turn) => {
      await connectGithub(turn)
      return { path: apiPaths.connection('github') }
    },
  }),
  route('account/connections/[provider]', 'DELETE', 'write', {
    statuses: SIGNED,
    asks: 'one that is not there',
    target: () => ({ path: apiPaths.connection('github') }),
  }),
  route('account/devices', 'DELETE', 'write', {
    statuses: REGISTERED,
    target: () => ({ path: apiPaths.devices }),
  }),
  route('account/devices/[session]', 'DELETE', 'write', {
    statuses: REGISTERED_DO,
    asks: 'their own session',
    target: async (turn) => ({ path: apiPaths.device(await otherDevice(turn)) }),
  }),
  route('account/devices/[session]', 'DELETE', 'write', {
    statuses: SIGNED,
    asks: 'somebody else’s session',
    target: async ({ scene }) => {
      const owner = await registerPerson(scene.baseURL)
      return { path: apiPaths.device(await otherDevice({ person: owner })) }
    },
  }),
  route('account/sign-out-everywhere', 'POST', 'write', {
    statuses: REGISTERED_DO,
    isLast: true,
    target: () => ({ path: apiPaths.signOutEverywhere }),
  }),
  route('account/erase', 'POST', 'write', {
    statuses: KNOWN,
    isLast: true,
    target: ({ role }) => ({
      path: apiPaths.eraseAccount,
      data: role === 'guest' ? { confirmation: 'delete' } : { password: PASSWORD },
    }),
  }),
  route('auth/[...nextauth]', 'GET', 'read', {
    statuses: EVERYBODY,
    target: () => ({ path: '/api/auth/session' }),
  }),
  // Without the token that the page's form carries nobody is signed out.
  route('auth/[...nextauth]', 'POST', 'write', {
    statuses: REFUSED,
    asks: 'without the token',
    target: () => ({ path: '/api/auth/signout' }),
  }),
  route('auth/[...nextauth]', 'POST', 'write', {
    statuses: EVERYBODY,
    asks: 'with the token',
    isLast: true,
    target: async (turn) => ({
      path: '/api/auth/signout',
      data: { csrfToken: await formToken(turn), json: true },
    }),
  }),
  route('health', 'GET', 'read', { statuses: EVERYBODY, target: () => ({ path: '/api/health' }) }),
  route('health/live', 'GET', 'read', { statuses: EVERYBODY, target: () => ({ path: '/api/health/live' }) }),
  route('health/ready', 'GET', 'read', {
    statuses: EVERYBODY,
    target: () => ({ path: '/api/health/ready' }),
  }),
  // Numbers of the process are for whoever has the token of the settings, whatever their role.
  route('metrics', 'GET', 'read', { statuses: NEVER, target: () => ({ path: '/api/metrics' }) }),
]
