import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, readExercise, textOf } from './support/content'
import { query } from './support/database'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from './support/lesson-page'
import { messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

test.describe.configure({ timeout: 120_000 })

const LESSON = 'two-phase-commit'
const EXERCISE = 'the-vote'

function optionOf(locale: Locale, option: string): RegExp {
  return asShown(textOf(readExercise(LESSON, EXERCISE).options, option), locale)
}

/** Solves one exercise, and lets ten days pass as far as the server knows. */
async function solveLongAgo(page: Page, locale: Locale, email: string) {
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, EXERCISE)
  await exercise.getByRole('radio', { name: optionOf(locale, 'ask') }).check()
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, messagesOf(locale).exercise.right)).toBeVisible()
  await query(
    `UPDATE "Score" SET "progressAt" = "progressAt" - interval '10 days'
     WHERE "learnerId" = (SELECT "learnerId" FROM "Account" WHERE "providerAccountId" = $1)`,
    [email],
  )
}

test('what was solved comes back, with the keyboard alone: a miss leads to the run that refutes it and back', async ({
  page,
  learnerLocale: locale,
}) => {
  const { exercise: words, review: text } = messagesOf(locale)
  await page.goto(paths.review(locale))
  await expect(page.getByText(text.noneTitle)).toBeVisible()
  const email = newEmail()
  await register(page, locale, { name: 'Ada', email })
  await solveLongAgo(page, locale, email)
  await page.goto(paths.courseMap(locale))
  await page.locator(`a[href="${paths.review(locale)}"]`).click()

  const wrong = page.getByRole('radio', { name: optionOf(locale, 'release') })
  await wrong.focus()
  await page.keyboard.press('Space')
  await expect(wrong).toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  const feedback = page.getByRole('status').filter({ hasText: words.notYet })
  await expect(feedback).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: words.showMe })).toBeFocused()
  await page.keyboard.press('Enter')
  const back = page.getByRole('button', { name: words.closeRun })
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: words.showMe })).toBeFocused()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: text.finish }).press('Enter')
  await expect(page.getByText(text.doneTitle)).toBeVisible()
  await expectAccessible(page)
})
