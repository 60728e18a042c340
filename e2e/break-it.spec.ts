import { expectAccessible } from './support/accessibility'
import { asShown, readExercise } from './support/content'
import { expect, test } from './support/fixtures'
import { exerciseIn, nodeOf, openLesson, slider, submitButton, verdict } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'
import { twoPhaseCommitEn } from '@/messages/simulations/two-phase-commit.en'
import { twoPhaseCommitKo } from '@/messages/simulations/two-phase-commit.ko'

const LESSON = 'two-phase-commit'
const NAMES = { en: twoPhaseCommitEn.nodes.coordinator!, ko: twoPhaseCommitKo.nodes.coordinator! }

test('a run is broken by keyboard alone, and scored against par', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale)
  const coordinator = NAMES[locale]
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'make-them-wait')
  await submitButton(exercise, locale).focus()
  const instant = slider(exercise, locale)
  await expect(instant).toBeVisible()

  async function crashCoordinator(atUsMin: number) {
    await instant.focus()
    await page.keyboard.press('Home')
    while (Number(await instant.inputValue()) < atUsMin) await page.keyboard.press('ArrowRight')
    // From the slider the way back to the picture: the one node or message that the Tab key reaches.
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+Tab')
    await expect(nodeOf(exercise, coordinator)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await expect(
      page.getByRole('menuitem', { name: filled(text.player.doCrash, { node: coordinator }) }),
    ).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(
      exercise.getByLabel(text.player.interventions, { exact: true }).getByRole('listitem'),
    ).toHaveCount(1)
  }

  await test.step('too early: the coordinator crashes before it has asked anybody', async () => {
    await crashCoordinator(0)
    await submitButton(exercise, locale).focus()
    await page.keyboard.press('Enter')
    await expect(verdict(exercise, text.exercise.notYet)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('taken back with the keyboard', async () => {
    await exercise.getByRole('button', { name: text.player.undo }).focus()
    await page.keyboard.press('Enter')
    await expect(exercise.getByText(text.player.interventionsNone)).toBeVisible()
  })

  await test.step('at the right moment: broken, at par', async () => {
    await crashCoordinator(36_000)
    await submitButton(exercise, locale).focus()
    await page.keyboard.press('Enter')
    await expect(verdict(exercise, text.exercise.rightWithinPar)).toBeVisible()
    await expect(
      exercise.getByText(asShown(readExercise(LESSON, 'make-them-wait').explanation, locale)),
    ).toBeVisible()
  })
})

test('an untouched run is refused, and a harmless one is told that nothing was violated', async ({
  page,
  learnerLocale: locale,
  expectedFailures,
}) => {
  expectedFailures.push(/status of 422/)
  const text = messagesOf(locale)
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'make-them-wait')
  await exercise.scrollIntoViewIfNeeded()
  await expect(slider(exercise, locale)).toBeVisible()
  await submitButton(exercise, locale).click()
  await expect(exercise.getByText(text.exercise.invalid['nothing-done'])).toBeVisible()
  await exercise.getByRole('button', { name: filled(text.player.actOn, { name: NAMES[locale] }) }).click()
  await page.getByRole('menuitem', { name: filled(text.player.doCrash, { node: NAMES[locale] }) }).click()
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.notYet)).toBeVisible()
  await expect(exercise.getByText(text.exercise.invalid['nothing-done'])).toHaveCount(0)
})

test('a goal is missed, then reached, by changing one setting', async ({ page, learnerLocale: locale }) => {
  const text = messagesOf(locale)
  await openLesson(page, locale, 'one-server')
  const exercise = await exerciseIn(page, locale, 'one-server', 'turn-some-away')
  await exercise.scrollIntoViewIfNeeded()
  await exercise.getByText(text.player.parameters).click()
  const limit = exercise.getByRole('spinbutton')
  await limit.fill('100')
  await limit.press('Enter')
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.notYet, text.exercise.partly)).toBeVisible()
  await limit.fill('10')
  await limit.press('Enter')
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()
  await expectAccessible(page)
})
