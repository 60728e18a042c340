import type { Page } from '@playwright/test'
import { LOCALES } from '@/course/locale'
import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { readExercise } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { messagesOf } from './support/messages'

async function titlesFor(page: Page, label: string, query: string): Promise<string[]> {
  await page.getByLabel(label).fill(query)
  await expect(page.locator('main li a').first()).toBeVisible()
  return page.locator('main li a').allInnerTexts()
}

test('by keyboard alone from any page to what was looked for, and back', async ({ page, learnerLocale }) => {
  const text = messagesOf(learnerLocale).site
  const query = { en: 'two-phase commit', ko: '2단계 커밋은' }[learnerLocale]
  await page.goto(paths.courseMap(learnerLocale))
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: text.search })
  await expect(dialog.getByLabel(text.searchLabel)).toBeFocused()
  await page.keyboard.type(query)
  await expect(dialog.getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)
  const lesson = dialog.getByRole('link', { name: text.searchKinds.lesson }).first()
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('ArrowDown')
    if (await lesson.evaluate((link) => link === document.activeElement)) break
  }
  await expect(lesson).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${paths.lesson(learnerLocale, 'two-phase-commit')}$`))
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(learnerLocale)}$`))
})

test('a term with or without a particle, in either language, finds the same', async ({
  page,
  learnerLocale,
}) => {
  const text = messagesOf(learnerLocale).site
  await page.goto(paths.search(learnerLocale, 'replication'))
  await expect(page.getByLabel(text.searchLabel)).toHaveValue('replication')
  await expect(page.locator('main li a').first()).toBeVisible()
  const bare = await titlesFor(page, text.searchLabel, '복제')
  expect(await titlesFor(page, text.searchLabel, '복제는')).toEqual(bare)
  expect(await titlesFor(page, text.searchLabel, '복제를')).toEqual(bare)
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('복제를')}`))
  await expectAccessible(page)
})

test('an exercise is found by its title in either language, whatever the language of the page', async ({
  page,
  learnerLocale,
}) => {
  const text = messagesOf(learnerLocale).site
  const { title } = readExercise('two-phase-commit', 'the-vote')
  await page.goto(paths.search(learnerLocale))
  for (const language of LOCALES) {
    await page.getByLabel(text.searchLabel).fill(title[language])
    await expect(page.locator('main li a').first()).toContainText(title[learnerLocale])
  }
})

test('what is not there is said, and what cannot be loaded can be asked for again', async ({
  page,
  learnerLocale,
  expectedFailures,
}) => {
  const text = messagesOf(learnerLocale).site
  expectedFailures.push(/api\/search/)
  await page.route('**/api/search/*', (route) => route.abort())
  await page.goto(paths.search(learnerLocale))
  await expect(page.getByText(text.searchFailed)).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/api/search/*')
  await page.getByRole('button', { name: text.searchRetry }).click()
  await page.getByLabel(text.searchLabel).fill('zzzzqq')
  await expect(page.getByText('zzzzqq', { exact: false }).last()).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('a term found leads to its place in the glossary', async ({ page, learnerLocale }) => {
  const text = messagesOf(learnerLocale).site
  const term = { en: 'blocking', ko: '블로킹' }[learnerLocale]
  await page.goto(paths.search(learnerLocale, term))
  const found = page.locator('main').getByRole('link', { name: text.searchKinds.term }).first()
  await found.click()
  await expect(page).toHaveURL(/glossary#/)
  await expect(page.locator(':target')).toBeInViewport()
})
