// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { apiPaths } from '@/course/paths'
import type { ReviewItem, ReviewNext, ReviewResponse, ReviewSummary } from '@/course/review'
import { exerciseEn } from '@/messages/interface/exercise.en'
import { reviewEn } from '@/messages/interface/review.en'
import { ReviewPage } from './review-page'

const words = (word: string) => ({ en: word, ko: word })
const item: ReviewItem = {
  lesson: 'two-phase-commit',
  ticket: 't',
  seed: 7,
  public: {
    kind: 'single-choice',
    lesson: 'two-phase-commit',
    id: 'the-vote',
    version: 1,
    title: words('Alone with a promise'),
    objectives: [],
    difficulty: 1,
    prompt: words('What may it do?'),
    hasVariants: true,
    options: [
      { id: 'commit', text: words('Commit') },
      { id: 'wait', text: words('Wait') },
    ],
  },
}
const asked: ReviewNext = { item, due: 1, shelves: ['ada'] }
const graded: ReviewResponse = {
  outcome: { fraction: 1, isCorrect: true, feedback: [] },
  explanation: words('It promised.'),
  shows: {},
  dueDay: '2026-11-30',
  due: 0,
}
const nothing: ReviewSummary = {
  learner: { kind: 'guest' },
  due: 0,
  planned: 0,
  nextDueDay: null,
  isHeldBack: false,
}

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

/** A server with these answers to each path, in order; the last stays. Null is one that is lost on the way. */
function serve(replies: Record<string, readonly (Response | null)[]>) {
  const sent: { path: string; body: { idempotencyKey: string } }[] = []
  const fetchNow = async (path: string, { body = '{}' }: { body?: string }) => {
    const place = sent.filter((one) => one.path === path).length
    sent.push({ path, body: JSON.parse(body) as { idempotencyKey: string } })
    const all = replies[path] ?? []
    const reply = all[Math.min(place, all.length - 1)]
    if (!reply) throw new TypeError('Failed to fetch')
    return reply.clone()
  }
  vi.stubGlobal('fetch', fetchNow)
  return sent
}

function show() {
  return render(
    <NextIntlClientProvider
      locale="en"
      timeZone="America/Los_Angeles"
      messages={{ exercise: exerciseEn, review: reviewEn }}
    >
      <ReviewPage locale="en" />
    </NextIntlClientProvider>,
  )
}

async function answer() {
  fireEvent.click(await screen.findByRole('radio', { name: 'Wait' }))
  fireEvent.click(screen.getByRole('button', { name: exerciseEn.submit }))
}

test('an answer to what is not asked any more says so and leads on', async () => {
  const outdated = { error: { code: 'ticket-outdated', message: '' } }
  serve({
    [apiPaths.reviewNext]: [Response.json(asked), Response.json({ item: null, due: 0, shelves: ['ada'] })],
    [apiPaths.reviewAnswers]: [Response.json(outdated, { status: 409 })],
    [apiPaths.reviews]: [Response.json(nothing)],
  })
  show()
  await answer()
  const notice = (await screen.findByText(reviewEn.notAsked)).parentElement
  await waitFor(() => expect(document.activeElement).toBe(notice))
  fireEvent.click(screen.getByRole('button', { name: reviewEn.next }))
  expect(await screen.findByText(reviewEn.noneTitle)).toBeTruthy()
})

test('an answer that may have arrived cannot be changed, goes again under its key, and its grading is seen', async () => {
  const sent = serve({
    [apiPaths.reviewNext]: [Response.json(asked)],
    [apiPaths.reviewAnswers]: [null, Response.json(graded)],
  })
  show()
  await answer()
  await screen.findByText(exerciseEn.failedSubmit)
  expect(screen.getByRole('group', { name: exerciseEn.chooseOne })).toHaveProperty('disabled', true)
  fireEvent.click(screen.getByRole('button', { name: exerciseEn.submit }))
  // The day is the server's, whatever zone the browser is in.
  expect(await screen.findByText(/Asked again on November 30, 2026/)).toBeTruthy()
  const keys = sent.flatMap(({ path, body }) => (path === apiPaths.reviewAnswers ? body.idempotencyKey : []))
  expect(keys).toEqual([keys[0], keys[0]])
})

test('an answer that did not arrive goes again by itself once the connection is back', async () => {
  serve({
    [apiPaths.reviewNext]: [Response.json(asked)],
    [apiPaths.reviewAnswers]: [null, Response.json(graded)],
  })
  show()
  await answer()
  await screen.findByText(exerciseEn.failedSubmit)
  fireEvent(window, new Event('online'))
  expect(await screen.findByText(exerciseEn.right)).toBeTruthy()
})

test('an answer that was not confirmed is there after a reload, also when its question is not asked any more', async () => {
  const sent = serve({
    [apiPaths.reviewNext]: [Response.json(asked), Response.json({ item: null, due: 0, shelves: ['ada'] })],
    [apiPaths.reviewAnswers]: [null, null, Response.json(graded)],
    [apiPaths.reviews]: [Response.json(nothing)],
  })
  const { unmount } = show()
  await answer()
  await screen.findByText(exerciseEn.failedSubmit)
  unmount()
  show()
  expect(await screen.findByText(exerciseEn.failedSubmit)).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Wait' })).toHaveProperty('checked', true)
  await waitFor(() => {
    fireEvent(window, new Event('online'))
    expect(screen.getByText(exerciseEn.right)).toBeTruthy()
  })
  const keys = sent.flatMap(({ path, body }) => (path === apiPaths.reviewAnswers ? body.idempotencyKey : []))
  expect(keys).toEqual([keys[0], keys[0], keys[0]])
  expect(localStorage).toHaveLength(0)
})

test('a refused answer is not sent again after a reload, and what was chosen is still chosen', async () => {
  const refused = { error: { code: 'not-found', message: '' } }
  const sent = serve({
    [apiPaths.reviewNext]: [Response.json(asked)],
    [apiPaths.reviewAnswers]: [Response.json(refused, { status: 404 })],
  })
  const { unmount } = show()
  await answer()
  await screen.findByText(exerciseEn.invalid.default)
  unmount()
  show()
  expect(await screen.findByRole('radio', { name: 'Wait' })).toHaveProperty('checked', true)
  expect(sent.filter(({ path }) => path === apiPaths.reviewAnswers)).toHaveLength(1)
})

test('what an assignment holds back is not said to be unsolved', async () => {
  serve({
    [apiPaths.reviewNext]: [Response.json({ item: null, due: 0, shelves: ['ada'] })],
    [apiPaths.reviews]: [Response.json({ ...nothing, isHeldBack: true })],
  })
  show()
  expect(await screen.findByText(reviewEn.heldBack)).toBeTruthy()
  expect(screen.queryByText(reviewEn.noneTitle)).toBeNull()
})
