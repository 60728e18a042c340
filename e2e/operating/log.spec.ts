import { apiPaths, paths } from '@/course/paths'
import { expect, test } from '../support/fixtures'
import { messagesOf } from '../support/messages'
import { ticketOf } from '../support/tickets'
import { startOwnServer, stopOwnServer } from '../support/own-server'
import { newEmail, PASSWORD, register, signIn } from '../support/people'

// Nothing here is read by a learner: the configuration runs it in one language only.
const LESSON = 'two-phase-commit'
const SIMULATED = 'make-them-wait'

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
    const ticket = await ticketOf(page.request, LESSON, SIMULATED)
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
