import { request as requests, type APIRequestContext } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { formatPercent } from '@/course/text'
import { expectAccessible } from './support/accessibility'
import { readExercise } from './support/content'
import { query } from './support/database'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'
import { ticketOf } from './support/tickets'

const LESSON = 'two-phase-commit'
const CHOICE = 'the-vote'
const WRONG = { choice: 'commit', misconception: 'uncertain-may-commit' }
const RUN = 'make-them-wait'
const RIGHT_COUNT = 9
const WRONG_COUNT = 3

async function answer(request: APIRequestContext, exercise: string, raw: object, locale: Locale) {
  const response = await request.post(apiPaths.answers, {
    data: {
      lesson: LESSON,
      exercise,
      ticket: await ticketOf(request, LESSON, exercise),
      idempotencyKey: `statistics-${exercise}-0001`,
      raw,
      locale,
    },
  })
  expect(response.ok(), await response.text()).toBe(true)
}

/** Twelve guests: nine say what is right, three what is widely believed, and the first also breaks a run. */
async function fillClass(baseURL: string, code: string, locale: Locale) {
  for (let place = 1; place <= RIGHT_COUNT + WRONG_COUNT; place += 1) {
    const request = await requests.newContext({ baseURL })
    const joined = await request.post(apiPaths.join, { data: { code, displayName: `Learner ${place}` } })
    expect(joined.ok(), await joined.text()).toBe(true)
    await answer(request, CHOICE, { choice: place <= RIGHT_COUNT ? 'ask' : WRONG.choice }, locale)
    if (place === 1) {
      const interventions = [{ kind: 'crash', node: 'coordinator', atUs: 46_000 }]
      await answer(request, RUN, { interventions }, locale)
    }
    await request.dispose()
  }
}

test('a class with answers: from the overview to an exercise, its options, a misconception, a person and a run', async ({
  page,
  baseURL,
  learnerLocale: locale,
}) => {
  const { teaching, statistics, player } = messagesOf(locale)
  await register(page, locale, { name: 'Ines Structor', email: newEmail() }, paths.teach(locale))
  await page.getByLabel(teaching.className).fill('Distributed systems')
  await page.getByRole('button', { name: teaching.createClass }).click()
  const link = await page.getByLabel(teaching.joinLink).inputValue()
  const classId = new URL(page.url()).pathname.split('/').at(-1)
  await fillClass(baseURL ?? '', link.split('/').at(-1) ?? '', locale)

  await page.reload()
  await expect(page.getByRole('row', { name: /Learner \d/ })).toHaveCount(RIGHT_COUNT + WRONG_COUNT)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByRole('link', { name: teaching.page.exercises }).click()
  const title = readExercise(LESSON, CHOICE).title[locale]
  const row = page.getByRole('row', { name: new RegExp(title) })
  await expect(row).toContainText(formatPercent(0.75, locale))
  await expect(row).toContainText(statistics.notEnough)
  await expectAccessible(page)
  await row.getByRole('link').click()

  const facility = page.getByRole('definition').first()
  await expect(facility).toContainText(formatPercent(0.75, locale))
  await expect(facility).toContainText(filled(statistics.basis, { n: RIGHT_COUNT + WRONG_COUNT }))
  const options = page.getByRole('table', { name: statistics.optionsCaption })
  const chosen = options.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(chosen.filter({ hasText: formatPercent(0.25, locale) })).toHaveCount(1)
  await expect(options.getByText(`${statistics.correctOption}:`)).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1440, height: 900 })

  await chosen
    .filter({ hasText: formatPercent(0.25, locale) })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(new RegExp(`/misconceptions/${WRONG.misconception}$`))
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: title })).toHaveCount(
    WRONG_COUNT,
  )
  await expectAccessible(page)

  await page.goBack()
  await page.getByRole('link', { name: 'Learner 1', exact: true }).click()
  await page.getByRole('button', { name: teaching.answerReplay }).click()
  await page.getByRole('button', { name: player.play, exact: true }).click()
  await expect(page.getByRole('button', { name: player.pause, exact: true })).toBeVisible()

  // The simulation has moved on since the answer was graded: what is played now would not be what was graded.
  await query(
    `UPDATE "Grading" SET outcome = jsonb_set(outcome, '{run,version}', '9999')
     WHERE outcome -> 'run' IS NOT NULL AND "answerId" IN (
       SELECT a.id FROM "Answer" a JOIN "Enrolment" e ON e."learnerId" = a."learnerId" WHERE e."classId" = $1)`,
    [classId],
  )
  await page.reload()
  await page.getByRole('button', { name: teaching.answerReplay }).click()
  await expect(page.getByText(player.keptOtherVersion)).toBeVisible()
  await expect(page.getByRole('button', { name: player.play, exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: player.linkNearest }).click()
  await expect(page.getByText(player.nearestShown)).toBeVisible()
  await expect(page.getByRole('button', { name: player.play, exact: true })).toBeVisible()
})
