import '@/server/testing/environment'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { API_ERROR_CODES } from '@/course/api-errors'
import { INVALID_CODES } from '@/course/grading'
import { countRows } from '@/server/db/testing/count-rows'
import { exerciseFor } from '@/server/testing/lesson'
import { POST as erase } from './account/erase/route'
import { POST as forgot } from './account/forgot/route'
import { POST as language } from './account/language/route'
import { POST as register } from './account/register/route'
import { POST as reset } from './account/reset/route'
import { PUT as timeZone } from './account/time-zone/route'
import { POST as answers } from './answers/route'
import { POST as joinCode } from './classes/[class]/join-code/route'
import { PUT as extension } from './classes/[class]/assignments/[assignment]/extensions/[learner]/route'
import { PUT as grade } from './classes/[class]/assignments/[assignment]/grades/[learner]/route'
import { PUT as assignment } from './classes/[class]/assignments/[assignment]/route'
import { POST as assignments } from './classes/[class]/assignments/route'
import { POST as handOver } from './classes/[class]/hand-over/route'
import { PATCH as member } from './classes/[class]/members/[learner]/route'
import { PATCH as classChange } from './classes/[class]/route'
import { POST as classes } from './classes/route'
import { PUT as drafts } from './drafts/route'
import { POST as hints } from './hints/route'
import { POST as join } from './join/route'
import { POST as predictions } from './predictions/route'
import { PUT as progress } from './progress/route'
import { PUT as quizAnswer } from './quizzes/[unit]/answers/route'
import { POST as quizSubmission } from './quizzes/[unit]/submission/route'
import { POST as reviewAnswer } from './reviews/answers/route'
import { POST as variants } from './variants/route'

const { ticket } = await exerciseFor('choice')
const choice = { lesson: 'sample', exercise: 'choice' }
const answer = { ...choice, ticket, idempotencyKey: 'one-of-a-kind', raw: { choice: 'wrong' }, locale: 'en' }
const person = {
  email: 'ada@example.org',
  password: 'the coordinator has crashed',
  name: 'Ada',
  locale: 'en',
}

const ASSIGNMENT = {
  title: 'Week 1',
  lessons: ['sample'],
  opens: '2026-07-01T08:00',
  due: '2026-07-08T08:00',
  attemptsMax: 3,
  attemptPenalty: 0.1,
  latePenalty: 0.5,
}

const SITTING = '0190e0d4-0000-7000-8000-000000000000'

/** Each route with a body that it takes; every test breaks it in one place. */
const ROUTES = [
  { route: answers, method: 'POST', body: answer },
  { route: variants, method: 'POST', body: choice },
  { route: drafts, method: 'PUT', body: { ...choice, ticket, raw: { choice: 'wrong' } } },
  { route: hints, method: 'POST', body: choice },
  { route: predictions, method: 'POST', body: { lesson: 'sample', prediction: 'before', choice: 'wait' } },
  { route: progress, method: 'PUT', body: { lesson: 'sample' } },
  { route: register, method: 'POST', body: person },
  { route: forgot, method: 'POST', body: { email: 'ada@example.org', locale: 'en' } },
  { route: reset, method: 'POST', body: { token: 'made-up', password: person.password } },
  { route: timeZone, method: 'PUT', body: { timeZone: 'Asia/Seoul' } },
  { route: erase, method: 'POST', body: { confirmation: 'delete' } },
  { route: language, method: 'POST', body: { locale: 'en' } },
  { route: classes, method: 'POST', body: { name: 'Systems' } },
  { route: join, method: 'POST', body: { code: 'ABCDEFGH', displayName: 'Lin' } },
  { route: joinCode, method: 'POST', body: { expiresInDays: 7 } },
  { route: member, method: 'PATCH', body: { role: 'owner' } },
  { route: classChange, method: 'PATCH', body: { name: 'Systems', timeZone: 'Asia/Seoul' } },
  { route: assignments, method: 'POST', body: ASSIGNMENT },
  { route: assignment, method: 'PUT', body: ASSIGNMENT },
  { route: extension, method: 'PUT', body: { due: '2099-01-01T00:00' } },
  { route: grade, method: 'PUT', body: { fraction: 0.5, reason: 'Graded on paper.' } },
  { route: reviewAnswer, method: 'POST', body: answer },
  { route: quizAnswer, method: 'PUT', body: { attempt: SITTING, position: 0, raw: { choice: 'wrong' } } },
  { route: quizSubmission, method: 'POST', body: { attempt: SITTING } },
  { route: handOver, method: 'POST', body: { learner: 'somebody' } },
] as const

