import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'

const TOTAL = 5 * 4

async function openSweep(page: Page, locale: 'en' | 'ko', simulation: string) {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.simulation(locale, simulation))
  const section = page.getByRole('region', { name: text.sweepTitle, exact: true })
  await expect(section.getByRole('button', { name: text.sweepStart })).toBeVisible()
  return section
}

test('a queue is swept over its load: theory beside it, files of it, and a point opens its run', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const section = await openSweep(page, locale, 'single-server-queue')
  // By keyboard alone: fill, and Enter starts.
  await section.getByLabel(filled(text.sweepPoints, { limit: 41 })).fill('5')
  await section.getByLabel(filled(text.sweepSeeds, { limit: 200 })).fill('4')
  await page.keyboard.press('Enter')
  await expect(section.getByText(filled(text.sweepDone, { total: TOTAL }))).toBeVisible({ timeout: 40_000 })
  await section.getByText(text.sweepTable).first().click()
  const rows = section.getByRole('row')
  await expect(rows).toHaveCount(6)
  await expect(rows.first()).toContainText(text.sweepTheory)
  await expectAccessible(page)

  const saving = page.waitForEvent('download')
  await section.getByRole('button', { name: text.sweepCsv, exact: true }).click()
  const csv = (await readFile(await (await saving).path())).toString()
  expect(csv.startsWith('\uFEFFload,mean-response-time,low,high,theory,n,silent\r\n')).toBe(true)
  const [load, mean, low, high, theory, n] = (csv.split('\r\n')[1] ?? '').split(',').map(Number)
  expect([load, n]).toEqual([0.1, 4])
  expect(low).toBeLessThan(mean ?? 0)
  expect(high).toBeGreaterThan(mean ?? 0)
  expect(Math.abs((theory ?? 0) - (mean ?? 0)) / (theory ?? 1)).toBeLessThan(0.2)
  const picture = page.waitForEvent('download')
  await section.getByRole('button', { name: text.sweepPng }).click()
  const png = await readFile(await (await picture).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.length).toBeGreaterThan(5000)

  await section.locator('button[title]').nth(2).click()
  await expect(page.getByText(text.ownRun)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('a wrong range is refused by name, and a sweep can be stopped and sent', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const section = await openSweep(page, locale, 'single-server-queue')
  await section.getByLabel(text.sweepTo, { exact: true }).fill('7')
  await section.getByRole('button', { name: text.sweepStart }).press('Enter')
  await expect(section.getByText(/0\.1 … 1\.2/)).toBeVisible()
  await section.getByLabel(text.sweepTo, { exact: true }).fill('0.8')
  await section.getByLabel(filled(text.sweepSeeds, { limit: 200 })).fill('200')
  await section.getByRole('button', { name: text.sweepStart }).press('Enter')
  await section.getByRole('button', { name: text.sweepCancel }).press('Enter')
  await expect(section.getByRole('button', { name: text.sweepCancel })).toHaveCount(0)
  await expect(section.getByRole('button', { name: text.sweepStart })).toBeFocused()
  await expect(section.getByRole('button', { name: text.sweepCsv, exact: true })).toBeVisible()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await section.getByRole('button', { name: text.sweepLink }).press('Enter')
  await expect(section.getByText(text.linkCopiedShort)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByLabel(text.sweepTo, { exact: true })).toHaveValue('0.8')
  await other.close()
})

test('a protocol is swept by the share of seeds in which a property fails', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const section = await openSweep(page, locale, 'two-phase-commit')
  await section.getByLabel(text.sweepMeasure).selectOption({ index: 8 })
  await section.getByRole('button', { name: text.sweepStart }).click()
  await expect(section.getByRole('img')).toBeVisible()
  await expect(section.getByRole('button', { name: text.sweepCancel })).toHaveCount(0, { timeout: 40_000 })
  await section.getByText(text.sweepTable).first().click()
  await expect(section.getByRole('row')).not.toHaveCount(1)
})
