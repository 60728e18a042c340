import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { apiPaths, paths } from '@/course/paths'
import type { Locale } from '@/course/locale'
import { expectAccessible, expectContrast } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

/** A class is filled first, and twelve pages are read, each in two themes and two widths. */
test.describe.configure({ timeout: 600_000 })

const LEARNERS = 32

interface Seeded {
  readonly learnerId: string
  readonly assignmentId: string
  readonly lesson: string
  readonly exercise: string
  readonly misconception: string
}

/** By the script that fills a class for measurements: thousands of answers, as no browser could give them. */
async function fillClass(classId: string): Promise<Seeded> {
  const root = join(import.meta.dirname, '..')
  const script = ['scripts/seed-class.ts', classId, String(LEARNERS)]
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/tsx'), script, { cwd: root })
  return JSON.parse(stdout) as Seeded
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
  return { id, seeded: await fillClass(id) }
}

/** As public pages are read in every-page.spec.ts. */
async function readPage(page: Page, path: string) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.reload()
  await page.waitForLoadState('networkidle')
  await expectContrast(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}

test('every page of a full class reads well in both themes, on a desk and on a phone', async ({
  page,
  learnerLocale: locale,
}) => {
  const { id, seeded } = await openFullClass(page, locale)
  const pages: Readonly<Record<string, string>> = {
    'the list of classes': paths.teach(locale),
    overview: paths.teachClass(locale, id),
    'who needs somebody': `${paths.teachClass(locale, id)}?who=needing`,
    exercises: paths.teachExercises(locale, id),
    'one exercise': paths.teachExercise(locale, id, seeded.lesson, seeded.exercise),
    'a misconception': paths.teachMisconception(locale, id, seeded.misconception),
    'one learner': paths.teachLearner(locale, id, seeded.learnerId),
    assignments: paths.teachAssignments(locale, id),
    'one assignment': paths.teachAssignment(locale, id, seeded.assignmentId),
    people: paths.teachPeople(locale, id),
    log: paths.teachLog(locale, id),
    settings: paths.teachSettings(locale, id),
  }
  for (const [name, path] of Object.entries(pages)) await test.step(name, () => readPage(page, path))
})

test('everybody who needs somebody can be reached from the overview, with the rule beside the number', async ({
  page,
  learnerLocale: locale,
}) => {
  const { statistics, teaching } = messagesOf(locale)
  const { id } = await openFullClass(page, locale)
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
