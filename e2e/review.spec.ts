import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, readExercise, textOf } from './support/content'
import { query } from './support/database'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

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
  const feedback = page.getByRole('group', { name: words.notYet })
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

test('an answer that is lost on its way is kept, survives a reload, and is graded once', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/api\/reviews\/answers/)
  const { exercise: words, review: text, site } = messagesOf(locale)
  const email = newEmail()
  await register(page, locale, { name: 'Ada', email })
  await solveLongAgo(page, locale, email)
  const answers = `**${apiPaths.reviewAnswers}`
  const keys: string[] = []
  await page.route(answers, async (route) => {
    keys.push((route.request().postDataJSON() as { idempotencyKey: string }).idempotencyKey)
    await route.abort('connectionreset')
  })

  await test.step('not saved yet, and told so, before and after a reload', async () => {
    await page.goto(paths.review(locale))
    await page.getByRole('radio', { name: optionOf(locale, 'ask') }).check()
    await submitButton(page.getByRole('main'), locale).click()
    await expect(page.getByText(words.failedSubmit)).toBeVisible()
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByText(words.failedSubmit)).toBeVisible()
    await expect(page.getByRole('radio', { name: optionOf(locale, 'ask') })).toBeChecked()
  })

  await test.step('another page says that an answer waits', async () => {
    await page.goto(paths.courseMap(locale))
    await expect(page.getByText(filled(site.unsentWaiting, { count: 1 }))).toBeVisible()
  })

  await test.step('it arrives and its confirmation is lost: the next visit shows what it was worth', async () => {
    await page.unroute(answers)
    let lost = 0
    await page.route(answers, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
      lost += 1
    })
    await page.goto(paths.review(locale))
    await expect(page.getByText(words.failedSubmit)).toBeVisible()
    const reviews = () =>
      query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "ReviewLog"
         WHERE "learnerId" = (SELECT "learnerId" FROM "Account" WHERE "providerAccountId" = $1)`,
        [email],
      )
    await expect.poll(() => lost).toBeGreaterThan(0)
    expect(await reviews()).toEqual([{ count: 1 }])
    await page.unrouteAll({ behavior: 'wait' })
    await page.reload()
    await expect(page.getByRole('group', { name: words.right })).toBeVisible()
    expect(await reviews()).toEqual([{ count: 1 }])
    expect(new Set(keys).size).toBe(1)
    await page.getByRole('button', { name: text.finish }).click()
    await expect(page.getByText(text.doneTitle)).toBeVisible()
  })
})
