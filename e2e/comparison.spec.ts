import { paths } from '@/course/paths'
import { threePhaseCommitEn } from '@/messages/simulations/three-phase-commit.en'
import { threePhaseCommitKo } from '@/messages/simulations/three-phase-commit.ko'
import { twoPhaseCommitEn } from '@/messages/simulations/two-phase-commit.en'
import { twoPhaseCommitKo } from '@/messages/simulations/two-phase-commit.ko'
import { interfaceMessages } from '@/messages/interface'
import { readComparison } from './support/content'
import { expect, test } from './support/fixtures'

test('the same fault in two protocols: one waits, the other is torn, and the address says which fault', async ({
  page,
  learnerLocale: locale,
}) => {
  const texts = { en: [twoPhaseCommitEn, threePhaseCommitEn], ko: [twoPhaseCommitKo, threePhaseCommitKo] }[
    locale
  ]
  const { player } = interfaceMessages(locale)
  const titleOf = (fault: string) =>
    readComparison('atomic-commit').faults.find(({ id }) => id === fault)?.title[locale] ?? ''
  await page.goto(paths.comparison(locale, 'atomic-commit'))
  await page.getByRole('button', { name: titleOf('coordinator-cut-off') }).press('Enter')
  await expect(page).toHaveURL(/#coordinator-cut-off$/)

  const verdict = (property: string, verdictName: string) =>
    page.getByText(`${property}: ${verdictName}`, { exact: false })
  const { agreement, 'everyone-decides': decides } = texts[0]?.properties ?? {}
  const rows = page.getByRole('table').getByRole('row')
  const cellsOf = (name = '') => rows.filter({ hasText: name }).getByRole('cell')
  await expect(cellsOf(agreement?.label)).toHaveText([/✓/, /✕/, '≠'])
  await expect(cellsOf(decides?.label)).toHaveText([/✕/, /✓/, '≠'])
  await expect(verdict(agreement?.label ?? '', player.verdictFails)).toHaveCount(1)

  await page.getByRole('button', { name: titleOf('nothing'), exact: true }).press('Enter')
  await expect(cellsOf(texts[0]?.metrics.messages?.label).first()).toContainText('9')
  await page.goBack()
  await expect(page.getByRole('button', { name: titleOf('coordinator-cut-off') })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.reload()
  await expect(cellsOf(agreement?.label)).toHaveText([/✓/, /✕/, '≠'])

  await page.getByRole('link', { name: player.compareOpen }).nth(1).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[1]?.title ?? '')
})
