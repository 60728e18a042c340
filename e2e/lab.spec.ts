import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
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