const JSON_TYPE = { 'content-type': 'application/json' }
const names = fc.constantFrom('id', 'learnerId', 'role', 'isCorrect', '__proto__', 'constructor', 'kind')
/** Nothing of this is a value that any field takes. Where text is free, any readable text is: only what cannot be read is junk. */
const junk = fc.constantFrom<unknown>(
  null,
  1,
  -1,
  1.5,
  1e308,
  true,
  [],
  [null],
  {},
  { $gt: '' },
  '\0',
  '\ud800',
  'x'.repeat(2_000),
  'x'.repeat(10_000),
  ' \u200b ',
)

interface Broken {
  readonly body: string
  readonly headers: Record<string, string>
}

const asJson = (body: unknown): Broken => ({ body: JSON.stringify(body), headers: JSON_TYPE })

/** One way after another to break a body that is right. */
function breakings(body: object): fc.Arbitrary<Broken> {
  const fields = fc.constantFrom(...Object.keys(body))
  const whole = JSON.stringify(body)
  return fc.oneof(
    fc.tuple(fields, junk).map(([field, value]) => asJson({ ...body, [field]: value })),
    fields.map((field) =>
      asJson(Object.fromEntries(Object.entries(body).filter(([name]) => name !== field))),
    ),
    fc
      .tuple(names, junk)
      .map(([name, value]) => asJson({ ...body, ...JSON.parse(`{"${name}":${JSON.stringify(value)}}`) })),
    junk.map(asJson),
    fc.nat(whole.length - 1).map((length) => ({ body: whole.slice(0, length), headers: JSON_TYPE })),
    fc.constant({ body: whole, headers: { 'content-type': 'text/plain' } }),
    fc.constant({
      body: whole,
      headers: { ...JSON_TYPE, origin: 'https://evil.example', host: 'localhost' },
    }),
    fc.constant({ body: whole.replace('{', `{${' '.repeat(70_000)}`), headers: JSON_TYPE }),
  )
}

const cookies = fc.constantFrom(
  '',
  'faultline-guest=forged',
  'faultline-guest=a.b',
  'next-auth.session-token=ey.forged',
  '%=;;=',
  'faultline-guest=%00',
)
const requests = fc.constantFrom(...ROUTES).chain(({ route, method, body }) =>
  fc.record({
    route: fc.constant(route),
    method: fc.constant(method),
    broken: breakings(body),
    cookie: cookies,
  }),
)
const params = Promise.resolve({ class: 'no-such-class', learner: 'nobody' })

test('a thousand bad requests get a clear refusal and write nothing', async () => {
  const before = await countRows()
  const codes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(requests, async ({ route, method, broken, cookie }) => {
      const headers = { ...broken.headers, cookie }
      const request = new Request('http://localhost/api', { method, headers, body: broken.body })
      const response = await route(request, { params })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      const { error } = (await response.json()) as { error: { code: string; message: string } }
      expect([...API_ERROR_CODES, ...INVALID_CODES]).toContain(error.code)
      expect(error.message).toMatch(/\S/)
      codes.add(error.code)
    }),
    { numRuns: 1000 },
  )
  expect(await countRows()).toEqual(before)
  expect([...codes]).toEqual(
    expect.arrayContaining(['bad-request', 'not-json', 'body-too-large', 'cross-origin']),
  )
}, 120_000)

test.each([
  ['an unknown lesson', answers, { ...answer, lesson: 'no-such-lesson' }],
  ['an unknown exercise', answers, { ...answer, exercise: 'no-such-exercise' }],
  ['a lesson named by a path', variants, { lesson: 'sample/../sample', exercise: 'choice' }],
  ['an unknown prediction', predictions, { lesson: 'sample', prediction: 'no-such', choice: 'wait' }],
])('%s is refused and makes no guest', async (_what, route, body) => {
  const before = await countRows()
  const request = new Request('http://localhost/api', { method: 'POST', ...asJson(body) })
  const response = await route(request, { params })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(response.headers.getSetCookie()).toEqual([])
  expect(await countRows()).toEqual(before)
})
