import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/fixtures'
import { messagesOf } from './support/messages'
import { newEmail } from './support/people'

test('a password that many people use or that holds the name is refused with advice', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 400/)
  const text = messagesOf(locale).account
  const create = page.getByRole('button', { name: text.registerAction })
  await page.goto(paths.register(locale))
  await page.getByLabel(text.name, { exact: true }).fill('Margaret')
  await page.getByLabel(text.email).fill(newEmail())
  const password = page.getByLabel(text.password, { exact: true })
  await password.fill('password123')
  await create.click()
  await expect(page.getByText(text.errors['password-weak'])).toBeVisible()
  await expectAccessible(page)
  await password.fill('margaret and the moon')
  await create.click()
  await expect(page.getByText(text.errors['password-personal'])).toBeVisible()
  await password.fill('the moon needs software')
  await create.click()
  await expect(page).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
})

test('an address of the sign-in library leads to our pages', async ({ page, learnerLocale: locale }) => {
  for (const address of ['signin', 'error?error=Callback', 'verify-request', 'callback/credentials']) {
    await page.goto(`/api/auth/${address}`)
    await expect(page).toHaveURL(new RegExp(`${paths.signIn(locale)}$`))
  }
  await page.goto('/api/auth/signout')
  await expect(page).toHaveURL(new RegExp(`${paths.settings(locale)}$`))
})
