import { expect, test } from '../support/fixtures'
import { startOwnServer, stopOwnServer } from '../support/own-server'

// Nothing here is read by a learner: the configuration runs it in one language only.

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
  const start = startOwnServer({
    AUTH_SECRET: 'short',
    NEXTAUTH_SECRET: '',
    TRUST_PROXY: 'yes',
    LOG_LEVEL: 'loud',
  })
  await expect(start).rejects.toThrow(
    /AUTH_SECRET is missing[\s\S]*TRUST_PROXY is missing[\s\S]*LOG_LEVEL is missing/,
  )
})
