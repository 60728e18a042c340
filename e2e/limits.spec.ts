import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import type { LessonState } from '@/course/lesson-state'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton } from './support/lesson-page'
import { messagesOf } from './support/messages'
import { startOwnServer, stopOwnServer, type OwnServer } from './support/own-server'
import { newEmail, PASSWORD, register, signIn } from './support/people'

const LESSON = 'two-phase-commit'
const TRIES_MAX = 250

/** An address of a network that documentation may use. */
const someAddress = () =>
  `2001:db8:${Math.floor(Math.random() * 65_535).toString(16)}:${Date.now() % 10_000}::1`

let server: OwnServer
test.beforeAll(async () => {
  server = await startOwnServer({ TRUST_PROXY: '1' })
})
test.afterAll(() => stopOwnServer(server))

/** A page whose requests come from one address, as a proxy in front would tell. */
async function openFrom(browser: Browser, locale: Locale, address: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
    extraHTTPHeaders: { 'x-forwarded-for': address },
  })
  return context.newPage()
}

/** Sends the same request until it is refused as one too many, and says how many times it was not. */
async function untilRefused(request: APIRequestContext, path: string, data: object): Promise<number> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const response = await request.post(path, { data })
    if (response.status() !== 429) continue
    expect(await response.json()).toMatchObject({ error: { code: 'rate-limited' } })
    expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0)
    return tries
  }
  return TRIES_MAX
}

test('too many tries to register or to join from one address: the forms say so, and elsewhere nobody notices', async ({
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const address = someAddress()
  const page = await openFrom(browser, locale, address)
  const elsewhere = await openFrom(browser, locale, someAddress())
  await register(elsewhere, locale, { name: 'Grace', email: newEmail() })
  const made = await elsewhere.request.post(apiPaths.classes, { data: { name: 'Mine', timeZone: 'UTC' } })
  const { id } = (await made.json()) as { id: string }
  const rotated = await elsewhere.request.post(apiPaths.joinCode(id), { data: { expiresInDays: 7 } })
  const { code: joinCode } = (await rotated.json()) as { code: string }

  const weak = { email: newEmail(), password: 'aaaaaaaaaa', name: 'Nobody', locale }
  expect(await untilRefused(page.request, apiPaths.register, weak)).toBe(100)
  await page.goto(paths.register(locale))
  await page.getByLabel(text.account.name, { exact: true }).fill('Ada')
  await page.getByLabel(text.account.email).fill(newEmail())
  await page.getByLabel(text.account.password, { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: text.account.registerAction }).click()
  await expect(page.getByText(text.account.errors['rate-limited'])).toBeVisible()
  await expect(page.getByLabel(text.account.name, { exact: true })).toHaveValue('Ada')
  await expectAccessible(page)

  const guess = { code: 'NOSUCHCODE', displayName: 'Nobody' }
  expect(await untilRefused(page.request, apiPaths.join, guess)).toBe(200)
  await page.goto(paths.join(locale, joinCode))
  await page.getByLabel(text.teaching.displayName).fill('Ada')
  await page.getByRole('button', { name: text.teaching.join, exact: true }).click()
  await expect(page.getByText(text.teaching.errors['rate-limited'])).toBeVisible()
  await expectAccessible(page)

  await register(await openFrom(browser, locale, someAddress()), locale, { name: 'Lin', email: newEmail() })
  expect((await elsewhere.request.post(apiPaths.join, { data: guess })).status()).toBe(404)
})

test('too many wrong passwords: the form says so, and the server says 429', async ({
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).account
  const page = await openFrom(browser, locale, someAddress())
  const email = newEmail()
  const statuses: number[] = []
  page.on('response', (response) => {
    if (response.url().includes('/callback/credentials')) statuses.push(response.status())
  })
  for (let tries = 0; tries < 10; tries += 1) {
    await signIn(page, locale, email, 'not the password at all')
    await expect(page.getByText(text.signInFailed)).toBeVisible()
  }
  await signIn(page, locale, email, 'not the password at all')
  await expect(page.getByText(text.errors['rate-limited'])).toBeVisible()
  expect(statuses.map(String).join(' ')).toBe(`${'401 '.repeat(10)}429`)
})

test('answers faster than a person gives them: the exercise says so and keeps what was entered', async ({
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).exercise
  const page = await openFrom(browser, locale, someAddress())
  await page.request.put(apiPaths.progress, { data: { lesson: LESSON, sectionsRead: [] } })
  const state = (await (await page.request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
  const ticket = state.exercises['the-vote']?.ticket
  const body = {
    lesson: LESSON,
    exercise: 'the-vote',
    ticket,
    idempotencyKey: 'one-of-many',
    raw: {},
    locale,
  }
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  await exercise.getByRole('radio').first().check()
  expect(await untilRefused(page.request, apiPaths.answers, body)).toBeLessThanOrEqual(120)
  await submitButton(exercise, locale).click()
  await expect(exercise.getByText(text.invalid['rate-limited'])).toBeVisible()
  await expect(exercise.getByRole('radio').first()).toBeChecked()
  await expectAccessible(page)
})
