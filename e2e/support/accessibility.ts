import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Reads the page as it stands with axe; every violation is named with the elements it is about. */
export async function expectAccessible(page: Page) {
  await expectClean(new AxeBuilder({ page }).withTags(RULES), 5)
}

/** Reads the page's colours alone, where nothing else differs from a page that was read. */
export async function expectContrast(page: Page) {
  await expectClean(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), 0)
}

async function expectClean(axe: AxeBuilder, rulesMin: number) {
  const { violations, passes } = await axe.analyze()
  // A reading that saw nothing must not count as clean.
  expect(passes.length).toBeGreaterThan(rulesMin)
  expect(
    violations.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html.slice(0, 160)) })),
  ).toEqual([])
}
