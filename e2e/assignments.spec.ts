import type { Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { formatGrade } from '@/course/text'
import { readLesson } from './support/content'
import { expectAccessible } from './support/accessibility'
import { openClass } from './support/classes'
import { query } from './support/database'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

const LESSON = 'two-phase-commit'
const EXERCISE = 'the-vote'

/** One answer through the page. */
async function answer(page: Page, locale: Locale, option: number) {
  const exercise = await exerciseIn(page, locale, LESSON, EXERCISE)
  await exercise.getByRole('radio').nth(option).check()
  await submitButton(exercise, locale).click()
  return exercise
}

test('an instructor asks for a lesson, the learner sees until when, and attempts beyond the limit are not taken', async ({
  page,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/400|409/)
  const text = messagesOf(locale).assignments
  const title = { en: 'Week one', ko: '첫째 주' }[locale]
  const lesson = readLesson(LESSON).title[locale]
  const own = await openClass(page, locale, 'America/New_York')
  await page.goto(paths.teachAssignments(locale, own.id))
  await expect(page.getByText(text.none)).toBeVisible()
  await page.getByRole('button', { name: text.create }).click()
  await page.getByLabel(text.titleField).fill(title)
  await page.getByRole('button', { name: text.create }).click()
  await expect(page.getByText(text.lessonsNone)).toBeVisible()
  await page.getByRole('checkbox', { name: lesson }).check()
  await page.getByLabel(text.due).fill('2099-03-01T18:00')
  await page.getByLabel(text.attemptsMax).fill('1')
  await expectAccessible(page)
  await page.getByRole('button', { name: text.create }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  const context = await browser.newContext({
    locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
  })
  const learner = await context.newPage()
  await register(learner, locale, { name: 'Lin', email: newEmail() })
  await learner.request.post(apiPaths.join, { data: { code: own.code, displayName: 'Lin' } })
  await learner.goto(paths.courseMap(locale))
  const asked = learner.getByRole('region', { name: text.ownTitle })
  await expect(asked).toContainText(title)
  // 18:00 in New York is the next morning in Seoul; both are told.
  await expect(asked).toContainText('America/New_York')
  await expectAccessible(learner)
  await learner.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(learner)
  await learner.setViewportSize({ width: 1440, height: 900 })

  await openLesson(learner, locale, LESSON)
  const { exercise: words } = messagesOf(locale)
  const exercise = await answer(learner, locale, 1)
  await expect(submitButton(exercise, locale)).toHaveText(words.submitAgain)
  await answer(learner, locale, 2)
  await expect(exercise.getByText(words.invalid['no-attempts-left'])).toBeVisible()

  await page.getByRole('link', { name: title }).click()
  const row = page.getByRole('row', { name: /Lin/ })
  await expect(row).toContainText('1/')
  await row.getByRole('button', { name: filled(text.extendName, { name: 'Lin' }) }).click()
  await page.getByLabel(text.extensionDue).fill('2099-02-01T00:00')
  await page.getByRole('dialog').getByRole('button', { name: text.extend, exact: true }).click()
  await expect(page.getByText(text.extensionTooEarly)).toBeVisible()
  await page.getByLabel(text.extensionDue).fill('2099-04-01T00:00')
  await page.getByRole('dialog').getByRole('button', { name: text.extend, exact: true }).click()
  await expect(row.getByRole('button', { name: filled(text.extendName, { name: 'Lin' }) })).toHaveText(
    text.changeExtension,
  )
  await setScoreByHand(page, locale)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await learner.goto(paths.courseMap(locale))
  await expect(asked).toContainText(
    filled(text.ownGrade, { grade: formatGrade(0.625, locale), reason: REASON[locale] }),
  )
  await context.close()
})

const REASON = { en: 'Explained at the board.', ko: '칠판에서 설명했어요.' }

/** Also that a score without a reason is refused, and that the log of the class tells of it. */
async function setScoreByHand(page: Page, locale: Locale) {
  const { assignments: text, teaching } = messagesOf(locale)
  const row = page.getByRole('row', { name: /Lin/ })
  const change = row.getByRole('button', { name: filled(text.gradeName, { name: 'Lin' }) })
  await change.click()
  const dialog = page.getByRole('dialog')
  await page.getByLabel(text.gradeField).fill('62.5')
  await dialog.getByRole('button', { name: text.gradeSave }).click()
  await expect(dialog.getByText(text.gradeInvalid)).toBeVisible()
  await page.getByLabel(text.gradeReason).fill(REASON[locale])
  await expectAccessible(page)
  await dialog.getByRole('button', { name: text.gradeSave }).click()
  await expect(row).toContainText(`${text.byHand}: ${REASON[locale]}`)
  await expectAccessible(page)
  const assignment = page.url()
  await page.getByRole('link', { name: teaching.page.log }).click()
  const set = teaching.logKind['grade-set'].split('{what}')[0]?.split('{subject}')[1] ?? ''
  await expect(page.getByRole('cell', { name: new RegExp(`Lin${set}62.5`) })).toBeVisible()
  await page.goto(assignment)
}

test('delayed feedback waits until the due time, an extension makes it wait again, and the lesson says until when', async ({
  page,
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const own = await openClass(page, locale, 'America/New_York')
  const rule = {
    title: { en: 'Week two', ko: '둘째 주' }[locale],
    lessons: [LESSON],
    opens: null,
    due: '2099-03-01T18:00',
    attemptsMax: 2,
    attemptPenalty: 0.25,
    latePenalty: null,
    feedback: 'afterDue',
  }
  const made = await page.request.post(apiPaths.classAssignments(own.id), { data: rule })
  const { id } = (await made.json()) as { id: string }

  const context = await browser.newContext({
    locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
  })
  const learner = await context.newPage()
  await register(learner, locale, { name: 'Lin', email: newEmail() })
  await learner.request.post(apiPaths.join, { data: { code: own.code, displayName: 'Lin' } })
  await openLesson(learner, locale, LESSON)
  const asked = learner.getByRole('region', { name: text.assignments.ownTitle })
  await expect(asked).toContainText(rule.title)
  await expect(asked).toContainText(text.assignments.ruleFeedback)
  await expect(asked).toContainText('America/New_York')
  const exercise = await answer(learner, locale, 1)
  await expect(exercise.getByText(text.exercise.assigned.kept)).toBeVisible()
  await expect(exercise.getByText({ en: '1 attempt left', ko: '시도가 1번 남았어요.' }[locale])).toBeVisible()
  await expect(exercise.getByText(text.exercise.notYet)).toBeHidden()
  await expect(exercise.getByText(text.exercise.right)).toBeHidden()
  await expectAccessible(learner)
  await learner.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(learner)
  await learner.setViewportSize({ width: 1440, height: 900 })

  // The due time passes: nobody waits for a clock here.
  await query('UPDATE "Assignment" SET "dueAt" = $2 WHERE id = $1', [id, '2020-03-01T23:00:00'])
  await learner.reload()
  const verdict = exercise.getByText(new RegExp(`^.?${text.exercise.notYet}|^.?${text.exercise.right}`))
  await expect(verdict).toBeVisible()
  await expect(exercise.getByText(text.exercise.assigned.kept)).toBeHidden()
  await expect(asked).toBeHidden()

  await page.goto(paths.teachAssignment(locale, own.id, id))
  const row = page.getByRole('row', { name: /Lin/ })
  const extendLin = row.getByRole('button', {
    name: filled(text.assignments.extendName, { name: 'Lin' }),
  })
  await extendLin.click()
  await page.getByLabel(text.assignments.extensionDue).fill('2099-04-01T00:00')
  await page.getByLabel(text.assignments.extensionAttempts).fill('1')
  await expectAccessible(page)
  const extend = { name: text.assignments.extend, exact: true }
  await page.getByRole('dialog').getByRole('button', extend).click()
  await expect(extendLin).toHaveText(text.assignments.changeExtension)
  await learner.reload()
  await expect(asked).toContainText(text.assignments.extended)
  await expect(exercise.getByText(text.exercise.assigned.kept)).toBeVisible()
  await expect(verdict).toBeHidden()
  await context.close()
})
