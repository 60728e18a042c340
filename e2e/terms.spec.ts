import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { expectAccessible } from './support/accessibility'
import { readContent, readText } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { openLesson } from './support/lesson-page'

const LESSON = 'two-phase-commit'

interface Entry {
  readonly id: string
  readonly en: { readonly term: string; readonly definition: string }
  readonly ko: { readonly term: string; readonly definition: string }
}

/** The words that the lesson's text makes terms, in reading order. */
function termsIn(locale: Locale): readonly { id: string; word: string }[] {
  const found = readText('lessons', LESSON, `${locale}.mdx`).matchAll(/<Term id="([^"]+)">([^<]+)<\/Term>/g)
  return [...found].map(([, id = '', word = '']) => ({ id, word }))
}

function definitionOf(id: string, locale: Locale): string {
  const entry = (readContent('glossary.yaml') as Entry[]).find((one) => one.id === id)
  if (!entry) throw new Error(`The glossary has no term ${id}.`)
  return entry[locale].definition
}

/** The button of a term, and the card that explains it. */
function termOn(page: Page, locale: Locale, id: string) {
  const word = termsIn(locale).find((one) => one.id === id)?.word ?? ''
  const button = page.locator('main').getByRole('button', { name: word, exact: true }).first()
  const card = page.getByRole('tooltip').filter({ hasText: definitionOf(id, locale) })
  return { button, card }
}

async function tabTo(page: Page, isThere: () => Promise<boolean>) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('The Tab key did not get there.')
}

test('a term reached with the keyboard explains itself, and Escape closes it and keeps the place', async ({
  page,
  learnerLocale: locale,
}) => {
  await openLesson(page, locale, LESSON)
  await page.waitForLoadState('networkidle')
  const { button, card } = termOn(page, locale, 'coordinator')
  await tabTo(page, () => button.evaluate((element) => element === document.activeElement))
  await expect(card).toBeVisible()
  await expect(button).toHaveAccessibleDescription(
    new RegExp(definitionOf('coordinator', locale).slice(0, 20)),
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(card).toBeHidden()
})

test('a card opens under the pointer, can be read with it, and goes with it', async ({
  page,
  learnerLocale: locale,
}) => {
  await openLesson(page, locale, LESSON)
  await page.waitForLoadState('networkidle')
  const { button, card } = termOn(page, locale, 'blocking')
  await button.hover()
  await expect(card).toBeVisible()
  await card.hover()
  await expect(card).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await page.mouse.move(0, 0)
  await button.hover()
  await expect(card).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(card).toBeHidden()
})

test('on a telephone no card leaves the window', async ({ page, learnerLocale: locale }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openLesson(page, locale, LESSON)
  await page.waitForLoadState('networkidle')
  for (const { id } of termsIn(locale)) {
    const { button, card } = termOn(page, locale, id)
    await button.focus()
    await expect(card).toBeVisible()
    const box = await card.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await expectNoSidewaysScroll(page)
  }
  await expectAccessible(page)
})
