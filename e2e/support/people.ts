import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { expect } from './fixtures'
import { messagesOf } from './messages'

export const PASSWORD = 'four quiet unrelated words'

export function newEmail(): string {
  return `learner-${randomUUID()}@example.org`
}

/** Registers through the form, and ends on the course map. */
export async function register(
  page: Page,
  locale: Locale,
  person: { name: string; email: string },
  from?: string,
) {
  const text = messagesOf(locale).account
  await page.goto(paths.register(locale) + (from ? `?from=${encodeURIComponent(from)}` : ''))
  await page.getByLabel(text.name, { exact: true }).fill(person.name)
  await page.getByLabel(text.email).fill(person.email)
  await page.getByLabel(text.password, { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: text.registerAction }).click()
  await expect(page).toHaveURL(new RegExp(`${from ?? paths.courseMap(locale)}$`))
}

export async function signIn(page: Page, locale: Locale, email: string, password = PASSWORD) {
  const text = messagesOf(locale).account
  await page.goto(paths.signIn(locale))
  await page.getByLabel(text.email).fill(email)
  await page.getByLabel(text.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: text.signInAction }).click()
}
