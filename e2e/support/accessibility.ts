import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Reads the page as it stands with axe; every violation is named with the elements it is about. */
export async function expectAccessible(page: Page) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  // A reading that saw nothing must not count as clean.
  expect(passes.length).toBeGreaterThan(5)
  expect(
    violations.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html.slice(0, 160)) })),
  ).toEqual([])
}
