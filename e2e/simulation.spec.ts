import { paths } from '@/course/paths'
import { expectAccessible } from './support/accessibility'
import { pattern, readLesson, readScenario } from './support/content'
import { expect, expectNoSidewaysScroll, test } from './support/fixtures'
import { chooseScenario, nodeOf, openLesson, playerIn, slider } from './support/lesson-page'
import { filled, messagesOf } from './support/messages'

const LESSON = 'two-phase-commit'

test('a run is played, stepped, scrubbed and changed by keyboard alone', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await openLesson(page, locale, LESSON)
  const player = await playerIn(page, locale)
  const instant = slider(player, locale)
  const interventions = player.getByLabel(text.interventions, { exact: true }).getByRole('listitem')

  await test.step('plays and pauses', async () => {
    await player.getByRole('button', { name: text.play, exact: true }).press('Enter')
    await player.getByRole('button', { name: text.pause, exact: true }).press('Enter')
    await expect(player.getByRole('button', { name: text.play, exact: true })).toBeVisible()
  })

  await test.step('goes to the start, one event forward and back', async () => {
    await instant.press('Home')
    await expect(instant).toHaveValue('0')
    await player.getByRole('button', { name: text.stepForward }).press('Enter')
    await expect(instant).not.toHaveValue('0')
    await player.getByRole('button', { name: text.stepBack }).press('Enter')
    await expect(instant).toHaveValue('0')
  })

  await test.step('crashes a node from its menu', async () => {
    for (let step = 0; step < 6; step += 1) await instant.press('ArrowRight')
    await nodeOf(player, 'P2').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: filled(text.doCrash, { node: 'P2' }) }).press('Enter')
    await expect(interventions).toHaveCount(1)
    await expect(nodeOf(player, 'P2')).toBeFocused()
  })

  await test.step('undoes, redoes, moves and removes it', async () => {
    await player.getByRole('button', { name: text.undo }).press('Enter')
    await expect(interventions).toHaveCount(0)
    await player.getByRole('button', { name: text.redo }).press('Enter')
    await expect(interventions).toHaveCount(1)
    const at = interventions.getByRole('spinbutton')
    await at.fill('-1')
    await at.press('Enter')
    await expect(interventions.getByRole('alert')).toContainText(pattern(filled(text.instantRefused, {})))
    await at.fill('20')
    await at.press('Enter')
    await expect(player.getByRole('slider', { name: pattern(text.interventionMark) })).toHaveAttribute(
      'aria-valuenow',
      '20000',
    )
    await player.getByRole('button', { name: pattern(text.removeOne) }).press('Enter')
    await expect(interventions).toHaveCount(0)
  })
})

