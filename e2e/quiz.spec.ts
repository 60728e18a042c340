import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { QuizOverview } from '@/course/quiz'
import { expectAccessible } from './support/accessibility'
import { query } from './support/database'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

const UNIT = 'pieces-of-the-data'
const QUESTIONS = 6

async function startQuiz(page: Page, locale: Locale) {
  const text = messagesOf(locale).quiz
  await page.goto(paths.quiz(locale, UNIT))
  await page.getByRole('button', { name: text.start, exact: true }).click()
  await expect(
    page.getByText(filled(text.answered, { answered: '0', total: String(QUESTIONS) })),
  ).toBeVisible()
}

/** The question with radio buttons or a field of its own that comes first: which ones are drawn is chance. */
async function answerSomething(page: Page) {
  const question = page
    .getByRole('group', { name: /.+/ })
    .filter({ has: page.locator('input[type=radio], input[inputmode=decimal]') })
    .first()
  const radio = question.getByRole('radio').first()
  if ((await radio.count()) > 0) await radio.check()
  else await question.getByRole('textbox').first().fill('3')
  return question
}

test('a quiz is started, kept while the network is away, submitted once, and explained', async ({
  page,
  context,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/internet.disconnected/i, /api\//)
  const text = messagesOf(locale).quiz
  await page.goto(paths.courseMap(locale))
  await page.locator(`a[href="${paths.quiz(locale, UNIT)}"]`).click()
  await expect(page.getByText(filled(text.rules.limit, { minutes: '25' }))).toBeVisible()
  await expectAccessible(page)
  await startQuiz(page, locale)
  const one = filled(text.answered, { answered: '1', total: String(QUESTIONS) })

  await test.step('offline: kept in the browser, told so, and sent when the way is open', async () => {
    let isCut = true
    await context.route(`**${apiPaths.quizAnswers(UNIT)}`, (route) =>
      isCut ? route.abort('internetdisconnected') : route.continue(),
    )
    await answerSomething(page)
    await expect(page.getByText(text.notSaved.unreachable)).toBeVisible()
    await page.reload()
    await expect(page.getByText(one)).toBeVisible()
    isCut = false
    await expect(page.getByText(text.saved, { exact: true })).toBeVisible()
    await page.reload()
    await expect(page.getByText(one)).toBeVisible()
  })

  await test.step('nothing is graded before the end, on any screen', async () => {
    await expect(page.getByText(messagesOf(locale).exercise.explanation, { exact: true })).toHaveCount(0)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('the end asks first, then tells everything', async () => {
    await page.getByRole('button', { name: text.submit, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('5')
    await dialog.getByRole('button', { name: text.goOn }).click()
    await page.getByRole('button', { name: text.submit, exact: true }).click()
    await dialog.getByRole('button', { name: text.submit, exact: true }).click()
    await expect(page.getByRole('heading', { name: text.objectives })).toBeVisible()
    await expect(page).toHaveURL(/\?result=/)
    await expect(page.getByText(text.notAnswered)).toHaveCount(QUESTIONS - 1)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  })

  await test.step('the result has its address, and stands in the list', async () => {
    const address = page.url()
    await page.getByRole('link', { name: text.toOverview }).click()
    await expect(page.getByRole('button', { name: text.startAgain })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('region', { name: text.results }).getByRole('link').click()
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('heading', { name: text.objectives })).toBeVisible()
  })

  await test.step('the course map says how well each objective is had, and by which rule', async () => {
    const { mastery } = messagesOf(locale).courseMap
    await page.goto(paths.courseMap(locale))
    const objectives = page.locator('details').filter({ hasText: mastery.title })
    await objectives.locator('summary').click()
    await expect(objectives.getByRole('listitem')).toHaveCount(4)
    await expect(objectives).toContainText(filled(mastery.rule, { familiar: '50', proficient: '75' }))
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})

test('when the time is over the quiz submits itself with what was answered in time', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).quiz
  await register(page, locale, { name: 'Ada', email: newEmail() })
  await startQuiz(page, locale)
  await answerSomething(page)
  await expect(page.getByText(text.saved, { exact: true })).toBeVisible()
  const overview = (await (await page.request.get(apiPaths.quiz(UNIT))).json()) as QuizOverview
  const attempt = overview.open?.attempt
  await query(
    `UPDATE "Attempt" SET "deadlineAt" = now() AT TIME ZONE 'UTC' + interval '5 seconds' WHERE id = $1`,
    [attempt],
  )
  await page.reload()
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`result=${attempt}`), { timeout: 20_000 })
  await expect(page.getByText(text.overdue)).toBeVisible()
  await expect(page.getByText(text.notAnswered)).toHaveCount(QUESTIONS - 1)
})
