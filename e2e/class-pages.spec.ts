import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { apiPaths, paths } from '@/course/paths'
import type { Locale } from '@/course/locale'
import { expect, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

/** A class is filled first. */
test.describe.configure({ timeout: 150_000 })

const LEARNERS = 32

/** By the script that fills a class for measurements: thousands of answers, as no browser could give them. */
async function fillClass(classId: string): Promise<void> {
  const root = join(import.meta.dirname, '..')
  const script = ['scripts/seed-class.ts', classId, String(LEARNERS)]
  await promisify(execFile)(join(root, 'node_modules/.bin/tsx'), script, { cwd: root })
}

async function openFullClass(page: Page, locale: Locale) {
  await register(page, locale, { name: 'Grace', email: newEmail() })
  const made = await page.request.post(apiPaths.classes, {
    data: {
      name: { en: 'Distributed systems, autumn', ko: '분산 시스템 입문 · 가을 학기' }[locale],
      timeZone: 'Asia/Seoul',
    },
  })
  const { id } = (await made.json()) as { id: string }
  await page.request.post(apiPaths.joinCode(id), { data: { expiresInDays: null } })
  await fillClass(id)
  return id
}

test('everybody who needs somebody can be reached from the overview, with the rule beside the number', async ({
  page,
  learnerLocale: locale,
}) => {
  const { statistics, teaching } = messagesOf(locale)
  const id = await openFullClass(page, locale)
  await page.goto(paths.teachClass(locale, id))
  const glance = page.getByRole('region', { name: statistics.atAGlance })
  await expect(glance).toContainText(filled(statistics.stuckRule, { answers: 3, days: 2 }))
  await expect(glance).toContainText(filled(statistics.reliabilityRule, { least: 10 }))
  const matrix = page.getByRole('table', { name: teaching.matrixCaption })
  await expect(matrix.locator('tbody').getByRole('row')).toHaveCount(LEARNERS)
  const marked = await matrix.getByRole('rowheader').getByRole('img').count()
  // More than are named above the table.
  expect(marked).toBeGreaterThan(8)
  expect(marked).toBeLessThan(LEARNERS)
  await glance.getByRole('link').last().click()
  await expect(page).toHaveURL(/who=needing/)
  await expect(matrix.locator('tbody').getByRole('row')).toHaveCount(marked)
  await expect(matrix.getByRole('rowheader').getByRole('img')).toHaveCount(marked)
  await page
    .getByRole('navigation', { name: statistics.needWhich })
    .getByRole('link', { name: statistics.needAll, exact: true })
    .click()
  await expect(matrix.locator('tbody').getByRole('row')).toHaveCount(LEARNERS)
})
