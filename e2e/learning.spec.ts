import type { Locator, Response } from '@playwright/test'
import { apiPaths, paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { asShown, pattern, readExercise, readLesson, readScenario, textOf } from './support/content'
import { expect, test } from './support/fixtures'
import {
  chooseScenario,
  exerciseIn,
  openLesson,
  playerIn,
  slider,
  submitButton,
  verdict,
} from './support/lesson-page'
import { messagesOf } from './support/messages'

const LESSON = 'two-phase-commit'
/** The words in the prose that run a scenario. */
const SCENARIO_IN_PROSE = { en: 'one participant votes no', ko: '한 참여자가 반대하면' }

test('a guest predicts, answers, closes the page and finds everything again', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const prediction = readLesson(LESSON).predictions[0]!
  const vote = readExercise(LESSON, 'the-vote')
  await openLesson(page, locale, LESSON)
  await expect(page.getByText(text.lesson.noneNote).first()).toBeVisible()

  await test.step('commits to a prediction before the answer stands on the page', async () => {
    await page
      .getByRole('radio', { name: asShown(textOf(prediction.options, 'abort'), locale) })
      .first()
      .check()
    await page.getByRole('button', { name: text.lesson.predictionCommit }).click()
    await expect(page.getByText(text.lesson.predictionWrong)).toBeVisible()
  })

  await test.step('runs a scenario from the prose and sees the picture change', async () => {
    const player = await playerIn(page, locale)
    const caption = asShown(readScenario(LESSON, 'participant-votes-no').caption, locale)
    await expect(player.getByText(caption)).toHaveCount(0)
    await page.getByRole('button', { name: SCENARIO_IN_PROSE[locale] }).click()
    await expect(player.locator('figcaption')).toHaveText(caption)
  })

  await test.step('answers wrongly, is told which belief that rests on, looks, and returns', async () => {
    const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
    await exercise.getByRole('radio', { name: asShown(textOf(vote.options, 'commit'), locale) }).check()
    await submitButton(exercise, locale).click()
    await expect(verdict(exercise, text.exercise.notYet)).toBeVisible()
    await expect(exercise.getByText(pattern(text.exercise.misconception))).toBeVisible()
    await expectAccessible(page)
    await exercise.getByRole('button', { name: text.exercise.showMe }).click()
    const player = page.getByRole('group', { name: text.lesson.simulationLabel, exact: true })
    await expect(player.locator('figcaption')).toHaveText(
      asShown(readScenario(LESSON, 'participant-votes-no').caption, locale),
    )
    await page.getByRole('button', { name: pattern(text.exercise.backToExercise) }).click()
    await expect(exercise.getByRole('button', { name: text.exercise.showMe })).toBeFocused()
  })

  await test.step('types an answer and submits nothing', async () => {
    const exercise = await exerciseIn(page, locale, LESSON, 'forced-writes')
    await exercise.getByLabel(text.exercise.number).fill('12345')
    await expect(exercise.getByText(`${text.exercise.draftSaved} ✓`)).toBeVisible()
  })

  const progressSaved = page.waitForResponse(
    (response) => response.url().endsWith(apiPaths.progress) && response.ok(),
  )
  await page
    .getByRole('group', { name: asShown(readExercise(LESSON, 'make-them-wait').title, locale) })
    .scrollIntoViewIfNeeded()
  await progressSaved
  await expect(page.getByText(text.lesson.guestNote).first()).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await openLesson(later, locale, LESSON)
  await expect(later.getByText(text.lesson.predictionWrong)).toBeVisible()
  const answered = await exerciseIn(later, locale, LESSON, 'the-vote')
  await expect(
    answered.getByRole('radio', { name: asShown(textOf(vote.options, 'commit'), locale) }),
  ).toBeChecked()
  await expect(verdict(answered, text.exercise.notYet)).toBeVisible()
  const draft = await exerciseIn(later, locale, LESSON, 'forced-writes')
  await expect(draft.getByLabel(text.exercise.number)).toHaveValue('12345')
  await expect(later.getByRole('link', { name: text.lesson.continueLink })).toBeVisible()
  await later.getByRole('link', { name: text.lesson.continueLink }).click()
  await expect(later).toHaveURL(/#\S+$/)
  await later.goto(paths.courseMap(locale))
  await expect(later.getByText(text.courseMap.state.started).first()).toBeVisible()
})

/** What is right, as an author would write it down; the words come from the files. */
const ORDER = [
  'ask',
  'write-yes',
  'send-yes',
  'write-commit',
  'send-commit',
  'carry-out',
  'release',
  'acknowledge',
]
const PARTNERS = {
  'not-voted': 'abort',
  'peer-committed': 'commit',
  'peer-not-voted': 'abort',
  'peers-uncertain': 'wait',
  'coordinator-empty': 'abort',
  'coordinator-commit': 'commit',
  'restarted-yes': 'wait',
}
const BLOCKED = ['coordinator-after-votes', 'one-knew', 'cut-off-all']

test('every kind of written answer can be wrong, then right', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale).exercise
  await openLesson(page, locale, LESSON)

  async function submit(exercise: Locator, ...titles: readonly string[]) {
    await submitButton(exercise, locale).click()
    await expect(verdict(exercise, ...titles)).toBeVisible()
  }

  await test.step('one answer, a hint and another variant', async () => {
    const words = readExercise(LESSON, 'the-vote')
    const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
    await exercise.getByRole('button', { name: text.hint, exact: true }).click()
    await expect(exercise.getByText(asShown(words.hints[0]!, locale))).toBeVisible()
    await expect(exercise.getByText(asShown(words.hints[1]!, locale))).toHaveCount(0)
    await exercise.getByRole('radio', { name: asShown(textOf(words.options, 'ask'), locale) }).check()
    await submit(exercise, text.right)
    await expect(exercise.getByText(asShown(words.explanation, locale))).toBeVisible()
    await expectAccessible(page)
    await exercise.getByRole('button', { name: text.anotherVariant }).click()
    await expect(verdict(exercise, text.right)).toHaveCount(0)
    await expect(exercise.getByRole('radio', { checked: true })).toHaveCount(0)
  })

  await test.step('a number', async () => {
    const exercise = await exerciseIn(page, locale, LESSON, 'forced-writes')
    const prompt = await exercise
      .getByText(asShown(readExercise(LESSON, 'forced-writes').prompt, locale))
      .textContent()
    const participants = Number(/\d+/.exec(prompt ?? '')?.[0])
    await exercise.getByLabel(text.number).fill(String(participants + 1))
    await submit(exercise, text.notYet)
    await exercise.getByLabel(text.number).fill(String(2 * participants + 1))
    await submit(exercise, text.right)
  })

  await test.step('an order', async () => {
    const words = readExercise(LESSON, 'order-of-steps')
    const exercise = await exerciseIn(page, locale, LESSON, 'order-of-steps')
    const rows = exercise.getByRole('list').first().getByRole('listitem')
    async function moveUpTo(place: number, id: string) {
      const shown = asShown(textOf(words.items, id), locale)
      const above = (await rows.allTextContents()).findIndex((content) => shown.test(content)) - place
      const up = rows.filter({ hasText: shown }).getByRole('button').first()
      for (let step = 0; step < above; step += 1) await up.press('Enter')
      await expect(rows.nth(place)).toContainText(shown)
    }
    // The last step first is wrong wherever the others stand.
    await moveUpTo(0, ORDER.at(-1) ?? '')
    await submit(exercise, text.partly, text.notYet)
    for (const [place, id] of ORDER.entries()) await moveUpTo(place, id)
    await submit(exercise, text.right)
  })

  await test.step('partners', async () => {
    const words = readExercise(LESSON, 'who-may-do-what')
    const exercise = await exerciseIn(page, locale, LESSON, 'who-may-do-what')
    const partnerOf = (left: string) => exercise.getByLabel(asShown(textOf(words.left, left), locale))
    for (const left of Object.keys(PARTNERS)) await partnerOf(left).selectOption('abort')
    await submit(exercise, text.partly, text.notYet)
    for (const [left, right] of Object.entries(PARTNERS)) await partnerOf(left).selectOption(right)
    await submit(exercise, text.right)
  })

  await test.step('a few words, in either language', async () => {
    const exercise = await exerciseIn(page, locale, LESSON, 'name-the-state')
    await exercise.getByLabel(text.text).fill(locale === 'en' ? 'blocked' : '블로킹')
    await submit(exercise, text.notYet)
    await exercise.getByLabel(text.text).fill(locale === 'en' ? '불확실' : ' In  Doubt ')
    await submit(exercise, text.right)
  })

  await test.step('several answers', async () => {
    const words = readExercise(LESSON, 'blocked-or-not')
    const exercise = await exerciseIn(page, locale, LESSON, 'blocked-or-not')
    const choice = (id: string) =>
      exercise.getByRole('checkbox', { name: asShown(textOf(words.options, id), locale) })
    await choice('participant-after-vote').check()
    await submit(exercise, text.notYet)
    await choice('participant-after-vote').uncheck()
    for (const id of BLOCKED) await choice(id).check()
    await submit(exercise, text.right)
  })

  await page.reload()
  const kept = await exerciseIn(page, locale, LESSON, 'blocked-or-not')
  await expect(verdict(kept, text.right)).toBeVisible()
  await expect(kept.getByRole('checkbox', { checked: true })).toHaveCount(BLOCKED.length)
})