test('a copied link opens the same instant of the same run', async ({
  page,
  context,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openLesson(page, locale, LESSON)
  const player = await playerIn(page, locale)
  await chooseScenario(player, locale, LESSON, 'coordinator-crashes')
  await slider(player, locale).press('Home')
  for (let step = 0; step < 9; step += 1) await slider(player, locale).press('ArrowRight')
  const shown = await slider(player, locale).getAttribute('aria-valuetext')
  await player.getByRole('button', { name: text.copyLink }).click()
  await expect(player.getByText(text.linkCopied)).toBeAttached()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const opened = await context.newPage()
  await opened.goto(link)
  const again = await playerIn(opened, locale)
  await expect(slider(again, locale)).toHaveAttribute('aria-valuetext', shown ?? 'nothing was shown')
  await expect(again.getByRole('button', { name: pattern(text.removeOne) })).toHaveCount(1)

  const run = new URL(link).hash.slice('#run='.length).split('&')[0] ?? ''
  const written = JSON.parse(Buffer.from(run.slice(1), 'base64url').toString()) as unknown[]
  const otherVersion = Buffer.from(
    JSON.stringify(written.map((value, place) => (place === 1 ? 9_999 : value))),
  ).toString('base64url')
  for (const [fragment, sentence] of [
    [`1${otherVersion}`, text.linkOtherVersion],
    ['1bm90aGluZw', text.linkWrong],
  ] as const) {
    await opened.goto(paths.courseMap(locale))
    await opened.goto(`${paths.lesson(locale, LESSON)}#run=${fragment}`)
    await expect((await playerIn(opened, locale)).getByText(sentence)).toBeVisible()
  }

  await opened.goto(paths.courseMap(locale))
  await opened.goto(`${paths.lesson(locale, LESSON)}#run=1${otherVersion}`)
  const offered = await playerIn(opened, locale)
  await offered.getByRole('button', { name: text.linkNearest }).click()
  await expect(offered.getByText(text.linkOtherVersion)).toHaveCount(0)
  await expect(offered.getByRole('button', { name: pattern(text.removeOne) })).toHaveCount(1)
})

test('the search finds a run that breaks a promise, replays it, and can be cancelled', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await openLesson(page, locale, LESSON)
  const player = await playerIn(page, locale)
  await player.getByRole('button', { name: text.find }).click()
  const properties = player.getByRole('combobox', { name: text.findProperty, exact: true })

  await test.step('cancelled', async () => {
    await properties.selectOption('agreement')
    await player.getByRole('combobox', { name: text.findDrops, exact: true }).selectOption('3')
    await player.getByRole('combobox', { name: text.findCrashes, exact: true }).selectOption('3')
    await player.getByRole('button', { name: text.findStart, exact: true }).click()
    await expect(player.getByText(pattern(text.findProgress))).toBeVisible()
    await player.getByRole('button', { name: text.findCancel, exact: true }).press('Enter')
    await expect(player.getByRole('button', { name: text.findStart, exact: true })).toBeFocused()
    await expect(player.getByText(pattern(text.findCancelled))).toBeVisible()
  })

  await test.step('found, and in the picture', async () => {
    await properties.selectOption('everyone-decides')
    await player.getByRole('combobox', { name: text.findDrops, exact: true }).selectOption('0')
    await player.getByRole('combobox', { name: text.findCrashes, exact: true }).selectOption('1')
    await player.getByRole('button', { name: text.findStart, exact: true }).click()
    await expect(
      player.getByText(new RegExp(pattern(text.findFound.split(':')[0] ?? '').source)),
    ).toBeVisible({ timeout: 30_000 })
    await expect(player.getByRole('button', { name: pattern(text.removeOne) })).toHaveCount(1)
    await slider(player, locale).press('End')
    const verdicts = player.getByLabel(text.properties, { exact: true })
    await expect(verdicts.getByText(text.verdictFails)).toHaveCount(1)
    await expectAccessible(page)
  })
})

test('what is out of range is refused in a sentence, and the table tells the same events', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await openLesson(page, locale, LESSON)
  const player = await playerIn(page, locale)

  await player.getByText(text.parameters, { exact: true }).click()
  const participants = player.getByRole('spinbutton').first()
  await participants.fill('77')
  await participants.press('Enter')
  await expect(player.getByRole('alert')).toContainText(
    filled(text.parameterOutOfRange, { minimum: 2, maximum: 5, step: 1 }),
  )
  await expect(nodeOf(player, 'P4')).toHaveCount(0)
  await expectAccessible(page)
  await participants.fill('4')
  await participants.press('Enter')
  await expect(nodeOf(player, 'P4')).toBeVisible()

  const fold = player.getByText(pattern(text.events)).first()
  await fold.click()
  const told = Number(/\d+/.exec((await fold.textContent()) ?? '')?.[0])
  expect(told).toBeGreaterThan(20)
  const rows = player.getByRole('table', { name: text.eventsCaption }).getByRole('row')
  await expect(rows).toHaveCount(told + 1)
  await rows.nth(1).getByRole('button').first().click()
  await expect(slider(player, locale)).toHaveValue('0')
  await rows.nth(told).getByRole('button').first().click()
  await expect(slider(player, locale)).not.toHaveValue('0')
  await expect(player.getByRole('row').and(player.locator('[aria-current="step"]'))).toHaveCount(1)
})

test('a lesson offers its scenarios in the order that it names them in', async ({
  page,
  learnerLocale: locale,
}) => {
  const [simulation] = readLesson('one-server').simulations
  const titles = simulation?.scenarios.map((id) => readScenario('one-server', id).title[locale]) ?? []
  await openLesson(page, locale, 'one-server')
  const player = await playerIn(page, locale)
  const buttons = player.getByRole('group', { name: messagesOf(locale).player.scenarios }).getByRole('button')
  await expect(buttons).toHaveText(titles)
})

test('on a phone nothing scrolls sideways, and reduced motion goes from event to event', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale).player
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  await openLesson(page, locale, LESSON)
  const player = await playerIn(page, locale)
  await expectNoSidewaysScroll(page)
  const instant = slider(player, locale)
  await instant.press('Home')
  await instant.press('ArrowRight')
  const first = await instant.inputValue()
  await instant.press('Home')
  await player.getByRole('button', { name: text.play, exact: true }).click()
  await expect(instant).toHaveValue(first)
  await player.getByRole('button', { name: text.pause, exact: true }).click()
  await nodeOf(player, 'P1').press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoSidewaysScroll(page)
})
