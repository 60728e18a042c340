import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import { newEmail, register } from './people'

/** Registers an instructor and opens a class with a join code, past its forms: they have journeys of their own. */
export async function openClass(page: Page, locale: Locale, timeZone: string) {
  await register(page, locale, { name: 'Ines', email: newEmail() })
  const made = await page.request.post(apiPaths.classes, { data: { name: 'Systems', timeZone } })
  const { id } = (await made.json()) as { id: string }
  const rotated = await page.request.post(apiPaths.joinCode(id), { data: { expiresInDays: null } })
  return { id, code: ((await rotated.json()) as { code: string }).code }
}
