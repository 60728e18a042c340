import { expect, test } from 'vitest'
import { ConfigurationError, parseServerSettings, parseSettings } from './configuration'

const secret = 'a-secret-of-more-than-thirty-two-characters'

test('names the variable and the remedy when the secret is missing', () => {
  expect(() => parseSettings({})).toThrow(ConfigurationError)
  expect(() => parseSettings({})).toThrow(/AUTH_SECRET.*openssl/)
})

test('names everything that is wrong at once', () => {
  const wrong = { AUTH_SECRET: secret, TRUST_PROXY: 'yes', GRADING_WORKERS: '0', LOG_LEVEL: 'loud' }
  expect(() => parseSettings(wrong)).toThrow(/TRUST_PROXY[^]*LOG_LEVEL[^]*GRADING_WORKERS/)
})

test('a server without a database does not start', () => {
  expect(() => parseServerSettings({ AUTH_SECRET: secret })).toThrow(/DATABASE_URL/)
  expect(() => parseServerSettings({ AUTH_SECRET: secret, DATABASE_URL: 'mysql://db/x' })).toThrow(
    /DATABASE_URL/,
  )
  const url = 'postgresql://user:password@localhost:5432/faultline'
  expect(parseServerSettings({ AUTH_SECRET: secret, DATABASE_URL: url }).databaseUrl).toBe(url)
})

test('refuses a secret that is too short to protect anything', () => {
  expect(() => parseSettings({ AUTH_SECRET: 'short' })).toThrow(/AUTH_SECRET/)
})

test('takes the secret under the name that next-auth uses', () => {
  expect(parseSettings({ NEXTAUTH_SECRET: secret }).authSecret).toBe(secret)
})

test('refuses an address that is not http', () => {
  expect(() => parseSettings({ AUTH_SECRET: secret, PUBLIC_URL: 'ftp://example.org' })).toThrow(/PUBLIC_URL/)
})

test('treats an empty variable as absent', () => {
  expect(parseSettings({ AUTH_SECRET: secret, SMTP_URL: '' }).smtpUrl).toBeUndefined()
})

test.each(['GITHUB', 'GOOGLE'])('half of %s names the missing half', (name) => {
  expect(() => parseSettings({ AUTH_SECRET: secret, [`${name}_ID`]: 'id' })).toThrow(`${name}_SECRET`)
  expect(() => parseSettings({ AUTH_SECRET: secret, [`${name}_SECRET`]: 'x' })).toThrow(`${name}_ID`)
  const both = { AUTH_SECRET: secret, [`${name}_ID`]: 'id', [`${name}_SECRET`]: 'x' }
  expect(() => parseSettings(both)).not.toThrow()
})

test.each([
  'http://github.example.org',
  'https://github.example.org/path',
  'https://someone@github.example.org',
  'ftp://localhost',
])('a provider is not looked for at %s', (address) => {
  expect(() => parseSettings({ AUTH_SECRET: secret, GITHUB_URL: address })).toThrow(/GITHUB_URL/)
})

test('a provider may be on this machine, or anywhere by https', () => {
  for (const address of ['http://127.0.0.1:4000', 'https://github.example.org'])
    expect(parseSettings({ AUTH_SECRET: secret, GITHUB_URL: address }).githubUrl).toBe(address)
})
