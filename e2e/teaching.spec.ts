import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

test('an instructor opens a class, a guest joins by link and answers, and the instructor sees it', async ({
  page,
  browser,
  learnerLocale,
}) => {
  const text = messagesOf(learnerLocale)
  const className = 'Distributed systems 101'
  await register(
    page,
    learnerLocale,
    { name: 'Ines Structor', email: newEmail() },
    paths.teach(learnerLocale),
  )
  await page.getByLabel(text.teaching.className).fill(className)
  await page.getByRole('button', { name: text.teaching.createClass }).click()
  await expect(page.getByRole('heading', { level: 1, name: className })).toBeVisible()
  await expect(page.getByText(text.teaching.matrixEmpty)).toBeVisible()
  await expectAccessible(page)
  const link = await page.getByLabel(text.teaching.joinLink).inputValue()
  const classUrl = page.url()

  const guestContext = await browser.newContext()
  const guest = await guestContext.newPage()
  await guest.goto(link)
  await guest.getByLabel(text.teaching.displayName).fill('김서연')
  await guest.getByRole('button', { name: text.teaching.join }).click()
  await expect(guest.getByRole('status')).toContainText(filled(text.teaching.joinDone, { name: className }))

  await page.reload()
  const row = page.getByRole('row', { name: /김서연/ })
  await expect(row).toContainText(text.teaching.guest)
  await row.getByRole('link', { name: '김서연' }).click()
  await expect(page.getByText(filled(text.teaching.answersNone, { name: '김서연' }))).toBeVisible()

  await page.goto(classUrl)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await guestContext.close()
})

test('a new join code closes the old link', async ({ page, learnerLocale }) => {
  const text = messagesOf(learnerLocale).teaching
  await register(page, learnerLocale, { name: 'Owen', email: newEmail() }, paths.teach(learnerLocale))
  await page.getByLabel(text.className).fill('Short lived')
  await page.getByRole('button', { name: text.createClass }).click()
  const oldLink = await page.getByLabel(text.joinLink).inputValue()
  await page.getByRole('button', { name: text.rotateCode }).click()
  await page.getByRole('dialog').getByRole('button', { name: text.rotateCode }).click()
  await expect(page.getByLabel(text.joinLink)).not.toHaveValue(oldLink)
  await page.goto(oldLink)
  await expect(page.getByRole('heading', { level: 1, name: text.joinUnknownTitle })).toBeVisible()
})

test('somebody else’s class looks like one that does not exist', async ({
  page,
  browser,
  learnerLocale,
  expectedFailures,
}) => {
  expectedFailures.push(/404/)
  const text = messagesOf(learnerLocale)
  await register(page, learnerLocale, { name: 'Olga', email: newEmail() }, paths.teach(learnerLocale))
  await page.getByLabel(text.teaching.className).fill('Private')
  await page.getByRole('button', { name: text.teaching.createClass }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Private' })).toBeVisible()
  const classUrl = page.url()
  const strangerContext = await browser.newContext()
  const stranger = await strangerContext.newPage()
  const response = await stranger.goto(classUrl)
  expect(response?.status()).toBe(404)
  await expect(stranger.getByText('Private')).toHaveCount(0)
  await strangerContext.close()
})

test('names of sixty wide letters stay inside a phone', async ({ page, learnerLocale }) => {
  const text = messagesOf(learnerLocale).teaching
  const name = 'W'.repeat(60)
  await page.setViewportSize({ width: 390, height: 844 })
  await register(page, learnerLocale, { name, email: newEmail() }, paths.teach(learnerLocale))
  await page.getByLabel(text.className).fill(name)
  await page.getByRole('button', { name: text.createClass }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expectNoSidewaysScroll(page)
  const link = await page.getByLabel(text.joinLink).inputValue()
  for (const address of [link, paths.teach(learnerLocale), paths.settings(learnerLocale)]) {
    await page.goto(address)
    await expect(page.getByText(name).last()).toBeAttached()
    await expectNoSidewaysScroll(page)
  }
})
