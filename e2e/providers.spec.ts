import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, readExercise, textOf } from './support/content'
import { expect, expectNoSidewaysScroll, test as base } from './support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { startOwnServer, stopOwnServer } from './support/own-server'
import { newEmail, PASSWORD, register } from './support/people'
import { CLIENT, startProviderStandIn } from './support/provider-stand-in'

const LESSON = 'two-phase-commit'

/** A server that knows both providers, and a stand-in that is both: started once per worker. */
const test = base.extend<{ baseURL: string }, { site: string }>({
  site: [
    async ({}, use) => {
      const standIn = await startProviderStandIn()
      const server = await startOwnServer({
        GITHUB_ID: CLIENT.id,
        GITHUB_SECRET: CLIENT.secret,
        GITHUB_URL: standIn.origin,
        GOOGLE_ID: CLIENT.id,
        GOOGLE_SECRET: CLIENT.secret,
        GOOGLE_ISSUER: standIn.origin,
      })
      await use(server.address)
      await stopOwnServer(server)
      await standIn.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site),
})

interface Person {
  id: string
  name: string
  email: string
}

const newPerson = (name: string): Person => ({ id: String(randomInt(1, 2 ** 40)), name, email: newEmail() })

/** Fills in the provider's page of consent, as whoever is signed in there. */
async function consent(
  page: Page,
  person: Person,
  { decision = 'Allow', isVerified = true }: { decision?: string; isVerified?: boolean } = {},
) {
  for (const name of ['id', 'name', 'email'] as const)
    await page.getByLabel(name, { exact: true }).fill(person[name])
  await page.getByLabel('verified').setChecked(isVerified)
  await page.getByRole('button', { name: decision, exact: true }).click()
}

test('a guest signs in with GitHub, keeps the work, and finds it again from another browser', async ({
  page,
  browser,
  site,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const person = newPerson('Octavia')
  const github = { name: filled(text.account.providerContinue, { provider: 'GitHub' }) }
  const ask = asShown(textOf(readExercise(LESSON, 'the-vote').options, 'ask'), locale)
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  await exercise.getByRole('radio', { name: ask }).check()
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()

  await page.goto(paths.signIn(locale))
  await expect(page.getByRole('button', github)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', github).press('Enter')
  await consent(page, person)
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
  await expect(page.getByRole('link', { name: 'Octavia' })).toBeVisible()

  const elsewhere = await browser.newContext({ baseURL: site })
  const other = await elsewhere.newPage()
  await other.goto(paths.register(locale))
  await other.getByRole('button', github).click()
  await consent(other, { ...person, email: newEmail() })
  await expect(other).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
  await openLesson(other, locale, LESSON)
  await expect(
    verdict(await exerciseIn(other, locale, LESSON, 'the-vote'), text.exercise.right),
  ).toBeVisible()

  await other.goto(paths.settings(locale))
  const disconnect = filled(text.settings.disconnectProvider, { provider: 'GitHub' })
  await other.getByRole('button', { name: disconnect }).click()
  await expect(other.getByText(text.settings.errors['last-way-in'])).toBeVisible()
  await elsewhere.close()
})

test('what goes wrong at the provider is said on our page, and nobody is signed in', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).account
  const attempts = [
    { provider: 'Google', how: { decision: 'Cancel' }, sentence: text.errors['provider-cancelled'] },
    { provider: 'GitHub', how: { decision: 'Cancel' }, sentence: text.errors['provider-cancelled'] },
    {
      provider: 'Google',
      how: { decision: 'Allow, then break down' },
      sentence: text.errors['provider-failed'],
    },
    { provider: 'GitHub', how: { isVerified: false }, sentence: text.errors['provider-email-unverified'] },
    { provider: 'Google', how: { isVerified: false }, sentence: text.errors['provider-email-unverified'] },
  ]
  for (const { provider, how, sentence } of attempts) {
    await page.goto(paths.signIn(locale))
    await page.getByRole('button', { name: filled(text.providerContinue, { provider }) }).click()
    await consent(page, newPerson('Nobody'), how)
    await expect(page).toHaveURL(new RegExp(`${paths.signIn(locale)}\\?problem=`))
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Nobody' })).toHaveCount(0)
  }
  await expectAccessible(page)
})

test('a provider that cannot be reached is said to be so, and the password form is still there', async ({
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).account
  // Port 9 is for discarding, and nobody listens there.
  const server = await startOwnServer({
    GOOGLE_ID: CLIENT.id,
    GOOGLE_SECRET: CLIENT.secret,
    GOOGLE_ISSUER: 'http://127.0.0.1:9',
  })
  const context = await browser.newContext({ baseURL: server.address })
  const page = await context.newPage()
  await page.goto(paths.signIn(locale))
  const google = filled(text.providerContinue, { provider: 'Google' })
  await expect(page.getByRole('button', { name: google })).toBeVisible()
  await expect(
    page.getByRole('button', { name: filled(text.providerContinue, { provider: 'GitHub' }) }),
  ).toHaveCount(0)
  await page.getByRole('button', { name: google }).click()
  await expect(page.getByText(text.errors['provider-failed'])).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${paths.signIn(locale)}\\?problem=`))
  await expect(page.getByLabel(text.email)).toBeEditable()
  await context.close()
  await stopOwnServer(server)
})

test('an address that has an account is not taken over: it signs in as before, then connects', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const person = newPerson('Sophie')
  const google = { name: filled(text.account.providerContinue, { provider: 'Google' }) }
  await register(page, locale, person)
  // The page still tells the server which clock it has: without its cookie that would be refused.
  await page.waitForLoadState('networkidle')
  await page.context().clearCookies()
  await page.goto(paths.signIn(locale))
  await page.getByRole('button', google).click()
  await consent(page, person)
  await expect(page.getByText(text.account.errors['provider-email-taken'])).toBeVisible()
  await page.getByLabel(text.account.email).fill(person.email)
  await page.getByLabel(text.account.password, { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: text.account.signInAction, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))

  await page.goto(paths.settings(locale))
  await page
    .getByRole('button', { name: filled(text.settings.connectProvider, { provider: 'Google' }) })
    .click()
  await consent(page, person)
  await expect(page.getByText(filled(text.settings.connected, { provider: 'Google' }))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: text.account.signOut, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.landing(locale)}$`))
  await page.goto(paths.signIn(locale))
  await page.getByRole('button', google).click()
  await consent(page, person)
  await expect(page.getByRole('link', { name: 'Sophie' })).toBeVisible()

  await page.goto(paths.settings(locale))
  const disconnect = filled(text.settings.disconnectProvider, { provider: 'Google' })
  await page.getByRole('button', { name: disconnect }).click()
  await expect(page.getByText(filled(text.settings.disconnected, { provider: 'Google' }))).toBeVisible()
  await expect(
    page.getByRole('button', { name: filled(text.settings.connectProvider, { provider: 'Google' }) }),
  ).toBeVisible()
})
