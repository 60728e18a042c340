import { readFile } from 'node:fs/promises'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, readExercise, textOf } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { newEmail, PASSWORD, register, signIn } from './support/people'

const LESSON = 'two-phase-commit'
const ask = (locale: 'en' | 'ko') => asShown(textOf(readExercise(LESSON, 'the-vote').options, 'ask'), locale)
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('a password that many people use or that holds the name is refused with advice', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 400/)
  const text = messagesOf(locale).account
  const create = page.getByRole('button', { name: text.registerAction })
  await page.goto(paths.register(locale))
  await page.getByLabel(text.name, { exact: true }).fill('Margaret')
  await page.getByLabel(text.email).fill(newEmail())
  const password = page.getByLabel(text.password, { exact: true })
  await password.fill('password123')
  await create.click()
  await expect(page.getByText(text.errors['password-weak'])).toBeVisible()
  await expectAccessible(page)
  await password.fill('margaret and the moon')
  await create.click()
  await expect(page.getByText(text.errors['password-personal'])).toBeVisible()
  await password.fill('the moon needs software')
  await create.click()
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
})

test('an address of the sign-in library leads to our pages', async ({ page, learnerLocale: locale }) => {
  for (const address of ['signin', 'error', 'verify-request', 'callback/credentials']) {
    await page.goto(`/api/auth/${address}`)
    await expect(page).toHaveURL(new RegExp(`${paths.signIn(locale)}$`))
  }
  await page.goto('/api/auth/signout')
  await expect(page).toHaveURL(new RegExp(`${paths.settings(locale)}$`))
})

test('devices are listed, and one or all others can be signed out', async ({
  page,
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const email = newEmail()
  await register(page, locale, { name: 'Radia', email })
  const others = [await browser.newContext(), await browser.newContext({ userAgent: FIREFOX })]
  const pages = await Promise.all(others.map((context) => context.newPage()))
  for (const other of pages) {
    await signIn(other, locale, email)
    await expect(other).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
  }
  await page.goto(paths.settings(locale))
  const devices = page.getByRole('region', { name: text.settings.devicesTitle }).getByRole('listitem')
  await expect(devices).toHaveCount(3)
  await expect(devices.first()).toContainText(text.settings.thisDevice)
  const firefox = filled(text.settings.deviceBoth, { browser: 'Firefox', system: 'Windows' })
  await page.getByRole('button', { name: filled(text.settings.signOutDevice, { device: firefox }) }).click()
  await expect(page.getByText(text.settings.deviceDone)).toBeVisible()
  await expect(devices).toHaveCount(2)
  await pages[1]?.goto(paths.settings(locale))
  await expect(pages[1]!.getByText(text.account.settingsNoneText)).toBeVisible()
  await page.getByRole('button', { name: text.settings.signOutOthers }).click()
  await expect(devices).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  for (const context of others) await context.close()
})

test('the browser tells the time zone once, and a choice moves the times', async ({
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).settings
  const context = await browser.newContext({ timezoneId: 'Asia/Seoul' })
  const page = await context.newPage()
  const told = page.waitForResponse((response) => response.url().endsWith(apiPaths.timeZone))
  await register(page, locale, { name: 'Dorothy', email: newEmail() })
  expect((await told).status()).toBe(204)
  await page.goto(paths.settings(locale))
  const zone = page.getByLabel(text.timeZoneLabel)
  await expect(zone).toHaveValue('Asia/Seoul')
  const times = page.getByRole('region', { name: text.devicesTitle }).getByRole('listitem').first()
  const before = await times.textContent()
  await zone.selectOption('America/New_York')
  await page.getByRole('button', { name: text.timeZoneSave }).press('Enter')
  await expect(page.getByText(text.saved)).toBeVisible()
  await expect(times).not.toHaveText(before ?? '')
  await page.reload()
  await expect(zone).toHaveValue('America/New_York')
  await context.close()
})

test('a learner takes everything along as a file, then deletes the account for good', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of (401|403)/)
  const text = messagesOf(locale)
  const email = newEmail()
  await register(page, locale, { name: 'Frances', email })
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  await exercise.getByRole('radio', { name: ask(locale) }).check()
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()
  await page.goto(paths.settings(locale))

  await test.step('the file holds the answer and its question', async () => {
    const started = page.waitForEvent('download')
    await page.getByRole('button', { name: text.settings.dataDownload }).click()
    const download = await started
    expect(download.suggestedFilename()).toMatch(/^faultline-\d{4}-\d\d-\d\d\.json$/)
    const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(file).toMatchObject({
      learner: { displayName: 'Frances', language: locale },
      accounts: [{ email }],
      answers: [{ lesson: LESSON, exercise: 'the-vote', question: expect.any(String) as unknown as string }],
    })
    await expect(page.getByText(text.settings.dataDone)).toBeVisible()
  })

  await test.step('a wrong password deletes nothing, Escape closes, the right one ends it', async () => {
    const open = page.getByRole('button', { name: text.settings.eraseOpen })
    await open.click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(open).toBeFocused()
    await open.click()
    const password = page.getByLabel(text.settings.erasePassword)
    await password.fill('not the password')
    await page.getByRole('button', { name: text.settings.eraseConfirm }).click()
    await expect(page.getByText(text.account.errors['password-wrong'])).toBeVisible()
    await password.fill(PASSWORD)
    await page.getByRole('button', { name: text.settings.eraseConfirm }).click()
    await expect(page.getByText(text.settings.erased)).toBeVisible()
    await expectAccessible(page)
    await signIn(page, locale, email)
    await expect(page.getByText(text.account.signInFailed)).toBeVisible()
  })
})

test('a guest deletes what was done by typing the word', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale)
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  const chosen = exercise.getByRole('radio', { name: ask(locale) })
  await chosen.check()
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()
  await page.goto(paths.settings(locale))
  await page.getByRole('button', { name: text.settings.eraseOpenGuest }).click()
  const word = locale === 'ko' ? '삭제' : 'delete'
  await page.getByLabel(filled(text.settings.eraseWord, { word })).fill(word)
  await page.keyboard.press('Enter')
  await expect(page.getByText(text.settings.erased)).toBeVisible()
  await openLesson(page, locale, LESSON)
  await exerciseIn(page, locale, LESSON, 'the-vote')
  await expect(chosen).not.toBeChecked()
})

test('the privacy page is one click away and says what a class sees', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  await page.goto(paths.landing(locale))
  await page.getByRole('contentinfo').getByRole('link', { name: text.site.privacy }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.privacy(locale)}$`))
  const answers = page.getByRole('row', { name: text.privacy.actions.answers })
  await expect(answers.getByText(text.privacy.yes, { exact: true })).toHaveCount(2)
  await expect(answers.getByText(text.privacy.no, { exact: true })).toHaveCount(2)
})
