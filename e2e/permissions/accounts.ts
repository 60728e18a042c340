import { apiPaths } from '@/course/paths'
import { newEmail, PASSWORD } from '../support/people'
import { DONE, EVERYBODY, MADE, NEVER, REGISTERED, REGISTERED_DO, route } from './rows'

//            nobody guest learner elsewhere assistant instructor elsewhere owner operator
const SENT = '   202   202     202       202       202        202       202   202      202'
const ZONE = '   401   204     204       204       204        204       204   204      204'
const REFUSED = '  400   400     400       400       400        400       400   400      400'
const SIGNED = ' 401   401     404       404       404        404       404   404      404'
const KNOWN = '  401   200     200       200       200        200       200   200      200'

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
    statuses: SIGNED,
    target: () => ({ path: apiPaths.connection('github') }),
  }),
  route('account/devices', 'DELETE', 'write', {
    statuses: REGISTERED,
    target: () => ({ path: apiPaths.devices }),
  }),
  route('account/devices/[session]', 'DELETE', 'write', {
    statuses: SIGNED,
    asks: 'somebody else’s session',
    target: () => ({ path: apiPaths.device('somebody-elses') }),
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
    target: () => ({ path: '/api/auth/signout' }),
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
