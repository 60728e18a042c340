import type { APIRequestContext } from '@playwright/test'
import { apiPaths } from '@/course/paths'
import type { OpenQuiz } from '@/course/quiz'
import { expect, test } from '../support/fixtures'
import { ticketOf } from '../support/tickets'
import { startOwnServer, stopOwnServer } from '../support/own-server'

// Nothing here is read by a learner: the configuration runs it in one language only.
const LESSON = 'two-phase-commit'
const SIMULATED = 'make-them-wait'
/** Which questions are drawn is chance. */
const QUIZZES_MAX = 20

/** Submits a quiz in which one question that takes a number has one that is wrong. */
async function answerOneOfQuiz(request: APIRequestContext) {
  const unit = 'pieces-of-the-data'
  for (let tries = 0; tries < QUIZZES_MAX; tries += 1) {
    const { attempt, items } = (await (await request.post(apiPaths.quiz(unit))).json()) as OpenQuiz
    const position = items.findIndex(({ public: question }) => question.kind === 'numeric')
    if (position >= 0) {
      const data = { attempt, position, raw: { value: -1 } }
      expect((await request.put(apiPaths.quizAnswers(unit), { data })).status()).toBe(204)
    }
    expect((await request.post(apiPaths.quizSubmission(unit), { data: { attempt } })).status()).toBe(204)
    if (position >= 0) return
  }
  throw new Error('No quiz asked for a number.')
}

test('metrics count by template and code, for whoever holds the token', async ({ playwright }) => {
  const token = 'a-token-of-the-scraper'
  const server = await startOwnServer({ METRICS_TOKEN: token })
  const request = await playwright.request.newContext({ baseURL: server.address })
  try {
    await request.put(apiPaths.progress, { data: { lesson: LESSON, sectionsRead: [] } })
    const answer = {
      lesson: LESSON,
      exercise: SIMULATED,
      ticket: await ticketOf(request, LESSON, SIMULATED),
      locale: 'en',
    }
    const crash = { kind: 'crash', node: 'coordinator', atUs: 30_000 }
    for (const raw of [{ interventions: [crash] }, { interventions: 'typed' }])
      await request.post(apiPaths.answers, { data: { ...answer, idempotencyKey: JSON.stringify(raw), raw } })
    // Nothing is due yet: what is answered was not asked.
    const unasked = { ...answer, idempotencyKey: 'unasked-review', raw: { interventions: [crash] } }
    await request.post(apiPaths.reviewAnswers, { data: unasked })
    await answerOneOfQuiz(request)
    for (const name of ['ada', 'lin']) await request.get(`/en/${name}/${token}`)

    const metrics = '/api/metrics'
    expect((await request.get(metrics)).status()).toBe(404)
    expect(
      (await request.get(metrics, { headers: { authorization: 'Bearer something else' } })).status(),
    ).toBe(404)
    const read = await request.get(metrics, { headers: { authorization: `Bearer ${token}` } })
    const text = await read.text()
    expect(read.headers()['content-type']).toContain('text/plain')
    for (const line of [
      'faultline_http_request_duration_seconds_count{method="GET",route="/[locale]/[...rest]",status="404"} 2',
      'faultline_http_request_duration_seconds_count{method="POST",route="/api/answers",status="422"} 1',
      'faultline_answers_total{context="lesson",outcome="right"} 1',
      'faultline_answers_total{context="lesson",outcome="malformed"} 1',
      'faultline_answers_total{context="review",outcome="ticket-outdated"} 1',
      'faultline_answers_total{context="quiz",outcome="wrong"} 1',
      'faultline_grading_queue_length 0',
    ])
      expect(text).toContain(line)
    for (const name of [
      'grading_duration_seconds_bucket',
      'database_connections{state="busy"}',
      'http_requests_in_progress 1',
    ])
      expect(text).toContain(`faultline_${name}`)
    expect(text).toMatch(/faultline_grading_threads\{state="idle"\} [1-9]/)
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toMatch(/ada|lin\b|typed/)
    const shared = await playwright.request.newContext({ baseURL: process.env.BASE_URL })
    expect((await shared.get(metrics, { headers: { authorization: 'Bearer undefined' } })).status()).toBe(404)
  } finally {
    await request.dispose()
    await stopOwnServer(server)
  }
})
