import type { Page } from '@playwright/test'
import { apiPaths, paths } from '@/course/paths'
import { openClass } from './support/classes'
import { readLesson } from './support/content'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton } from './support/lesson-page'
import { messagesOf } from './support/messages'
import { newEmail, register } from './support/people'

const LESSON = 'two-phase-commit'
const EXERCISE = 'the-vote'

const ASSIGNMENT = {
  title: 'Week one',
  lessons: [LESSON],
  opens: null,
  due: '2099-03-01T18:00',
  attemptsMax: 3,
  attemptPenalty: 0,
  latePenalty: null,
}

async function assign(page: Page, classId: string) {
  const made = await page.request.post(apiPaths.classAssignments(classId), { data: ASSIGNMENT })
  expect(made.status()).toBe(201)
  return ((await made.json()) as { id: string }).id
}

test('a class that is archived while its pages are open says so at every press, and keeps what was typed', async ({
  page,
  context,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 4\d\d/)
  const { teaching, assignments } = messagesOf(locale)
  const { id, code } = await openClass(page, locale, 'Asia/Seoul')
  await page.goto(paths.teachSettings(locale, id))
  const asking = await context.newPage()
  await asking.goto(paths.teachAssignments(locale, id))
  await asking.getByRole('button', { name: assignments.create }).click()
  await asking.getByLabel(assignments.titleField).fill('Typed before')
  await asking.getByRole('checkbox', { name: readLesson(LESSON).title[locale] }).check()
  const learnerContext = await browser.newContext()
  const learner = await learnerContext.newPage()
  await register(learner, locale, { name: 'Lin', email: newEmail() })
  await learner.goto(paths.join(locale, code))
  await learner.getByLabel(teaching.displayName).fill('Lin')

  expect((await page.request.post(apiPaths.archiveClass(id))).ok()).toBe(true)

  await page.getByLabel(teaching.className).fill('Another name')
  await page.getByRole('button', { name: teaching.save, exact: true }).click()
  await expect(page.getByText(teaching.errors['class-archived'])).toBeVisible()
  await expect(page.getByLabel(teaching.className)).toHaveValue('Another name')
  await asking.getByRole('button', { name: assignments.create }).click()
  await expect(asking.getByText(assignments.errors['class-archived'])).toBeVisible()
  await expect(asking.getByLabel(assignments.titleField)).toHaveValue('Typed before')
  await learner.getByRole('button', { name: teaching.join, exact: true }).click()
  await expect(learner.getByText(teaching.errors['join-code-invalid'])).toBeVisible()
  await expect(learner.getByLabel(teaching.displayName)).toHaveValue('Lin')
  expect(await query('SELECT name FROM "Class" WHERE id = $1', [id])).toEqual([{ name: 'Systems' }])
  expect(await query('SELECT 1 FROM "Assignment" WHERE "classId" = $1', [id])).toEqual([])
  await learnerContext.close()
})

test('who is removed from a class while answering keeps the answer, and is asked no longer', async ({
  page,
  browser,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 4\d\d/)
  const { assignments, exercise: words } = messagesOf(locale)
  const { id, code } = await openClass(page, locale, 'Asia/Seoul')
  await assign(page, id)
  const context = await browser.newContext()
  const learner = await context.newPage()
  await register(learner, locale, { name: 'Lin', email: newEmail() })
  await learner.request.post(apiPaths.join, { data: { code, displayName: 'Lin' } })
  await openLesson(learner, locale, LESSON)
  const exercise = await exerciseIn(learner, locale, LESSON, EXERCISE)
  await exercise.getByRole('radio').first().check()

  const [{ learnerId } = { learnerId: '' }] = await query<{ learnerId: string }>(
    `SELECT "learnerId" FROM "Enrolment" WHERE "classId" = $1 AND role = 'learner'`,
    [id],
  )
  expect((await page.request.delete(apiPaths.member(id, learnerId))).ok()).toBe(true)

  await submitButton(exercise, locale).click()
  await expect(submitButton(exercise, locale)).toHaveText(words.submitAgain)
  const answers = await query('SELECT 1 FROM "Answer" WHERE "learnerId" = $1', [learnerId])
  expect(answers).toHaveLength(1)
  await learner.goto(paths.courseMap(locale))
  await expect(learner.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(learner.getByRole('region', { name: assignments.ownTitle })).toHaveCount(0)
  await context.close()
})

test('two who change one assignment at once: the second is told, and loses nothing typed', async ({
  page,
  context,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 4\d\d/)
  const text = messagesOf(locale).assignments
  const { id } = await openClass(page, locale, 'Asia/Seoul')
  const assignment = await assign(page, id)
  const open = async (tab: Page) => {
    await tab.goto(paths.teachAssignment(locale, id, assignment))
    await tab.getByText(text.edit, { exact: true }).click()
    return tab.getByLabel(text.titleField)
  }
  const second = await context.newPage()
  const [here, there] = [await open(page), await open(second)]
  await here.fill('Changed first')
  await page.getByRole('button', { name: text.save, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Changed first' })).toBeVisible()
  await there.fill('Changed second')
  await second.getByRole('button', { name: text.save, exact: true }).click()
  await expect(second.getByText(text.errors['changed-meanwhile'])).toBeVisible()
  await expect(there).toHaveValue('Changed second')
  expect(await query('SELECT title FROM "Assignment" WHERE id = $1', [assignment])).toEqual([
    { title: 'Changed first' },
  ])
})