test('an answer without a choice is refused and not counted', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 422/)
  const text = messagesOf(locale).exercise
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  await submitButton(exercise, locale).click()
  await expect(exercise.getByText(text.invalid['nothing-selected'])).toBeVisible()
  await expect(verdict(exercise, text.notYet)).toHaveCount(0)
  await expectAccessible(page)
})

const isKept = (response: Response) =>
  response.url().endsWith(apiPaths.progress) &&
  (response.request().postData() ?? '').includes('"run"') &&
  response.ok()

test('a simulation is found as it was left', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale)
  await openLesson(page, locale, LESSON)
  const player = await playerIn(page, locale)
  const kept = page.waitForResponse((response) => isKept(response))
  await chooseScenario(player, locale, LESSON, 'coordinator-crashes')
  // What the page offers is no work of the reader's: only what they change is kept.
  await player.getByRole('button', { name: pattern(text.player.actOn) }).click()
  await page
    .getByRole('menuitem', { name: pattern(text.player.doCut) })
    .first()
    .click()
  await kept
  const rested = page.waitForResponse((response) => isKept(response))
  await slider(player, locale).press('ArrowLeft')
  await rested
  const shown = await slider(player, locale).getAttribute('aria-valuetext')
  await page.reload()
  const again = await playerIn(page, locale)
  await expect(again.getByRole('button', { name: pattern(text.player.removeOne) })).toHaveCount(2)
  await expect(slider(again, locale)).toHaveAttribute('aria-valuetext', shown ?? 'nothing was shown')
})

test('without JavaScript a lesson can be read, and a sentence says what needs it', async ({
  browser,
  learnerLocale: locale,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(paths.lesson(locale, 'one-server'))
  // Looking for words leaves out what stands in such an element.
  const sentence = page.locator('noscript p')
  await expect(sentence).toBeVisible()
  expect(await sentence.textContent()).toBe(messagesOf(locale).site.noScript)
  await expect(page.locator('main section[data-section] p').first()).toBeVisible()
  await context.close()
})
