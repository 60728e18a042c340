import { expect, test } from 'vitest'
import { answerInsteadOfNextAuth } from './auth-addresses'

process.env.AUTH_SECRET ??= 'a secret that only the tests use, and every clone the same'

const ask = (path: string, method = 'GET', cookie = '') =>
  answerInsteadOfNextAuth(
    new Request(`http://localhost/api/auth/${path}`, { method, headers: { cookie } }),
    path.split('?')[0]?.split('/') ?? [],
    ['credentials'],
  )

const placeOf = (answer: unknown) => (answer as Response).headers.get('location')

test.each(['signin', 'signin/credentials', 'error', 'verify-request', 'callback/credentials'])(
  'GET %s leads to our page for signing in',
  (path) => {
    expect(placeOf(ask(path))).toBe('/en/account/sign-in')
  },
)

test('GET signout leads to the account, where the button is', () => {
  expect(placeOf(ask('signout'))).toBe('/en/account/settings')
})

test('the page is in the language in which signing in was begun, wherever its address says', () => {
  const korean = 'next-auth.callback-url=https%3A%2F%2Felsewhere.example%2Fko%2Flearn'
  expect(placeOf(ask('error', 'GET', korean))).toBe('/ko/account/sign-in')
  expect(placeOf(ask('error', 'GET', 'next-auth.callback-url=%2Fxx%2Flearn'))).toBe('/en/account/sign-in')
})

test.each(['csrf', 'session', 'providers'])('GET %s is next-auth’s to answer', (path) => {
  expect(ask(path)).toBeNull()
})

test('POST callback/credentials and signout are next-auth’s to answer', () => {
  expect(ask('callback/credentials', 'POST')).toBeNull()
  expect(ask('signout', 'POST')).toBeNull()
})

test.each([
  ['an unknown action', 'whatever', 'GET'],
  ['a provider that is not configured', 'callback/github', 'GET'],
  ['a write to a provider that is not configured', 'signin/github', 'POST'],
  ['a deeper address', 'callback/credentials/more', 'POST'],
  ['a write to a page', 'error', 'POST'],
])('%s is not found', (_what, path, method) => {
  expect(ask(path, method)).toMatchObject({ refused: 'not-found' })
})

const comeBack = (query: string, cookie = '') => {
  const request = new Request(`http://localhost/api/auth/callback/github${query}`, { headers: { cookie } })
  return answerInsteadOfNextAuth(request, ['callback', 'github'], ['credentials', 'github'])
}

test('a code from a configured provider is next-auth’s to check', () => {
  expect(comeBack('?code=1&state=2')).toBeNull()
})

test('a provider’s refusal is said on the page where the person set out', () => {
  expect(placeOf(comeBack('?error=access_denied'))).toBe('/en/account/sign-in?problem=provider-cancelled')
  const settings = 'next-auth.callback-url=http%3A%2F%2Flocalhost%2Fko%2Faccount%2Fsettings'
  const place = placeOf(comeBack('?error=server_error', settings))
  expect(place).toBe('/ko/account/settings?problem=provider-failed')
})

test('what next-auth could not understand of a provider is said on our page as well', () => {
  expect(placeOf(ask('error?error=OAuthCallback'))).toBe('/en/account/sign-in?problem=provider-failed')
})
