import type { Page } from '@playwright/test'
import { paths } from '@/course/paths'
import { expect, test } from './support/fixtures'
import { pattern } from './support/content'
import { filled, messagesOf } from './support/messages'

/** The player of two-phase commit has a journey of its own. */
const SIMULATIONS = ['single-server-queue', 'fleet', 'sharding', 'replication', 'heartbeat'] as const

/** Nobody who cannot point may lose the place: after whatever was pressed the focus is on something. */
async function expectFocusKept(page: Page) {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
}

for (const simulation of SIMULATIONS)
  test(`${simulation}: played, scrubbed, broken, asked and compared by keyboard alone`, async ({
    page,
    learnerLocale: locale,
  }) => {
    const text = messagesOf(locale).player
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(paths.simulation(locale, simulation))
    await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
    const instant = page.getByRole('slider', { name: text.instant, exact: true })
    const interventions = page.getByLabel(text.interventions, { exact: true }).getByRole('listitem')

    await test.step('scenarios and the track of time', async () => {
      const scenarios = page.getByRole('group', { name: text.scenarios }).getByRole('button')
      await scenarios.nth(1).press('Enter')
      await expect(scenarios.nth(1)).toHaveAttribute('aria-pressed', 'true')
      await expectFocusKept(page)
      await page.getByRole('button', { name: text.play, exact: true }).press('Enter')
      await page.getByRole('button', { name: text.pause, exact: true }).press('Enter')
      await expectFocusKept(page)
      await instant.press('Home')
      await expect(instant).toHaveValue('0')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await expect(instant).not.toHaveValue('0')
    })

    await test.step('a node is broken from its menu, and mended by undo', async () => {
      const before = await interventions.count()
      const node = page.locator('svg [role="button"][tabindex="0"]').first()
      await node.press('Enter')
      await expect(page.getByRole('menu')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await expect(interventions).toHaveCount(before + 1)
      await expectFocusKept(page)
      await page.getByRole('button', { name: text.undo, exact: true }).press('Enter')
      await expect(interventions).toHaveCount(before)
      await expectFocusKept(page)
    })

    await test.step('an event is asked why, and the place is kept when everything is shown again', async () => {
      await page.locator('summary').filter({ hasText: text.events }).press('Enter')
      const why = page.getByRole('button', { name: pattern(text.why), pressed: false }).nth(3)
      await why.press('Enter')
      await page.getByRole('button', { name: text.whyClear }).press('Enter')
      await expect(page.getByRole('button', { name: text.whyClear })).toHaveCount(0)
      await expectFocusKept(page)
      await page.locator('summary').filter({ hasText: text.events }).press('Enter')
    })

    await test.step('what if, and back', async () => {
      await page.getByRole('button', { name: text.besideKeep }).press('Enter')
      const section = page.getByRole('region', { name: text.besideTitle })
      await expect(section.getByText(text.besideSame)).toBeVisible()
      await expectFocusKept(page)
      await page.locator('svg [role="button"][tabindex="0"]').first().press('Enter')
      await page.keyboard.press('Enter')
      await expect(section.getByText(text.besideSame)).toHaveCount(0)
      await section.getByRole('slider', { name: text.besideClock }).press('End')
      await section.getByRole('button', { name: text.besideStop }).press('Enter')
      await expect(section).toHaveCount(0)
      await expectFocusKept(page)
    })
  })

test('a sweep is set, run and saved by keyboard alone', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale).player
  await page.goto(paths.simulation(locale, 'single-server-queue'))
  const section = page.getByRole('region', { name: text.sweepTitle })
  const from = section.getByLabel(text.sweepFrom, { exact: true })
  await from.press('Control+a')
  await page.keyboard.type('0.5')
  await page.keyboard.press('Tab')
  await expect(section.getByLabel(text.sweepTo, { exact: true })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('0.6')
  await section.getByLabel(filled(text.sweepPoints, { limit: 41 })).fill('2')
  await section.getByLabel(filled(text.sweepSeeds, { limit: 200 })).fill('2')
  await section.getByRole('button', { name: text.sweepStart, exact: true }).press('Enter')
  await expectFocusKept(page)
  const saving = page.waitForEvent('download')
  await section.getByRole('button', { name: text.sweepCsv, exact: true }).press('Enter')
  expect((await saving).suggestedFilename()).toMatch(/[.]csv$/)
  await expectFocusKept(page)
})
