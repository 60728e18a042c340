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

async function joinBy(browser: Browser, locale: Locale, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({ locale: locale === 'ko' ? 'ko-KR' : 'en-GB' })
  const page = await context.newPage()
  await register(page, locale, { name, email: newEmail() })
  await page.goto(link)
  await page.getByRole('button', { name: messagesOf(locale).teaching.join }).click()
  await expect(page.getByRole('status').first()).toContainText('Systems')
  return page
}

test('an owner invites an instructor by link, changes a role, and reads all of it in the log', async ({
  page,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/409/)
  const text = messagesOf(locale).teaching
  const classId = await openClass(page, locale)
  await page.goto(paths.teachPeople(locale, classId))
  const invite = page.getByRole('region', { name: filled(text.inviteStaff, { role: text.role.instructor }) })
  await expect(invite.getByText(text.noJoinCode)).toBeVisible()
  await expectAccessible(page)
  await invite.getByRole('button', { name: text.rotateCode }).click()
  const link = await invite.getByLabel(text.joinLink).inputValue()
  const helper = await joinBy(browser, locale, link, 'Ines Structor')
  await helper.context().close()

  await page.reload()
  const row = page.getByRole('row', { name: /Ines Structor/ })
  await row.getByRole('combobox').selectOption('assistant')
  await page.getByRole('dialog').getByRole('button', { name: text.roleChange }).click()
  await expect(row.getByRole('combobox')).toHaveValue('assistant')
  // The only owner cannot stop being one.
  const own = page.getByRole('row', { name: /Grace Owner/ })
  await own.getByRole('combobox').selectOption('learner')
  await page.getByRole('dialog').getByRole('button', { name: text.roleChange }).click()
  await expect(page.getByText(text.errors['class-needs-owner'])).toBeVisible()
  await expect(own.getByRole('combobox')).toHaveValue('owner')

  await page.getByRole('link', { name: text.page.log, exact: true }).click()
  await expect(page.getByText(/Ines Structor/).first()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.goto(paths.teachPeople(locale, classId))
  await expectNoSidewaysScroll(page)
})

test('an owner hands the class over, and from then on the new owner does what owners do', async ({
  page,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/403/)
  const text = messagesOf(locale).teaching
  const classId = await openClass(page, locale)
  const made = await page.request.post(apiPaths.staffCode(classId, 'instructor'), {
    data: { expiresInDays: 1 },
  })
  const { code } = (await made.json()) as { code: string }
  const successor = await joinBy(browser, locale, paths.join(locale, code), 'Ines Structor')
  const stale = await page.context().newPage()
  for (const tab of [page, stale, successor]) await tab.goto(paths.teachPeople(locale, classId))
  const rowOf = (tab: Page, name: string) => tab.getByRole('row', { name: new RegExp(name) })
  const roleOf = (tab: Page, name: string) => rowOf(tab, name).getByRole('combobox')
  const changeRole = async (tab: Page, name: string, role: string) => {
    await roleOf(tab, name).selectOption(role)
    await tab.getByRole('dialog').getByRole('button', { name: text.roleChange }).click()
  }
  const handOver = async () => {
    await page.getByRole('button', { name: filled(text.handOverTo, { name: 'Ines Structor' }) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: text.handOver, exact: true }).click()
  }

  await test.step('refused, with the reason, while the successor is a learner', async () => {
    await changeRole(stale, 'Ines Structor', 'learner')
    await expect(roleOf(stale, 'Ines Structor')).toHaveValue('learner')
    await handOver()
    await expect(page.getByText(text.peopleRefused['hand-over'])).toBeVisible()
    await expectAccessible(page)
    await changeRole(stale, 'Ines Structor', 'instructor')
    await expect(roleOf(stale, 'Ines Structor')).toHaveValue('instructor')
    await expect(rowOf(stale, 'Ines Structor').getByRole('button')).toHaveCount(2)
  })

  await test.step('done: whoever gave it away sees that they are an instructor now', async () => {
    await page.reload()
    await handOver()
    const roleCell = (name: string, role: string) =>
      rowOf(page, name).getByRole('cell', { name: role, exact: true })
    await expect(roleCell('Grace Owner', text.role.instructor)).toBeVisible()
    await expect(roleCell('Ines Structor', text.role.owner)).toBeVisible()
    await expect(page.getByRole('table').getByRole('combobox')).toHaveCount(0)
    const invite = filled(text.inviteStaff, { role: text.role.instructor })
    await expect(page.getByRole('region', { name: invite })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('the former owner may no longer do what owners do, and is told so', async () => {
    await changeRole(stale, 'Ines Structor', 'assistant')
    await expect(stale.getByText(text.peopleRefused.role)).toBeVisible()
    const renamed = { data: { name: 'Mine again', timeZone: 'UTC' } }
    expect((await page.request.patch(apiPaths.class(classId), renamed)).status()).toBe(403)
  })

  await test.step('the new owner may', async () => {
    await successor.reload()
    await changeRole(successor, 'Grace Owner', 'assistant')
    await expect(roleOf(successor, 'Grace Owner')).toHaveValue('assistant')
    const renamed = { data: { name: 'Ours now', timeZone: 'UTC' } }
    expect((await successor.request.patch(apiPaths.class(classId), renamed)).status()).toBe(204)
    await successor.reload()
    await expect(successor.getByRole('heading', { level: 1, name: 'Ours now' })).toBeVisible()
  })
  await successor.context().close()
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
  await expect(page.getByRole('button', { name: text.archiveClass })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})
