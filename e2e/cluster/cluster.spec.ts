import { spawnSync } from 'node:child_process'
import type { LessonState } from '@/course/lesson-state'
import { apiPaths, paths } from '@/course/paths'
import { asShown, readExercise, textOf } from '../support/content'
import { expect, test } from '../support/fixtures'
import { exerciseIn, openLesson, submitButton, verdict } from '../support/lesson-page'
import { filled, messagesOf } from '../support/messages'
import { newEmail, register } from '../support/people'

// npm run cluster -- --journeys says what runs where. Processes are ended here, so that the order matters.
test.describe.configure({ mode: 'serial' })

const LESSON = 'two-phase-commit'
const processes = (process.env.CLUSTER_PROCESSES ?? '').split(',').map((entry) => {
  const [pid, port] = entry.split(':').map(Number)
  return { pid: pid ?? 0, port: port ?? 0 }
})

function onReplica(sql: string) {
  const { status, stderr } = spawnSync(
    process.env.CLUSTER_PSQL ?? 'psql',
    [process.env.CLUSTER_REPLICA_URL ?? '', '-c', sql],
    { encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
}

test('every process knows who is signed in, and serves the same build', async ({
  page,
  learnerLocale: locale,
}) => {
  await register(page, locale, { name: 'Ada', email: newEmail() })
  const servedBy = new Set<string | undefined>()
  for (let asked = 0; asked < 12; asked += 1) {
    const response = await page.request.get('/api/viewer')
    expect(await response.json()).toMatchObject({ kind: 'registered', name: 'Ada' })
    servedBy.add(response.headers()['x-served-by'])
  }
  expect(servedBy.size).toBe(processes.length)
  const builds = await Promise.all(
    processes.map(async ({ port }) => {
      const html = await (await fetch(`http://127.0.0.1:${port}${paths.lesson(locale, LESSON)}`)).text()
      return [...new Set(html.match(/\/_next\/static\/[^"\\]+/g))].sort()
    }),
  )
  expect(builds[0]?.length).toBeGreaterThan(5)
  for (const build of builds) expect(build).toEqual(builds[0])
})

test('while the replica is behind, a learner loses nothing and the instructor sees it once it has caught up', async ({
  page,
  browser,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  await register(page, locale, { name: 'Grace', email: newEmail() })
  const made = await page.request.post(apiPaths.classes, { data: { name: 'Behind', timeZone: 'UTC' } })
  const { id } = (await made.json()) as { id: string }
  const rotated = await page.request.post(apiPaths.joinCode(id), { data: { expiresInDays: 7 } })
  const { code } = (await rotated.json()) as { code: string }
  const elsewhere = await browser.newContext()
  const learner = await elsewhere.newPage()
  await learner.request.post(apiPaths.join, { data: { code, displayName: 'Lin' } })
  await page.goto(paths.teachClass(locale, id))
  await expect(page.getByText('Lin').first()).toBeVisible()
  const before = await page.locator('main').innerText()

  onReplica('SELECT pg_wal_replay_pause()')
  try {
    await openLesson(learner, locale, LESSON)
    const exercise = await exerciseIn(learner, locale, LESSON, 'the-vote')
    const ask = asShown(textOf(readExercise(LESSON, 'the-vote').options, 'ask'), locale)
    await exercise.getByRole('radio', { name: ask }).check()
    await submitButton(exercise, locale).click()
    await expect(verdict(exercise, text.exercise.right)).toBeVisible()
    // Whichever process is asked, and however often, what was done is not undone.
    for (let asked = 0; asked < 9; asked += 1) {
      const state = (await (await learner.request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
      expect(state.exercises['the-vote']).toMatchObject({ attempts: 1, best: 1 })
    }
    await learner.reload()
    await expect(verdict(exercise, text.exercise.right)).toBeVisible()
    await page.reload()
    await expect(page.getByText('Lin').first()).toBeVisible()
    expect(await page.locator('main').innerText()).toBe(before)
  } finally {
    onReplica('SELECT pg_wal_replay_resume()')
  }
  await expect(async () => {
    await page.reload()
    expect(await page.locator('main').innerText()).not.toBe(before)
  }).toPass()
  await elsewhere.close()
})

test('a learner notices nothing when one process is killed and another is stopped', async ({
  page,
  learnerLocale: locale,
}) => {
  const text = messagesOf(locale)
  const ask = asShown(textOf(readExercise(LESSON, 'the-vote').options, 'ask'), locale)
  await openLesson(page, locale, LESSON)
  const exercise = await exerciseIn(page, locale, LESSON, 'the-vote')
  await exercise.getByRole('radio', { name: ask }).check()
  process.kill(processes[0]!.pid, 'SIGKILL')
  await submitButton(exercise, locale).click()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()

  process.kill(processes[1]!.pid, 'SIGTERM')
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async () => (await page.request.get(apiPaths.lessonState(LESSON))).status()),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
  await register(page, locale, { name: 'Edsger', email: newEmail() })
  await openLesson(page, locale, LESSON)
  await expect(page.getByText(filled(text.lesson.registeredNote, { name: 'Edsger' })).first()).toBeVisible()
  await expect(verdict(exercise, text.exercise.right)).toBeVisible()
  const last = await page.request.get('/api/viewer')
  expect(last.headers()['x-served-by']).toContain(`:${processes[2]!.port}`)
})
