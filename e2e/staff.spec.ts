import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

async function openClass(page: Page, locale: Locale): Promise<string> {
  await register(page, locale, { name: 'Grace Owner', email: newEmail() })
  const made = await page.request.post(apiPaths.classes, {
    data: { name: 'Systems', timeZone: 'Asia/Seoul' },
  })
  return ((await made.json()) as { id: string }).id
}

async function joinBy(browser: Browser, locale: Locale, link: string, name: string): Promise<void> {
  const context = await browser.newContext({ locale: locale === 'ko' ? 'ko-KR' : 'en-GB' })
  const page = await context.newPage()
  await register(page, locale, { name, email: newEmail() })
  await page.goto(link)
  await page.getByRole('button', { name: messagesOf(locale).teaching.join }).click()
  await expect(page.getByRole('status').first()).toContainText('Systems')
  await context.close()
}

test('an owner invites an instructor by link, changes a role, and reads all of it in the log', async ({
  page,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/403/)
  const text = messagesOf(locale).teaching
  const classId = await openClass(page, locale)
  await page.goto(paths.teachPeople(locale, classId))
  const invite = page.getByRole('region', { name: filled(text.inviteStaff, { role: text.role.instructor }) })
  await expect(invite.getByText(text.noJoinCode)).toBeVisible()
  await expectAccessible(page)
  await invite.getByRole('button', { name: text.rotateCode }).click()
  const link = await invite.getByLabel(text.joinLink).inputValue()
  await joinBy(browser, locale, link, 'Ines Structor')

  await page.reload()
  const row = page.getByRole('row', { name: /Ines Structor/ })
  await row.getByRole('combobox').selectOption('assistant')
  await page.getByRole('dialog').getByRole('button', { name: text.roleChange }).click()
  await expect(row.getByRole('combobox')).toHaveValue('assistant')
  // The only owner cannot stop being one.
  const own = page.getByRole('row', { name: /Grace Owner/ })
  await own.getByRole('combobox').selectOption('learner')
  await page.getByRole('dialog').getByRole('button', { name: text.roleChange }).click()
  await expect(page.getByText(text.errors['last-owner'])).toBeVisible()
  await expect(own.getByRole('combobox')).toHaveValue('owner')

  await page.getByRole('link', { name: text.page.log, exact: true }).click()
  await expect(page.getByText(/Ines Structor/).first()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.goto(paths.teachPeople(locale, classId))
  await expectNoSidewaysScroll(page)
})

test('a class is renamed, its files are taken, and it is archived and opened again', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).teaching
  const classId = await openClass(page, locale)
  await page.goto(paths.teachSettings(locale, classId))
  await expectAccessible(page)
  await page.getByLabel(text.className).fill('분산 시스템 1')
  await page.getByRole('button', { name: text.save, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '분산 시스템 1' })).toBeVisible()

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: text.export.roster }).click()
  const roster = (await readFile(await (await saving).path())).toString()
  expect(roster).toContain('Grace Owner,owner')

  await page.getByRole('button', { name: text.archiveClass }).click()
  await page.getByRole('dialog').getByRole('button', { name: text.archiveClass }).click()
  await expect(page.getByText(text.archivedNotice)).toBeVisible()
  await page.goto(paths.teach(locale))
  await expect(page.getByRole('heading', { name: text.archivedClasses })).toBeVisible()
  await expectAccessible(page)
  await page.goto(paths.teachSettings(locale, classId))
  await page.getByRole('button', { name: text.reopenClass }).click()
  await expect(page.getByText(text.archivedNotice)).toHaveCount(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})
