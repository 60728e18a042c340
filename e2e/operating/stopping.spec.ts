import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnswerResponse, LessonState } from '@/course/lesson-state'
import { apiPaths } from '@/course/paths'
import { expect, test } from '../support/fixtures'
import { ticketOf } from '../support/tickets'
import { startOwnServer, stopOwnServer } from '../support/own-server'

// Nothing here is read by a learner: the configuration runs it in one language only.
const LESSON = 'two-phase-commit'
const SIMULATED = 'make-them-wait'

test('a process that is told to stop finishes the grading it has begun, and keeps the answer', async ({
  playwright,
  request,
}) => {
  const gate = mkdtempSync(join(tmpdir(), 'faultline-gate-'))
  const server = await startOwnServer({
    GRADING_WORKER_PATH: fileURLToPath(new URL('../support/gated-grading-worker.mjs', import.meta.url)),
    GATED_WORKER_PATH: fileURLToPath(new URL('../../.next-workers/grading-worker.mjs', import.meta.url)),
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
        ticket: await ticketOf(request, LESSON, SIMULATED),
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
