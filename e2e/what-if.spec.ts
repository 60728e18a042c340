import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { messagesOf } from './support/messages'

test('a run forked at an instant stands beside its change, and one link opens both', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.simulation(locale, 'two-phase-commit'))
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  await page.getByRole('button', { name: text.besideKeep }).click()
  const section = page.getByRole('region', { name: text.besideTitle })
  await expect(section.getByText(text.besideSame)).toBeVisible()

  // By keyboard alone: a node of the picture is asked for what can be done to it, and crashes.
  const diagram = page.getByRole('group', { name: text.diagram }).first()
  await diagram.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').first().click()
  await expect(
    section.getByText(text.besideOnly.split('{name}')[1] ?? '', { exact: false }).first(),
  ).toBeVisible()
  await expect(section.getByRole('img', { name: text.diagram })).toHaveCount(2)
  await expectAccessible(page)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await section.getByRole('button', { name: text.besideLink }).click()
  await expect(section.getByText(text.linkCopiedShort)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const said = await section.getByRole('status').first().textContent()
  const other = await context.newPage()
  await other.goto(link)
  const opened = other.getByRole('region', { name: text.besideTitle })
  await expect(opened.getByRole('status').first()).toHaveText(said ?? '')
  await other.close()

  await page.getByRole('button', { name: text.undo, exact: true }).click()
  await expect(section.getByText(text.besideSame)).toBeVisible()
  await section.getByRole('button', { name: text.besideStop }).click()
  await expect(section).toHaveCount(0)
})

test('two settings of a queue are compared on the same traffic and the same axes', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.simulation(locale, 'single-server-queue'))
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  await page.getByRole('button', { name: text.besideKeep }).click()
  const section = page.getByRole('region', { name: text.besideTitle })
  await section.getByRole('combobox', { name: text.besideWith }).selectOption({ index: 2 })
  const row = section.getByRole('row').nth(3)
  await expect(row).toBeVisible()
  await expect(section.getByRole('button', { name: text.besideGoThere })).toBeVisible()
  await expect(section.getByRole('img')).not.toHaveCount(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await section.getByRole('button', { name: text.besideSwap }).click()
  await expect(section.getByRole('combobox', { name: text.besideWith })).toBeVisible()
})

test('a link whose second run is from elsewhere says so and still opens the first', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.goto(`${paths.simulation(locale, 'two-phase-commit')}#beside=broken`)
  await expect(page.getByText(text.besideRefused)).toBeVisible()
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
})
