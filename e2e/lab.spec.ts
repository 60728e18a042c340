import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { pattern, readContent, readScenario, type ScenarioWords } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'

const SIMULATION = 'two-phase-commit'

test('a page of another site shows a simulation by the code that the lab gives, and no other page of ours', async ({
  page,
  baseURL,
  learnerLocale: locale,
  expectedFailures,
}) => {
  // The browser refuses to show our landing page inside another: that is what this is about.
  expectedFailures.push(
    /frame-ancestors|X-Frame-Options|chromewebdata/i,
    new RegExp(`${paths.landing(locale)}$`),
  )
  const text = messagesOf(locale).player
  await page.goto(paths.simulation(locale, SIMULATION))
  await page.getByText(text.embed).click()
  const code = await page.getByLabel(text.embedCode).inputValue()
  expect(code).toContain(`src="${baseURL}${paths.embed(locale, SIMULATION)}"`)
  await expectAccessible(page)

  const forbidden = `<iframe name="other" src="${baseURL}${paths.landing(locale)}"></iframe>`
  const site = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>elsewhere</title>${code}${forbidden}`),
  )
  await new Promise<void>((resolve) => void site.listen(0, '127.0.0.1', resolve))
  const refused = page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith(paths.landing(locale)),
  )
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
  const frame = page.frameLocator('iframe').first()
  await expect(frame.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  await frame.getByRole('button', { name: text.stepBack }).click()
  await expect(frame.getByRole('link')).toHaveCount(1)
  expect((await refused).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE')
  site.close()
})

test('a run is kept as a file and opened again, and a wrong file is refused by name', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.goto(paths.simulation(locale, SIMULATION))
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: text.fileSave }).click()
  const saved = await saving
  const content = JSON.parse((await readFile(await saved.path())).toString()) as { run: { seed: number } }
  const chooser = page.locator('input[type="file"]')
  const file = (value: object) => ({
    name: 'run.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(value)),
  })

  await chooser.setInputFiles(file({ ...content, run: { ...content.run, seed: -4 } }))
  await expect(
    page.getByText(filled(text.fileWrong, { place: 'seed', allowed: '0 … 4294967295' })),
  ).toBeVisible()
  await expectAccessible(page)
  await chooser.setInputFiles(file({ ...content, run: { ...content.run, seed: 4711 } }))
  await expect(page.getByText('4711').first()).toBeVisible()
  const crash = { kind: 'crash', node: 'coordinator', atUs: 1 }
  const older = { seed: 815, version: 9_999, interventions: [crash, { ...crash, kind: 'explode' }] }
  await chooser.setInputFiles(file({ ...content, run: { ...content.run, ...older } }))
  await expect(page.getByText(text.fileOtherVersion)).toBeVisible()
  await page.getByRole('button', { name: filled(text.linkNearestWithout, { count: 1 }) }).click()
  await expect(page.getByText('815').first()).toBeVisible()
  await expect(page.getByText(text.nearestShown)).toBeVisible()
  await chooser.setInputFiles(file({ some: 'thing' }))
  await expect(page.getByText(text.fileUnreadable)).toBeVisible()
})

test('the embedded page reads well by itself, and fits a phone', async ({ page, learnerLocale: locale }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.embed(locale, SIMULATION))
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.getByRole('button', { name: messagesOf(locale).player.play, exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('scenarios without a button of their own are in a list, and open by name', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.simulation(locale, SIMULATION))
  const buttons = page.getByRole('group', { name: text.scenarios }).getByRole('button')
  const list = page.getByRole('combobox', { name: text.moreScenarios })
  await expect(list).toBeVisible()
  const shown = await buttons.allTextContents()
  const listed = (await list.getByRole('option').allTextContents()).slice(1)
  const written = (readContent('lessons', SIMULATION, 'scenarios.yaml') as ScenarioWords[]).map(
    ({ title, caption }) => ({
      title: title[locale],
      caption: caption[locale].replaceAll('*', ''),
    }),
  )
  expect([...shown, ...listed].sort()).toEqual(written.map(({ title }) => title).sort())

  const last = written.find(({ title }) => title === listed.at(-1))
  await list.selectOption({ label: last?.title })
  await expect(page.getByText(last?.caption ?? '').last()).toBeVisible()
  await expect(buttons.and(page.locator('[aria-pressed=true]'))).toHaveCount(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await buttons.first().click()
  await expect(list).toHaveValue('')
})

test('the search finds how three-phase commit breaks: a partition, and a rule for each alone', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(paths.simulation(locale, 'three-phase-commit'))
  await page.getByRole('button', { name: text.find, exact: true }).click()
  const bound = (name: string) => page.getByRole('combobox', { name, exact: true })
  await expect(page.getByRole('checkbox', { name: text.findBoundedDelays })).toBeChecked()
  await bound(text.findProperty).selectOption('agreement')
  const start = page.getByRole('figure').getByRole('button', { name: text.findStart, exact: true })
  const found = page.getByText(pattern(text.findFound.split(':')[0] ?? ''))
  const steps = page.getByText(text.scheduled, { exact: true })

  await test.step('one crash breaks nothing', async () => {
    await start.click()
    await expect(page.getByText(pattern(text.findHolds))).toBeVisible({ timeout: 30_000 })
    await expect(steps).toHaveCount(0)
    await expectAccessible(page)
  })

  const expectBroken = async () => {
    await expect(found).toBeVisible({ timeout: 60_000 })
    await expect(steps).toBeVisible()
    await page.getByRole('slider', { name: text.instant, exact: true }).press('End')
    const verdicts = page.getByLabel(text.properties, { exact: true })
    await expect(verdicts.getByText(text.verdictFails).first()).toBeAttached()
    await expectAccessible(page)
  }

  await test.step('a partition does', async () => {
    await bound(text.findCrashes).selectOption('0')
    await bound(text.findCuts).selectOption('3')
    await start.click()
    await expectBroken()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('one crash does where everybody decides alone', async () => {
    const name = readScenario('three-phase-commit', 'local-rule').title[locale]
    await page.getByRole('button', { name, exact: true }).click()
    await bound(text.findCrashes).selectOption('1')
    await bound(text.findCuts).selectOption('0')
    await start.click()
    await expectBroken()
  })
})

test('a link of another simulation says so, and leads to the page where it opens', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const address = (simulation: string) => new RegExp(`${paths.simulation(locale, simulation)}#run=`)
  await page.goto(paths.simulation(locale, SIMULATION))
  await page.getByRole('button', { name: text.copyLink }).click()
  await expect(page.getByText(text.linkCopied)).toBeAttached()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto(`${paths.simulation(locale, 'fleet')}${new URL(link).hash}`)
  await expect(page.getByText(text.linkElsewhere)).toBeVisible()
  await page.getByRole('link', { name: text.linkElsewhereOpen }).click()
  await expect(page).toHaveURL(address(SIMULATION))
  await expect(page.getByText(text.linkElsewhere)).toHaveCount(0)
})

test('six interventions of one instant have room on a phone, and one is dragged with the pointer', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(paths.simulation(locale, SIMULATION))
  await expect(page.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: text.fileSave }).click()
  const content = JSON.parse((await readFile(await (await saving).path())).toString()) as { run: object }
  const atUs = 60_000
  const interventions = [
    ...['coordinator', 'p1', 'p2', 'p3'].map((node) => ({ kind: 'crash', node, atUs })),
    ...['p1', 'p2'].map((to) => ({ kind: 'cut', from: 'coordinator', to, oneWay: false, atUs })),
  ]
  await page.locator('input[type="file"]').setInputFiles({
    name: 'run.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...content, run: { ...content.run, interventions } })),
  })
  const marks = page.getByRole('slider', { name: pattern(text.interventionMark) })
  await expect(marks).toHaveCount(6)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const last = marks.last()
  await last.scrollIntoViewIfNeeded()
  const box = await last.boundingBox()
  if (!box) throw new Error('The mark should be drawn.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Number(await last.getAttribute('aria-valuenow'))).toBeGreaterThan(atUs)
  await expect(marks).toHaveCount(6)
})
