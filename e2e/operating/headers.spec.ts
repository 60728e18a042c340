import { apiPaths, paths } from '@/course/paths'
import { expect, test } from '../support/fixtures'
import { startOwnServer, stopOwnServer } from '../support/own-server'

// Nothing here is read by a learner: the configuration runs it in one language only.
const LESSON = 'two-phase-commit'

test('every kind of response carries the security headers', async ({ playwright }) => {
  const server = await startOwnServer({ PUBLIC_URL: 'https://learn.example.org' })
  const request = await playwright.request.newContext({ baseURL: server.address, maxRedirects: 0 })
  try {
    const page = await (await request.get('/en')).text()
    const script = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? ''
    const get = (path: string) => request.get(path)
    const kinds: [name: string, status: number, response: ReturnType<typeof get>][] = [
      ['a page', 200, get(paths.lesson('en', LESSON))],
      ['a page without an account', 200, get(paths.signIn('ko'))],
      [
        'the payload of a page, asked for without its mark',
        307,
        request.get(paths.courseMap('en'), { headers: { rsc: '1' } }),
      ],
      ['a redirect', 307, get('/')],
      ['a page that does not exist', 404, get('/en/nowhere')],
      ['a file that does not exist', 404, get('/favicon.ico')],
      ['an address that names nothing', 404, get('/en/%E0%A4%A')],
      ['a script', 200, get(script)],
      ['a file', 200, get('/theme.js')],
      ['an answer of the interface', 200, get('/api/viewer')],
      ['no content', 204, request.put(apiPaths.progress, { data: { lesson: LESSON, sectionsRead: [] } })],
      [
        'a refusal',
        415,
        request.post(apiPaths.answers, { data: 'text', headers: { 'content-type': 'text/plain' } }),
      ],
      ['sign-in', 200, get('/api/auth/csrf')],
      ['health', 200, get('/api/health/live')],
      ['a method that nothing takes', 405, request.delete('/api/viewer')],
      ['an address of the interface that does not exist', 404, get('/api/nowhere')],
    ]
    for (const [name, status, asked] of kinds) {
      const response = await asked
      expect.soft(response.status(), name).toBe(status)
      const headers = response.headers()
      expect.soft(headers, name).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
      })
      const policy = headers['content-security-policy'] ?? ''
      for (const part of [
        "default-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
      ])
        expect.soft(policy, name).toContain(part)
      expect.soft(policy, name).not.toMatch(/unsafe-eval|\*/)
      expect.soft(headers['x-powered-by'], name).toBeUndefined()
      expect.soft(headers['x-request-id'], name).toMatch(/^[0-9a-f-]{36}$/)
    }
  } finally {
    await request.dispose()
    await stopOwnServer(server)
  }
})
