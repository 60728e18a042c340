import { apiPaths } from '@/course/paths'
import { API_ERROR_CODES } from '@/course/api-errors'
import type { LessonState } from '@/course/lesson-state'
import { INVALID_CODES } from '@/course/grading'
import { expect, test } from './support/fixtures'

const LESSON = 'two-phase-commit'
const EXERCISE = 'the-vote'
const CODES: readonly string[] = [...API_ERROR_CODES, ...INVALID_CODES]
const JSON_TYPE = { 'content-type': 'application/json' }

/** Values that no field of any request takes. */
const JUNK: readonly unknown[] = [null, -1, 1.5, true, [null], { $gt: '' }, '\0', '\ud800', 'x'.repeat(3000)]

const COOKIES = [
  'faultline-guest=forged',
  'faultline-guest=a.b.c',
  'faultline-guest=%00',
  'next-auth.session-token=ey.forged.token',
  '%=;;=',
]

interface Route {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

function routesFor(ticket: string): Route[] {
  const named = { lesson: LESSON, exercise: EXERCISE }
  const answer = {
    ...named,
    ticket,
    idempotencyKey: 'broken-answer-0001',
    raw: { choice: 'ask' },
    locale: 'en',
  }
  const password = 'four quiet unrelated words'
  return [
    { method: 'POST', path: apiPaths.answers, body: answer },
    { method: 'POST', path: apiPaths.variants, body: named },
    { method: 'PUT', path: apiPaths.drafts, body: { ...named, ticket, raw: { choice: 'ask' } } },
    { method: 'POST', path: apiPaths.hints, body: named },
    {
      method: 'POST',
      path: apiPaths.predictions,
      body: { lesson: LESSON, prediction: 'before', choice: 'wait' },
    },
    { method: 'PUT', path: apiPaths.progress, body: { lesson: LESSON } },
    {
      method: 'POST',
      path: apiPaths.register,
      body: { email: 'a@example.org', password, name: 'A', locale: 'en' },
    },
    { method: 'POST', path: apiPaths.forgotPassword, body: { email: 'a@example.org', locale: 'en' } },
    { method: 'POST', path: apiPaths.resetPassword, body: { token: 'made-up', password } },
    { method: 'POST', path: apiPaths.language, body: { locale: 'en' } },
    { method: 'POST', path: apiPaths.classes, body: { name: 'Systems', timeZone: 'UTC' } },
    { method: 'POST', path: apiPaths.join, body: { code: 'ABCDEFGH', displayName: 'Lin' } },
    { method: 'POST', path: apiPaths.joinCode('no-such-class'), body: { daysValid: 7 } },
  ]
}

interface Broken {
  readonly what: string
  readonly route: Route
  readonly data: string
  readonly headers: Readonly<Record<string, string>>
}

/** Each route broken in every place, one at a time. */
function breakingsOf(route: Route): Broken[] {
  const whole = JSON.stringify(route.body)
  const broken = (what: string, data: string, headers = JSON_TYPE as Record<string, string>): Broken => ({
    what,
    route,
    data,
    headers,
  })
  const fields = Object.keys(route.body)
  return [
    ...fields.flatMap((field, place) =>
      [0, 1, 2].map((step) => {
        const value = JUNK[(place * 3 + step) % JUNK.length]
        return broken(
          `${field} = ${JSON.stringify(value)?.slice(0, 20)}`,
          JSON.stringify({ ...route.body, [field]: value }),
        )
      }),
    ),
    ...fields.map((field) =>
      broken(`without ${field}`, JSON.stringify({ ...route.body, [field]: undefined })),
    ),
    ...['learnerId', 'isCorrect', 'role', 'constructor'].map((name) =>
      broken(`with ${name}`, JSON.stringify({ ...route.body, [name]: 'owner' })),
    ),
    ...[...JUNK.slice(0, 6)].map((value) =>
      broken(`a body of ${JSON.stringify(value)}`, JSON.stringify(value)),
    ),
    ...[1, 7, whole.length - 1].map((length) => broken(`cut after ${length}`, whole.slice(0, length))),
    broken('as text', whole, { 'content-type': 'text/plain' }),
    broken('from another site', whole, { ...JSON_TYPE, origin: 'https://evil.example' }),
    broken('too large', whole.replace('{', `{${' '.repeat(70_000)}`)),
  ]
}

test('hundreds of broken requests get a clear refusal, and the server stays well', async ({
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ baseURL })
  const state = (await (await request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
  const all = routesFor(state.exercises[EXERCISE]?.ticket ?? '').flatMap(breakingsOf)
  expect(all.length).toBeGreaterThan(250)
  const wrong: string[] = []
  const codes = new Set<string>()
  for (const [place, { what, route, data, headers }] of all.entries()) {
    const cookie = COOKIES[place % COOKIES.length] ?? ''
    const response = await request.fetch(route.path, {
      method: route.method,
      headers: { ...headers, cookie },
      data: Buffer.from(data),
    })
    const body = (await response.json().catch(() => null)) as {
      error?: { code?: string; message?: string }
    } | null
    const code = body?.error?.code ?? ''
    codes.add(code)
    const isClear =
      response.status() >= 400 && response.status() < 500 && CODES.includes(code) && body?.error?.message
    if (!isClear || response.headers()['set-cookie'])
      wrong.push(`${route.method} ${route.path} ${what}: ${response.status()} ${code}`)
  }
  expect(wrong).toEqual([])
  expect([...codes]).toEqual(
    expect.arrayContaining(['bad-request', 'not-json', 'body-too-large', 'cross-origin']),
  )
  expect((await request.get('/api/health')).ok()).toBe(true)
  await request.dispose()
})

test('forged, foreign and impossible things are refused by name', async ({ request }) => {
  const state = (await (await request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
  const ticket = state.exercises[EXERCISE]?.ticket ?? ''
  const answer = {
    lesson: LESSON,
    exercise: EXERCISE,
    ticket,
    idempotencyKey: 'forged-answer-0001',
    raw: { choice: 'ask' },
    locale: 'en',
  }
  const refusal = async (path: string, data: unknown) => {
    const response = await request.post(path, { data })
    const { error } = (await response.json()) as { error: { code: string } }
    return `${response.status()} ${error.code}`
  }
  expect(await refusal(apiPaths.answers, { ...answer, ticket: `${ticket.slice(0, -4)}AAAA` })).toBe(
    '400 ticket-invalid',
  )
  expect(await refusal(apiPaths.answers, { ...answer, exercise: 'forced-writes', raw: { value: 9 } })).toBe(
    '400 ticket-invalid',
  )
  expect(await refusal(apiPaths.answers, { ...answer, raw: { choice: 'no-such-choice' } })).toBe(
    '422 unknown-choice',
  )
  expect(await refusal(apiPaths.answers, { ...answer, lesson: 'no-such-lesson' })).toMatch(/^40[04] /)
  expect(await refusal(apiPaths.variants, { lesson: `${LESSON}/../${LESSON}`, exercise: EXERCISE })).toMatch(
    /^40[04] /,
  )
  expect(await refusal(apiPaths.classes, { name: 'Mine', timeZone: 'UTC' })).toBe('401 not-signed-in')
  expect(
    await refusal(apiPaths.resetPassword, { token: 'replayed', password: 'four quiet unrelated words' }),
  ).toBe('400 token-invalid')
})

test('a run beyond every limit is refused before it is run', async ({ request }) => {
  const exercise = 'make-them-wait'
  const state = (await (await request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
  const ticket = state.exercises[exercise]?.ticket
  const crash = { kind: 'crash', node: 'coordinator', atUs: 46_000 }
  const runs = [
    { interventions: Array.from({ length: 7 }, () => crash) },
    { interventions: Array.from({ length: 5000 }, () => ({ kind: 'crash', node: 'p1', atUs: 1 })) },
    { interventions: [{ ...crash, atUs: -1 }] },
    { interventions: [{ ...crash, atUs: 1e300 }] },
    { interventions: [{ kind: 'load', factor: 1e9, atUs: 0 }] },
    { interventions: [crash], parameters: { participants: 4_000_000 } },
    {
      interventions: [crash],
      schedule: Array.from({ length: 3000 }, () => ({ kind: 'deliver', message: 'x' })),
    },
  ]
  for (const [place, raw] of runs.entries()) {
    const data = {
      lesson: LESSON,
      exercise,
      ticket,
      idempotencyKey: `beyond-limits-${place}-0001`,
      raw,
      locale: 'en',
    }
    const response = await request.post(apiPaths.answers, { data })
    expect(response.status(), JSON.stringify(raw).slice(0, 120)).toBeGreaterThanOrEqual(400)
    expect(response.status()).toBeLessThan(500)
    expect(CODES).toContain(((await response.json()) as { error: { code: string } }).error.code)
  }
  const after = (await (await request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
  expect(after.exercises[exercise]?.attempts).toBe(0)
})
