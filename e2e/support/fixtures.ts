import { test as base, expect, type Page } from '@playwright/test'
import type { Locale } from '@/course/locale'

interface Fixtures {
  /** The language of this project; every journey runs in both. */
  learnerLocale: Locale
  /** Requests that a journey fails on purpose: their console errors are expected. */
  expectedFailures: RegExp[]
  faultWatch: void
}

/** Every journey fails on a console error, an uncaught exception or a failed request that it did not announce. */
export const test = base.extend<Fixtures>({
  learnerLocale: async ({}, use, info) => use(info.project.metadata.locale as Locale),
  expectedFailures: async ({}, use) => use([]),
  faultWatch: [
    async ({ context, expectedFailures }, use) => {
      const faults: string[] = []
      const isExpected = (text: string) => expectedFailures.some((pattern) => pattern.test(text))
      context.on('console', (message) => {
        const text = `${message.text()} (${message.location().url})`
        if (message.type() === 'error' && !isExpected(text)) faults.push(`console: ${text}`)
      })
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
      context.on('requestfailed', (request) => {
        // A page that is left aborts what it was still loading.
        const reason = request.failure()?.errorText ?? ''
        if (reason !== 'net::ERR_ABORTED' && !isExpected(request.url()))
          faults.push(`failed: ${request.url()} ${reason}`)
      })
      await use()
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The page must fit its window: nothing may scroll sideways but what scrolls inside its own frame. */
export async function expectNoSidewaysScroll(page: Page) {
  // A page that loads itself anew has no body for a moment.
  await page.waitForFunction(() => document.body !== null)
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(excess).toBeLessThanOrEqual(0)
}
