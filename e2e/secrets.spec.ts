import type { APIRequestContext } from '@playwright/test'
import type { LessonState } from '@/course/lesson-state'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { OpenQuiz } from '@/course/quiz'
import { lessonIds, readLesson, unitIds } from './support/content'
import { expect, test } from './support/fixtures'
import { newEmail, register } from './support/people'
import { courseSecrets, secretsIn } from './support/secrets'

const secrets = courseSecrets()
/** Names that a public part must not have anywhere: each says something about what is right. */
const KEY_NAMES = [
  'correct',
  'feedback',
  'misconception',
  'mistakes',
  'wrongPairs',
  'accept',
  'answer',
  'solution',
  'hints',
  'explanation',
  'hidden',
  'when',
]

/** Follows every link of one language, and reads each page as the browser would, as a document and as a payload. */
async function readPages(request: APIRequestContext, locale: Locale, starts: readonly string[]) {
  const bodies = new Map<string, string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (bodies.has(path)) continue
    const html = await (await request.get(path)).text()
    bodies.set(path, html)
    bodies.set(`${path} (payload)`, await (await request.get(path, { headers: { rsc: '1' } })).text())
    for (const [, link] of html.matchAll(/href="(\/[^"#?]*)/g)) {
      if (link?.startsWith(`/${locale}`) && !bodies.has(link)) waiting.push(link)
    }
  }
  return bodies
}

/** Every script and map that the pages name, and those that these name in turn. */
async function readScripts(request: APIRequestContext, pages: ReadonlyMap<string, string>) {
  const bodies = new Map<string, string>()
  const named = (text: string) =>
    [...text.matchAll(/static\/(?:chunks|media)\/[\w.~%/-]+?\.js/g)].map(([name]) => name)
  const waiting = [...pages.values()].flatMap(named)
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (bodies.has(name)) continue
    const response = await request.get(`/_next/${name}`)
    const text = response.ok() ? await response.text() : ''
    bodies.set(name, text)
    const map = await request.get(`/_next/${name}.map`)
    if (map.ok()) bodies.set(`${name}.map`, await map.text())
    waiting.push(...named(text))
  }
  return bodies
}

/** What the server answers about the exercises to somebody who has answered nothing. */
async function readAnswers(request: APIRequestContext) {
  const bodies = new Map<string, string>()
  for (const lesson of lessonIds()) {
    const state = await request.get(apiPaths.lessonState(lesson))
    expect(state.ok()).toBe(true)
    bodies.set(apiPaths.lessonState(lesson), await state.text())
    const { exercises } = (await state.json()) as LessonState
    for (const issued of Object.values(exercises)) {
      expect(namesIn(issued.public).filter((name) => KEY_NAMES.includes(name))).toEqual([])
    }
    for (const exercise of readLesson(lesson).exercises) {
      const variant = await request.post(apiPaths.variants, { data: { lesson, exercise } })
      bodies.set(`variant of ${exercise}`, await variant.text())
      const body = { lesson, exercise, ticket: exercises[exercise]?.ticket, locale: 'en' }
      const empty = await request.post(apiPaths.answers, {
        data: { ...body, idempotencyKey: `${exercise}-empty-0001`, raw: {} },
      })
      expect([200, 422], exercise).toContain(empty.status())
      // A goal may be tried with the run as it stands: that is an answer, and earns its feedback.
      if (empty.status() === 422) bodies.set(`incomplete answer to ${exercise}`, await empty.text())
    }
  }
  for (const unit of unitIds()) {
    const quiz = await request.post(apiPaths.quiz(unit))
    expect(quiz.ok()).toBe(true)
    bodies.set(apiPaths.quiz(unit), await quiz.text())
    const { items } = (await quiz.json()) as OpenQuiz
    for (const item of items) {
      expect(namesIn(item.public).filter((name) => KEY_NAMES.includes(name))).toEqual([])
    }
  }
  return bodies
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
}

function leaks(bodies: ReadonlyMap<string, string>): Record<string, string[]> {
  const found = [...bodies].map(([name, text]) => [name, secretsIn(text, secrets)] as const)
  return Object.fromEntries(found.filter(([, places]) => places.length > 0))
}

