import type { Locator, Page } from '@playwright/test'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { asShown, pattern, readExercise, readLesson, readScenario } from './content'
import { expect } from './fixtures'
import { messagesOf } from './messages'

export async function openLesson(page: Page, locale: Locale, lesson: string) {
  await page.goto(paths.lesson(locale, lesson))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readLesson(lesson).title[locale])
}

/** The group of one exercise, once the page is alive and knows the learner. */
export async function exerciseIn(page: Page, locale: Locale, lesson: string, exercise: string) {
  const group = page.getByRole('group', { name: asShown(readExercise(lesson, exercise).title, locale) })
  await expect(submitButton(group, locale)).toBeEnabled()
  return group
}

export function submitButton(group: Locator, locale: Locale): Locator {
  const text = messagesOf(locale).exercise
  const names = [text.submit, text.submitAgain, text.submitRun, text.submitPrediction]
  return group.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) })
}

/** The main simulation of a lesson, playing and not only drawn. */
export async function playerIn(page: Page, locale: Locale): Promise<Locator> {
  const text = messagesOf(locale)
  const player = page.getByRole('group', { name: text.lesson.simulationLabel, exact: true })
  await player.scrollIntoViewIfNeeded()
  await expect(player.getByRole('button', { name: text.player.play, exact: true })).toBeVisible()
  return player
}

/** Runs a scenario from its button above the picture. */
export async function chooseScenario(player: Locator, locale: Locale, lesson: string, scenario: string) {
  const name = readScenario(lesson, scenario).title[locale]
  await player.getByRole('button', { name, exact: true }).click()
  await expect(player.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
}

export function slider(player: Locator, locale: Locale): Locator {
  return player.getByRole('slider', { name: messagesOf(locale).player.instant, exact: true })
}

export function nodeOf(player: Locator, name: string): Locator {
  return player.getByRole('button', { name: new RegExp(`^${name}, `) })
}

/** The line that says how an answer was graded: it begins with a sign and one of these texts. */
export function verdict(exercise: Locator, ...titles: readonly string[]): Locator {
  return exercise.getByText(
    new RegExp(`^\\W{0,2}(${titles.map((title) => pattern(title).source).join('|')})`),
  )
}
