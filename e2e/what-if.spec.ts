import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { pattern } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { messagesOf } from './support/messages'

test('a run forked at an instant stands beside its change, and one link opens both', async ({
  page,
  context,
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.simulation(locale, 'two-phase-commit'))
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  await page.getByRole('button', { name: text.besideKeep }).press('Enter')
  const section = page.getByRole('region', { name: text.besideTitle })
  await expect(section.getByText(text.besideSame)).toBeVisible()

  // By keyboard alone: a node of the picture is asked for what can be done to it, and crashes.
  const diagram = page.getByRole('group', { name: text.diagram }).first()
  await diagram.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').first().press('Enter')
  await expect(
    section.getByText(text.besideOnly.split('{name}')[1] ?? '', { exact: false }).first(),
  ).toBeVisible()
  await expect(section.getByRole('img', { name: text.diagram })).toHaveCount(2)
  // Both are looked at after the difference: each says since when it differs, and the table lists where.
  await section.getByRole('slider', { name: text.besideClock }).press('End')
  await expect(section.getByText(pattern(text.besideSince))).toHaveCount(2)
  await section.getByRole('slider', { name: text.besideClock }).press('Home')
  await expect(section.getByText(text.besideStill)).toHaveCount(2)
  await section.locator('summary').filter({ hasText: text.besideEvents }).press('Enter')
  const events = section.getByRole('table', { name: text.besideEvents })
  await expect(events.getByRole('row').filter({ hasText: `≠ ${text.besideFirstHere}` })).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await section.getByRole('button', { name: text.besideLink }).press('Enter')
  await expect(section.getByText(text.linkCopiedShort)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const said = await section.getByRole('status').first().textContent()
  const fresh = await browser.newContext()
  const other = await fresh.newPage()
  await other.goto(link)
  const opened = other.getByRole('region', { name: text.besideTitle })
  await expect(opened.getByRole('status').first()).toHaveText(said ?? '')
  // On to an address without a second run, and back.
  await other.goto(`${link.split('#')[0]}#elsewhere`)
  await expect(opened).toHaveCount(0)
  await other.goBack()
  await expect(opened.getByRole('status').first()).toHaveText(said ?? '')
  await fresh.close()

  await page.getByRole('button', { name: text.undo, exact: true }).click()
  await expect(section.getByText(text.besideSame)).toBeVisible()
  await page.getByRole('button', { name: text.redo, exact: true }).click()
  await expect(section.getByText(pattern(text.besideFirst))).toBeVisible()
  // Giving the fork up leaves the run that was kept, and nothing of what was done to it.
  await section.getByRole('button', { name: text.besideRevert }).click()
  await expect(section).toHaveCount(0)
  await page.getByRole('button', { name: text.besideKeep }).click()
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

test('a link whose second run is broken or of another version says so, and offers the nearest', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const lab = paths.simulation(locale, 'two-phase-commit')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${lab}#beside=broken`)
  await expect(page.getByText(text.besideWrong)).toBeVisible()
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()

  await page.getByRole('button', { name: text.besideKeep }).click()
  const section = page.getByRole('region', { name: text.besideTitle })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await section.getByRole('button', { name: text.besideLink }).press('Enter')
  await expect(section.getByText(text.linkCopiedShort)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const beside = new URLSearchParams(new URL(link).hash.slice(1)).get('beside') ?? ''
  const written = JSON.parse(Buffer.from(beside.slice(1), 'base64url').toString()) as unknown[]
  const older = written.map((value, place) => (place === 1 ? 9_999 : value))

  await page.goto(paths.courseMap(locale))
  await page.goto(`${lab}#beside=1${Buffer.from(JSON.stringify(older)).toString('base64url')}`)
  await expect(page.getByText(text.besideOtherVersion)).toBeVisible()
  await expect(section).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: text.linkNearest }).click()
  await expect(section.getByText(text.besideSame)).toBeVisible()
})