test('the search finds what it is meant to find', async ({ request, learnerLocale: locale }) => {
  expect(secrets.length).toBeGreaterThan(200)
  for (const lesson of lessonIds()) expect(secrets.some(({ place }) => place.startsWith(lesson))).toBe(true)
  const planted = secrets[0]!
  expect(secretsIn(`<p>${planted.text}</p>`, secrets)).toContain(planted.place)
  // A title is public and must be seen in every kind of body, or the readers below read nothing.
  const title = readLesson('two-phase-commit').title[locale]
  const pages = await readPages(request, locale, [paths.lesson(locale, 'two-phase-commit')])
  expect(
    secretsIn(pages.get(paths.lesson(locale, 'two-phase-commit')) ?? '', [{ place: 'title', text: title }]),
  ).toEqual(['title'])
  const payload = pages.get(`${paths.lesson(locale, 'two-phase-commit')} (payload)`) ?? ''
  expect(secretsIn(payload, [{ place: 'title', text: title }])).toEqual(['title'])
})

test('no page, payload, script or map holds a key', async ({ request, learnerLocale: locale }) => {
  const starts = [
    paths.landing(locale),
    paths.courseMap(locale),
    ...lessonIds().map((lesson) => paths.lesson(locale, lesson)),
  ]
  const pages = await readPages(request, locale, starts)
  expect(pages.size).toBeGreaterThan(12)
  const scripts = await readScripts(request, pages)
  expect(scripts.size).toBeGreaterThan(10)
  expect(leaks(pages)).toEqual({})
  expect(leaks(scripts)).toEqual({})
})

test('no answer of the server holds a key that was not earned, for a guest or a learner', async ({
  page,
  request,
  learnerLocale: locale,
}) => {
  expect(leaks(await readAnswers(request))).toEqual({})
  await register(page, locale, { name: 'Ada', email: newEmail() })
  expect(leaks(await readAnswers(page.request))).toEqual({})
  expect(leaks(await readPages(page.request, locale, [paths.teach(locale), paths.settings(locale)]))).toEqual(
    {},
  )
})

test('a wrong answer earns its own feedback, and a hint itself, and nothing else', async ({ request }) => {
  const lesson = 'two-phase-commit'
  const exercise = 'the-vote'
  const state = (await (await request.get(apiPaths.lessonState(lesson))).json()) as LessonState
  const ticket = state.exercises[exercise]?.ticket
  const data = {
    lesson,
    exercise,
    ticket,
    idempotencyKey: 'one-wrong-answer-0001',
    raw: { choice: 'release' },
    locale: 'en',
  }
  const wrong = await request.post(apiPaths.answers, { data })
  expect(wrong.ok()).toBe(true)
  const file = `${lesson}/exercises/${exercise}.yaml`
  const feedback = [`${file}/options/2/feedback/en`, `${file}/options/2/feedback/ko`]
  expect(secretsIn(await wrong.text(), secrets)).toEqual(feedback)
  const hint = await request.post(apiPaths.hints, { data: { lesson, exercise } })
  const firstHint = [`${file}/hints/0/en`, `${file}/hints/0/ko`]
  expect(secretsIn(await hint.text(), secrets)).toEqual(firstHint)
  const after = await (await request.get(apiPaths.lessonState(lesson))).text()
  expect(secretsIn(after, secrets).sort()).toEqual([...feedback, ...firstHint].sort())
})

test('a learner of another class sees nothing of an answer', async ({
  page,
  browser,
  learnerLocale: locale,
}) => {
  await register(page, locale, { name: 'Olga', email: newEmail() })
  const own = await page.request.post(apiPaths.classes, { data: { name: 'Mine', timeZone: 'UTC' } })
  const { id } = (await own.json()) as { id: string }
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await register(other, locale, { name: 'Otto', email: newEmail() })
  await other.request.post(apiPaths.classes, { data: { name: 'Other', timeZone: 'UTC' } })
  const refused = await other.request.get(paths.teachClass(locale, id))
  expect(refused.status()).toBe(404)
  expect(secretsIn(await refused.text(), secrets)).toEqual([])
  expect(await refused.text()).not.toContain('Olga')
  await stranger.close()
})
