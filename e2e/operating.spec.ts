import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { APIRequestContext } from '@playwright/test'
import type { AnswerResponse, LessonState } from '@/course/lesson-state'
import { apiPaths, paths } from '@/course/paths'
import { expect, test } from './support/fixtures'
import { messagesOf } from './support/messages'
import { startOwnServer, stopOwnServer } from './support/own-server'
import { newEmail, PASSWORD, register, signIn } from './support/people'

// Nothing here is read by a learner, so that one language is enough.
test.skip(({ learnerLocale }) => learnerLocale !== 'en')

const LESSON = 'two-phase-commit'
const SIMULATED = 'make-them-wait'

async function ticketOf(request: APIRequestContext, exercise: string): Promise<string> {
  const state = (await (await request.get(apiPaths.lessonState(LESSON))).json()) as LessonState
  return state.exercises[exercise]?.ticket ?? ''
}

test('a process that is told to stop finishes the grading it has begun, and keeps the answer', async ({
  playwright,
  request,
}) => {
  const gate = mkdtempSync(join(tmpdir(), 'faultline-gate-'))
  const server = await startOwnServer({
    GRADING_WORKER_PATH: fileURLToPath(new URL('support/gated-grading-worker.mjs', import.meta.url)),
    GATED_WORKER_PATH: fileURLToPath(new URL('../.next-workers/grading-worker.mjs', import.meta.url)),
    GATE_BEGUN: join(gate, 'begun'),
    GATE_OPEN: join(gate, 'open'),
  })
  try {
    await request.put(apiPaths.progress, { data: { lesson: LESSON, sectionsRead: [] } })
    const storageState = await request.storageState()
    const own = await playwright.request.newContext({ baseURL: server.address, storageState })
    const answer = own.post(apiPaths.answers, {
      data: {
        lesson: LESSON,
        exercise: SIMULATED,
        ticket: await ticketOf(request, SIMULATED),
        idempotencyKey: 'sent-before-the-signal',
        raw: { interventions: [{ kind: 'crash', node: 'coordinator', atUs: 30_000 }] },
        locale: 'en',
      },
    })
    await expect.poll(() => existsSync(join(gate, 'begun'))).toBe(true)

    server.child.kill('SIGTERM')
    // It takes nothing new: other processes do.
    await expect
      .poll(() =>
        fetch(`${server.address}/api/health/live`).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed')
    writeFileSync(join(gate, 'open'), '')

    const answered = await answer
    expect(answered.status()).toBe(200)
    expect(await server.ended).toBe(0)
    const { outcome } = (await answered.json()) as AnswerResponse
    // Another process, the one of all journeys, finds it.
    const again = await request.get(apiPaths.lessonState(LESSON))
    const state = (await again.json()) as LessonState
    expect(state.exercises[SIMULATED]).toMatchObject({ attempts: 1, last: { outcome } })
    await own.dispose()
  } finally {
    await stopOwnServer(server)
    rmSync(gate, { recursive: true })
  }
})

test('a process that is being drained says that it is not ready, and lives on meanwhile', async () => {
  const server = await startOwnServer({ SHUTDOWN_DELAY_MS: '60000' })
  try {
    const statusOf = async (path: string) => (await fetch(`${server.address}${path}`)).status
    await expect.poll(() => statusOf('/api/health/ready')).toBe(200)
    server.child.kill('SIGTERM')
    await expect.poll(() => statusOf('/api/health/ready')).toBe(503)
    expect(await statusOf('/api/health/live')).toBe(200)
    expect(await statusOf('/en/learn')).toBe(200)
  } finally {
    await stopOwnServer(server)
  }
})

test('a process without its database lives, but is not ready', async () => {
  const server = await startOwnServer({ DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/nowhere' })
  try {
    const ready = await fetch(`${server.address}/api/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'database-unreachable' }])
    expect((await fetch(`${server.address}/api/health/live`)).status).toBe(200)
  } finally {
    await stopOwnServer(server)
  }
})

test('a process with settings that cannot be used does not start, and names each of them', async () => {
  const start = startOwnServer({ AUTH_SECRET: 'short', NEXTAUTH_SECRET: '', TRUST_PROXY: 'yes' })
  await expect(start).rejects.toThrow(/AUTH_SECRET is missing[\s\S]*TRUST_PROXY is missing/)
})

test('the log has one line per request, by route, and nothing that anybody typed', async ({ browser }) => {
  const server = await startOwnServer({ LOG_LEVEL: 'trace' })
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'en-GB',
    extraHTTPHeaders: { 'x-forwarded-for': '198.51.100.77' },
  })
  const page = await context.newPage()
  const post = (path: string, data: unknown) => page.request.post(path, { data })
  const email = newEmail()
  try {
    await register(page, 'en', { name: 'Wilhelmina', email })
    const session = (await context.cookies()).find(({ name }) => name.includes('session'))?.value ?? ''
    expect(session).not.toBe('')
    await context.clearCookies()
    await signIn(page, 'en', email, 'not my pass phrase')
    await expect(page.getByText(messagesOf('en').account.signInFailed)).toBeVisible()
    await signIn(page, 'en', email)
    await expect(page).toHaveURL(/\/en\/learn$/)
    const made = await post(apiPaths.classes, { name: 'Thursday evenings', timeZone: 'UTC' })
    const { id } = (await made.json()) as { id: string }
    await page.goto(paths.join('en', 'NOSUCHCODE'))
    await post(apiPaths.join, { code: 'NOSUCHCODE', displayName: 'Billie the Kid' })
    await page.goto(paths.teachClass('en', id))
    const ticket = await ticketOf(page.request, SIMULATED)
    const answer = {
      lesson: LESSON,
      exercise: SIMULATED,
      ticket,
      idempotencyKey: 'my-own-key-of-this',
      locale: 'en',
    }
    const answered = await post(apiPaths.answers, { ...answer, raw: { interventions: 'my typed answer' } })
    expect(answered.status()).toBe(422)
    await page.request.post(apiPaths.answers, {
      data: '{ broken by hand',
      headers: { 'content-type': 'application/json' },
    })
    const marked = await page.request.get('/api/health/live?secret=typed', {
      headers: { 'x-request-id': 'given-by-a-proxy' },
    })
    expect(marked.headers()['x-request-id']).toBe('given-by-a-proxy')
    const forged = await page.request.get('/api/health/live', { headers: { 'x-request-id': '"},{"forged' } })
    expect(forged.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)

    const typed = [
      ...[
        email,
        email.split('@')[0]!,
        'Wilhelmina',
        PASSWORD,
        'pass phrase',
        'Thursday',
        'Billie',
        'NOSUCHCODE',
      ],
      ...['my-own-key', 'my typed', 'broken by', 'secret', 'forged', id, ticket, session, '198.51.100.77'],
    ]
    expect(typed.filter((text) => server.log().includes(text))).toEqual([])
    const lines = server
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const requests = lines.filter(({ msg }) => msg === 'request')
    expect(requests.find(({ id: given }) => given === 'given-by-a-proxy')).toMatchObject({
      method: 'GET',
      route: '/api/health/live',
      status: 200,
    })
    expect(requests).toContainEqual(
      expect.objectContaining({ route: '/api/answers', status: 422, code: 'malformed', method: 'POST' }),
    )
    const routes = new Set(requests.map(({ route }) => route))
    for (const route of [
      '/api/auth/[...nextauth]',
      '/[locale]/join/[code]',
      '/[locale]/teach/[class]',
      '/_next',
    ])
      expect(routes).toContain(route)
    expect(new Set(requests.map(({ id: given }) => given)).size).toBe(requests.length)
  } finally {
    await context.close()
    await stopOwnServer(server)
  }
})
