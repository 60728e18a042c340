import { paths } from '@/course/paths'
import { heartbeatEn } from '@/messages/simulations/heartbeat.en'
import { heartbeatKo } from '@/messages/simulations/heartbeat.ko'
import { expectAccessible } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'

const TEXTS = { en: heartbeatEn, ko: heartbeatKo }

test('detection times of a thousand seeds are measured beside the formula, by keyboard', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const { metrics, curves } = TEXTS[locale]
  await page.goto(paths.simulation(locale, 'heartbeat'))
  const title = filled(text.spreadTitle, { measure: metrics['detection-time']?.label ?? '' })
  const figure = page.getByRole('region', { name: title })
  await figure.getByRole('button', { name: /1,?000/ }).focus()
  await page.keyboard.press('Enter')
  await expect(figure.getByText(/1,?000.*(measured|쟀어요)/)).toBeVisible({ timeout: 60_000 })
  await expect(figure.getByText(curves['detection-spread'] ?? '')).toBeVisible()
  await figure.locator('summary').filter({ hasText: text.sweepTable }).press('Enter')
  await expect(figure.getByRole('table')).toBeVisible()
  const counts = await figure.getByRole('row').locator('td:nth-of-type(1)').allTextContents()
  const expected = await figure.getByRole('row').locator('td:nth-of-type(2)').allTextContents()
  const sum = (cells: readonly string[]) =>
    cells.reduce((all, cell) => all + Number(cell.replace(',', '')), 0)
  expect(sum(counts)).toBe(1_000)
  expect(Math.abs(sum(expected) - 1_000)).toBeLessThan(5)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

test('the lesson measures waits for a false alarm, and says when theory has no formula', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const { metrics, parameters } = TEXTS[locale]
  await page.goto(paths.lesson(locale, 'heartbeats'))
  const title = filled(text.spreadTitle, { measure: metrics['heartbeats-to-false-alarm']?.label ?? '' })
  const figure = page.getByRole('region', { name: title })
  await figure.getByLabel(parameters.detector?.label ?? '').selectOption('phi')
  await figure.getByRole('button', { name: /1,?000/ }).click()
  await expect(figure.getByText(text.spreadNoTheory)).toBeVisible({ timeout: 60_000 })
  await expect(figure.getByText(text.spreadExpected)).toHaveCount(0)
})
