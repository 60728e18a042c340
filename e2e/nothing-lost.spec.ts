import type { Locator, Page } from '@playwright/test'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, pattern, readExercise, textOf } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { newEmail, register, signIn } from './support/people'

const LESSON = 'two-phase-commit'

/** Counts the answers that reached the server, and cuts the way there while it is told to. */
async function watchAnswers(page: Page) {
  const way = { isCut: false, arrived: [] as string[] }
  await page.context().route(`**${apiPaths.answers}`, async (route) => {
    if (way.isCut) return route.abort('internetdisconnected')
    way.arrived.push((route.request().postDataJSON() as { idempotencyKey: string }).idempotencyKey)
    return route.continue()
  })
  return way
}

test('an answer given while the network is away is kept, sent again, and graded once', async ({
  page,
  context,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/internet.disconnected/i, /api\//)
  const text = messagesOf(locale)
  const ask = asShown(textOf(readExercise(LESSON, 'the-vote').options, 'ask'), locale)
  const way = await watchAnswers(page)
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')

  await test.step('offline: kept, and told so', async () => {
    await context.setOffline(true)
    way.isCut = true
    await exercise.getByRole('radio', { name: ask }).check()
    await submitButton(exercise, locale).click()
    await expect(exercise.getByText(text.exercise.failedSubmit)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('another page of the site says that an answer waits, and whose lesson it belongs to', async () => {
    await context.setOffline(false)
    await page.goto(paths.courseMap(locale))
    await expect(page.getByText(filled(text.site.unsentWaiting, { count: 1 }))).toBeVisible()
    await expectAccessible(page)
    expect(way.arrived).toEqual([])
  })

  await test.step('the way back is open: sent from there, graded once', async () => {
    way.isCut = false
    await page.getByRole('button', { name: text.site.unsentSendNow }).click()
    await expect(page.getByText(filled(text.site.unsentSaved, { count: 1 }))).toBeVisible()
    await page.getByRole('link', { name: text.site.unsentOpen }).click()
    await exerciseIn(page, locale, LESSON, 'the-vote')
    await expect(verdict(exercise, text.exercise.right)).toBeVisible()
    await expect(exercise.getByText(filled(text.exercise.attempts, { attempts: 1 }))).toBeVisible()
    expect(new Set(way.arrived).size).toBe(1)
  })
})

test('an answer whose confirmation was lost goes out again by itself after a reload, under its own key', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/api\/answers/)
  const text = messagesOf(locale)
  const vote = readExercise(LESSON, 'the-vote')
  const ask = asShown(textOf(vote.options, 'ask'), locale)
  const commit = asShown(textOf(vote.options, 'commit'), locale)
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  // Somebody the server knows, so that the second answer is certainly the same person's.
  await exercise.getByRole('radio', { name: commit }).check()
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.notYet)).toBeVisible()

  await page.route(`**${apiPaths.answers}`, async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await exercise.getByRole('radio', { name: ask }).check()
  await submitButton(exercise, locale).click()
  await expect(exercise.getByText(text.exercise.failedSubmit)).toBeVisible()
  await page.unroute(`**${apiPaths.answers}`)
  await page.reload()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()
  await expect(exercise.getByText(filled(text.exercise.attempts, { attempts: 2 }))).toBeVisible()
})

test('what was typed survives two tabs, an ended session and a sign-in', async ({
  page,
  context,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 4\d\d/)
  const text = messagesOf(locale)
  const email = newEmail()
  await register(page, locale, { name: 'Ada', email })
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'time-under-lock')
  const number = exercise.getByRole('textbox')

  await test.step('the session ends while typing', async () => {
    const session = (await context.cookies()).filter(({ name }) => name.includes('next-auth'))
    await context.clearCookies()
    await number.fill('41')
    await expect(
      exercise.getByText(text.exercise.draftFailed).or(exercise.getByText(pattern(text.exercise.draftSaved))),
    ).toBeVisible()
    await page.reload()
    expect(session.length).toBeGreaterThan(0)
  })

  await test.step('nobody else is shown it, and whoever typed it finds it after signing in', async () => {
    await exerciseIn(page, locale, LESSON, 'time-under-lock')
    await signIn(page, locale, email)
    await expect(page).toHaveURL(new RegExp(`${paths.courseMap(locale)}$`))
    await openLesson(page, locale, LESSON)
    await exerciseIn(page, locale, LESSON, 'time-under-lock')
    await expect(number).toHaveValue('41')
  })

  await test.step('a second tab finds what the first one typed', async () => {
    await number.fill('42')
    await expect(exercise.getByText(pattern(text.exercise.draftSaved))).toBeVisible()
    const second = await context.newPage()
    await openLesson(second, locale, LESSON)
    const same = await exerciseIn(second, locale, LESSON, 'time-under-lock')
    await expect(same.getByRole('textbox')).toHaveValue('42')
  })
})

