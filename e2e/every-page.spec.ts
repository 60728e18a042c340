import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { CATALOGUE } from '@/simulation/catalogue'
import { expectAccessible, expectContrast } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'

/** Every simulation that has pages: the next one is read without being named here. */
const SIMULATIONS = Object.values(CATALOGUE).filter(({ isHidden }) => !isHidden)

const ROUTES: Readonly<Record<string, (locale: Locale) => string>> = {
  landing: paths.landing,
  'course map': paths.courseMap,
  'lesson: one server': (locale: Locale) => paths.lesson(locale, 'one-server'),
  'lesson: two-phase commit': (locale: Locale) => paths.lesson(locale, 'two-phase-commit'),
  'lesson: three-phase commit': (locale: Locale) => paths.lesson(locale, 'three-phase-commit'),
  'lesson: heartbeats': (locale: Locale) => paths.lesson(locale, 'heartbeats'),
  'lesson: sharding': (locale: Locale) => paths.lesson(locale, 'sharding'),
  'lesson: scale up': (locale: Locale) => paths.lesson(locale, 'scale-up-scale-out'),
  'lesson: replication': (locale: Locale) => paths.lesson(locale, 'replication'),
  review: paths.review,
  quiz: (locale: Locale) => paths.quiz(locale, 'one-machine'),
  comparison: (locale: Locale) => paths.comparison(locale, 'atomic-commit'),
  'sign in': paths.signIn,
  register: paths.register,
  'forgotten password': paths.forgotPassword,
  'new password': (locale: Locale) => paths.resetPassword(locale, 'some-token'),
  'new password without a token': (locale: Locale) => paths.resetPassword(locale),
  account: paths.settings,
  privacy: paths.privacy,
  glossary: paths.glossary,
  search: (locale: Locale) => paths.search(locale, 'commit'),
  teach: paths.teach,
  simulations: paths.simulations,
  ...Object.fromEntries(
    SIMULATIONS.flatMap(({ id }) => [
      [`lab: ${id}`, (locale: Locale) => paths.simulation(locale, id)],
      [`embedded: ${id}`, (locale: Locale) => paths.embed(locale, id)],
    ]),
  ),
}

const WIDE_TEXT =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'

/** A page that becomes usable while it is read has colours of before and after. */
async function expectSettled(page: Page) {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[id^="exercise-"] button[type=submit]:disabled')).toHaveCount(0)
}

for (const [name, path] of Object.entries(ROUTES)) {
  test(`${name}: reads well, fits a phone and has one main heading`, async ({ page, learnerLocale }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path(learnerLocale))
    await expect(page.locator('html')).toHaveAttribute('lang', learnerLocale)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectSettled(page)
    await expectAccessible(page)
    // The theme changes colours and nothing else. Opened anew: while it changes, some elements have the colours of before.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.reload()
    await expectSettled(page)
    await expectContrast(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    // A window of 1280 at 400 %, with the letters and lines that a reader may have set apart (WCAG 1.4.10 and 1.4.12).
    await page.setViewportSize({ width: 320, height: 640 })
    await page.addStyleTag({ content: WIDE_TEXT })
    await expectNoSidewaysScroll(page)
  })
}

test('an unknown address says so in the reader’s language and offers a way on', async ({
  page,
  learnerLocale,
  expectedFailures,
}) => {
  expectedFailures.push(/404/)
  const response = await page.goto(`${paths.landing(learnerLocale)}/no/such/page`)
  expect(response?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', learnerLocale)
  await expectAccessible(page)
  await page.locator('main').getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(learnerLocale)}$`))
})

test('an address without a language opens in the reader’s', async ({ page, learnerLocale }) => {
  await page.goto('/')
  await expect(page).toHaveURL(new RegExp(`${paths.landing(learnerLocale)}$`))
})
