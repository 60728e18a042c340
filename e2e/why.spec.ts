import type { Locator, Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { expectAccessible } from './support/accessibility'
import { pattern } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { chooseScenario, openLesson, playerIn, slider } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'

const LESSON = 'two-phase-commit'

/** The player of a lesson with a scenario of it, and the rows of its open table of events, the head first. */
async function openEvents(page: Page, locale: Locale, lesson: string, scenario: string) {
  const text = messagesOf(locale).player
  await openLesson(page, locale, lesson)
  const player = await playerIn(page, locale)
  await chooseScenario(player, locale, lesson, scenario)
  await player.getByText(pattern(text.events)).first().click()
  return { player, rows: player.getByRole('table', { name: text.eventsCaption }).getByRole('row') }
}

/** The button of a row that asks why. */
function whyOf(row: Locator, name: string): Locator {
  return row.getByRole('button', { name: pattern(name) }).last()
}

test('an event is asked why, and a failed property for what is behind it', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const { player, rows } = await openEvents(page, locale, LESSON, 'coordinator-crashes')

  await test.step('what had not reached the event is told apart, to the eye and to the ear', async () => {
    await whyOf(rows.nth(20), text.why).press('Enter')
    await expect(player.getByText(pattern(text.whyNote))).toBeVisible()
    await expect(player.getByText(text.whyNot).first()).toBeAttached()
    await expectAccessible(page)
    await player.getByRole('button', { name: text.whyClear }).press('Enter')
    await expect(player.getByText(text.whyNot)).toHaveCount(0)
  })

  await test.step('the events behind a failure lead to their instants', async () => {
    await slider(player, locale).press('End')
    const verdicts = player.getByLabel(text.properties, { exact: true })
    await verdicts.getByText(new RegExp(filled(text.causes, { count: 2 }).replace('2', '\\d+'))).click()
    await verdicts.getByRole('listitem').getByRole('button').first().click()
    await expect(slider(player, locale)).not.toHaveAttribute('aria-valuenow', '0')
  })
})

test('on the track, crash and return step back from what was before them, and not from what came of them', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const { player, rows } = await openEvents(page, locale, LESSON, 'coordinator-returns')
  const marks = player.locator('[role=slider][title]')
  const outside = marks.and(player.locator('[data-outside]'))
  await expect(marks).toHaveCount(2)
  await whyOf(rows.nth(1), text.why).press('Enter')
  await expect(outside).toHaveCount(2)
  await expectAccessible(page)
  await whyOf(rows.last(), text.why).press('Enter')
  await expect(outside).toHaveCount(0)
})

test('a refusal of a queue is asked why: who was refused before left no trace, and those in the line are behind it', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  const { player, rows } = await openEvents(page, locale, 'one-server', 'bounded-queue')
  const why = whyOf(rows.nth(120), text.whyThisInSystem)

  await test.step('an event that could not have influenced it is told apart, in the table and in the picture', async () => {
    await why.press('Enter')
    await expect(player.getByText(pattern(text.whyNoteInSystem))).toBeVisible()
    await expect(player.getByText(text.whyNotInSystem).first()).toBeAttached()
    await expectAccessible(page)
    await player.getByRole('button', { name: text.whyClear }).press('Enter')
    await expect(player.getByText(text.whyNotInSystem)).toHaveCount(0)
    await expect(why).toBeFocused()
    await page.setViewportSize({ width: 390, height: 844 })
    const sentence = await rows.nth(120).getByRole('cell').nth(-2).boundingBox()
    expect(sentence?.width).toBeGreaterThan(180)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('behind the first refusal stand eight who wait and one in service', async () => {
    await slider(player, locale).press('End')
    const verdicts = player.getByLabel(text.properties, { exact: true })
    await verdicts.getByText(filled(text.causes, { count: 10 })).click()
    await expect(verdicts.locator('ol').getByRole('listitem')).toHaveCount(10)
    await verdicts.locator('ol').getByRole('button').last().click()
    await expect(slider(player, locale)).not.toHaveAttribute('aria-valuenow', '0')
  })
})
