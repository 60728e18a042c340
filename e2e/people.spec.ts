import type { Page } from '@playwright/test'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, readExercise, textOf } from './support/content'
import { expect, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { newEmail, PASSWORD, register, signIn } from './support/people'

const LESSON = 'two-phase-commit'

test('registering keeps what a guest did, and signing in elsewhere finds it', async ({
  page,
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const email = newEmail()
  const ask = asShown(textOf(readExercise(LESSON, 'the-vote').options, 'ask'), locale)

  await test.step('a guest answers, then registers', async () => {
    await openLesson(page, locale, LESSON)
    const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
    await exercise.getByRole('radio', { name: ask }).check()
    await submitButton(exercise, locale).click()
    await expect(verdict(exercise, text.exercise.right)).toBeVisible()
    await register(page, locale, { name: 'Ada', email })
    await openLesson(page, locale, LESSON)
    await expect(page.getByText(filled(text.lesson.registeredNote, { name: 'Ada' })).first()).toBeVisible()
    await expect(verdict(exercise, text.exercise.right)).toBeVisible()
  })

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await test.step('another browser signs in and finds the answer', async () => {
    await signIn(other, locale, email)
    await expect(other).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
    await openLesson(other, locale, LESSON)
    const exercise = await exerciseIn(other, locale, LESSON, 'the-vote')
    await expect(verdict(exercise, text.exercise.right)).toBeVisible()
    await expect(exercise.getByRole('radio', { name: ask })).toBeChecked()
  })

  await test.step('signing out everywhere ends the session of the other browser', async () => {
    await page.goto(paths.settings(locale))
    await expect(page.getByText(filled(text.account.settingsSignedInAs, { name: 'Ada' }))).toBeVisible()
    await page.getByRole('button', { name: text.account.signOutEverywhere }).click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: text.account.signOutEverywhere }).click()
    await expect(page).toHaveURL(new RegExp(`${paths.landing(locale)}$`))
    await other.goto(paths.settings(locale))
    await expect(other.getByText(text.account.settingsNoneText)).toBeVisible()
  })
  await elsewhere.close()
})

test('signing out leaves nothing of the account on the page', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale)
  await register(page, locale, { name: 'Grace', email: newEmail() })
  await expect(page.getByRole('link', { name: 'Grace' })).toBeVisible()
  await page.goto(paths.settings(locale))
  await page.getByRole('button', { name: text.account.signOut, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.landing(locale)}$`))
  await expect(page.getByRole('link', { name: text.site.signIn })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Grace' })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByText(filled(text.account.settingsSignedInAs, { name: 'Grace' }))).toHaveCount(0)
})

test('a wrong password and an unknown address are told the same one sentence', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 401/)
  const text = messagesOf(locale).account
  const email = newEmail()
  await register(page, locale, { name: 'Edsger', email })
  await page.waitForLoadState('networkidle')
  await page.context().clearCookies()
  await signIn(page, locale, email, 'not the password at all')
  await expect(page.getByText(text.signInFailed)).toBeVisible()
  await expectAccessible(page)
  await signIn(page, locale, newEmail(), 'not the password at all')
  await expect(page.getByText(text.signInFailed)).toBeVisible()
})

test('the address of another account is refused with a way on, and the form keeps what was typed', async ({
  page,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 409/)
  const text = messagesOf(locale).account
  const email = newEmail()
  const before = await browser.newContext()
  await register(await before.newPage(), locale, { name: 'Barbara', email })
  await before.close()
  await page.goto(paths.register(locale))
  await page.getByLabel(text.name, { exact: true }).fill('Someone')
  await page.getByLabel(text.email).fill(email)
  await page.getByLabel(text.password, { exact: true }).fill('four quiet unrelated words')
  await page.getByRole('button', { name: text.registerAction }).click()
  await expect(page.getByText(text.errors['email-taken'])).toBeVisible()
  await expect(page.getByLabel(text.email)).toHaveValue(email)
  await expectAccessible(page)
})

test('a forgotten password says the same to everybody', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale).account
  await page.goto(paths.signIn(locale))
  await page.getByRole('link', { name: text.toForgot }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.forgotPassword(locale)}$`))
  await page.getByLabel(text.email).fill(newEmail())
  await page.getByRole('button', { name: text.forgotAction }).click()
  await expect(page.getByText(text.forgotDone)).toBeVisible()
  await expectAccessible(page)
})

test('the language switch stays at the same place, and the back button returns', async ({
  page,
  learnerLocale: locale,
}) => {
  const other = locale === 'en' ? 'ko' : 'en'
  await openLesson(page, locale, LESSON)
  await exerciseIn(page, locale, LESSON, 'the-vote')
  await page.goto(paths.lesson(locale, LESSON, 'blocking'))
  await expect(page.locator('section#blocking')).toBeInViewport()
  await page.getByRole('link', { name: messagesOf(locale).site.switchLanguageLabel }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await expect(page).toHaveURL(new RegExp(`${paths.lesson(other, LESSON)}#`))
  await expect(page.locator('section#blocking')).toBeInViewport()
  await page.goBack()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page).toHaveURL(new RegExp(`${paths.lesson(locale, LESSON)}#blocking$`))
})

test('a place opened before the page is alive stays in its address', async ({
  page,
  learnerLocale: locale,
}) => {
  const scripts = new Set<string>()
  page.on('request', (request) => scripts.add(request.url()))
  await page.goto(paths.signIn(locale))
  await expect(page.getByLabel(messagesOf(locale).account.email)).toBeEditable()
  // The router is there, and what only the lesson needs is not: then the page cannot come alive yet.
  const release = await holdScripts(page, (url) => !scripts.has(url))
  await page.goto(paths.lesson(locale, LESSON), { waitUntil: 'domcontentloaded' })
  await page.waitForFunction(() => (window as { next?: { router?: object } }).next?.router !== undefined)
  await page.locator('a[href="#blocking"]').first().dispatchEvent('click')
  await expect(page).toHaveURL(/#blocking$/)
  release()
  await exerciseIn(page, locale, LESSON, 'the-vote')
  await expect(page).toHaveURL(/#blocking$/)
})

test('a button pressed before the page is alive does its work once, when it is', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).account
  const registered: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(apiPaths.register))
      registered.push(request.url())
  })
  const release = await holdScripts(page, () => true)
  await page.goto(paths.register(locale), { waitUntil: 'commit' })
  await page.getByLabel(text.name, { exact: true }).fill('Early')
  await page.getByLabel(text.email).fill(newEmail())
  await page.getByLabel(text.password, { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: text.registerAction }).click()
  await page.getByLabel(text.password, { exact: true }).press('Enter')
  await expect(page).toHaveURL(paths.register(locale))
  release()
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
  expect(registered).toHaveLength(1)
})

test('a chosen theme is there after a reload and on other pages', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale).site
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(paths.landing(locale))
  const light = await paper()
  await page.getByLabel(text.theme).selectOption(text.themeDark)
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.goto(paths.courseMap(locale))
  await expect.poll(paper).toBe(dark)
  await expect(page.getByLabel(text.theme)).toHaveValue('dark')
  await page.getByLabel(text.theme).selectOption(text.themeSystem)
  await expect.poll(paper).toBe(light)
})

/** Keeps the scripts that `isHeld` names from arriving until the returned function is called. */
async function holdScripts(page: Page, isHeld: (url: string) => boolean) {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    if (isHeld(route.request().url())) await held
    await route.continue()
  })
  return release
}