test('what was typed in two tabs at once is kept twice, and each tab is offered the other', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const saved = pattern(text.exercise.draftSaved)
  await register(page, locale, { name: 'Ada', email: newEmail() })
  const second = await context.newPage()
  const open = async (tab: Page) => {
    await openLesson(tab, locale, LESSON)
    return exerciseIn(tab, locale, LESSON, 'time-under-lock')
  }
  const [here, there] = [await open(page), await open(second)]

  await test.step('a form that nobody typed into follows', async () => {
    await here.getByRole('textbox').fill('41')
    await expect(there.getByRole('textbox')).toHaveValue('41')
    await expect(here.getByText(saved)).toBeVisible()
  })

  await test.step('both typed: neither is written over, and each is offered the other', async () => {
    await there.getByRole('textbox').fill('42')
    await expect(here.getByText(text.exercise.otherTab.text)).toBeVisible()
    await expect(there.getByText(text.exercise.otherTab.text)).toBeVisible()
    await expect(here.getByRole('textbox').first()).toHaveValue('41')
    await here.getByText(text.exercise.otherTab.show).click()
    await expect(here.getByRole('textbox').last()).toHaveValue('42')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
  })

  const value = (exercise: Locator) => exercise.getByRole('textbox').first()
  const offers = (exercise: Locator) => exercise.getByText(text.exercise.otherTab.text)

  await test.step('taking the other one holds in both tabs, and after a reload', async () => {
    await here.getByRole('button', { name: text.exercise.otherTab.take }).click()
    for (const exercise of [here, there]) {
      await expect(value(exercise)).toHaveValue('42')
      await expect(offers(exercise)).toHaveCount(0)
    }
    await expect(here.getByText(saved)).toBeVisible()
    for (const tab of [page, second]) await tab.reload()
    for (const exercise of [here, there]) await expect(value(exercise)).toHaveValue('42')
  })

  await test.step('keeping what stands here holds there as well', async () => {
    await value(here).fill('51')
    await expect(value(there)).toHaveValue('51')
    await value(there).fill('52')
    await expect(offers(here)).toBeVisible()
    await here.getByText(text.exercise.otherTab.show).click()
    await here.getByRole('button', { name: text.exercise.otherTab.keep }).click()
    for (const exercise of [here, there]) {
      await expect(value(exercise)).toHaveValue('51')
      await expect(offers(exercise)).toHaveCount(0)
    }
  })

  await test.step('what was typed in a tab that is closed at once is found by the next one', async () => {
    await expect(here.getByText(saved)).toBeVisible()
    await value(there).fill('63')
    await expect(offers(here)).toBeVisible()
    await second.close({ runBeforeUnload: true })
    await here.getByText(text.exercise.otherTab.show).click()
    await expect(here.getByRole('textbox').last()).toHaveValue('63')
    await page.close()
    const next = await open(await context.newPage())
    await expect(offers(next)).toBeVisible()
    await next.getByText(text.exercise.otherTab.show).click()
    const kept = [await value(next).inputValue(), await next.getByRole('textbox').last().inputValue()]
    expect(kept.sort()).toEqual(['51', '63'])
  })

  await test.step('with nothing else open, what was typed last stands there', async () => {
    const last = await context.newPage()
    const there = await open(last)
    await there.getByText(text.exercise.otherTab.show).click()
    await there.getByRole('button', { name: text.exercise.otherTab.take }).click()
    for (const tab of context.pages()) if (tab !== last) await tab.close()
    await value(there).fill('64')
    await last.close({ runBeforeUnload: true })
    const next = await open(await context.newPage())
    await expect(value(next)).toHaveValue('64')
    await expect(offers(next)).toHaveCount(0)
  })
})
