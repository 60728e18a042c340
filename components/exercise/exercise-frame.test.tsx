// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, test, vi } from 'vitest'
import type { ExercisePublic } from '@/course/exercises/exercise'
import { exerciseEn } from '@/messages/interface/exercise.en'
import type { ExerciseConnection } from './exercise-connection'
import { ExerciseFrame } from './exercise-frame'
import { keepWork, readElsewhere } from './shelf'
import { unsentStore } from './unsent-store'

const text = (word: string) => ({ en: word, ko: word })
const exercise: ExercisePublic = {
  kind: 'single-choice',
  lesson: 'two-phase-commit',
  id: 'the-vote',
  version: 1,
  title: text('Alone with a promise'),
  objectives: [],
  difficulty: 1,
  prompt: text('What may it do?'),
  hasVariants: true,
  options: [
    { id: 'commit', text: text('Commit') },
    { id: 'wait', text: text('Wait') },
  ],
}
const state = { ticket: 't', seed: 0, public: exercise, attempts: 0, hints: [], hintsTotal: 0 }
const graded = {
  kind: 'ok' as const,
  value: { answerId: 'a', outcome: { fraction: 1, isCorrect: true, feedback: [] }, best: 1, attempts: 1 },
}

const unsent = unsentStore('ada', { lesson: exercise.lesson, exercise: exercise.id })

function show(sendAnswer: ExerciseConnection['sendAnswer'], connection: Partial<ExerciseConnection> = {}) {
  return render(
    <NextIntlClientProvider locale="en" messages={{ exercise: exerciseEn }}>
      <ExerciseFrame
        exercise={exercise}
        number={2}
        total={9}
        locale="en"
        connection={{
          status: 'ready',
          state,
          unsent,
          loadAgain: () => undefined,
          sendAnswer,
          saveDraft: async () => ({ kind: 'ok', value: undefined }),
          requestHint: async () => ({ kind: 'unreachable' }),
          requestVariant: async () => ({ kind: 'unreachable' }),
          ...connection,
        }}
        onShowScenario={() => undefined}
      />
    </NextIntlClientProvider>,
  )
}

afterEach(() => {
  cleanup()
  localStorage.clear()
})

test('a double click sends one answer, and the focus goes to what the grading says', async () => {
  const sendAnswer = vi.fn<ExerciseConnection['sendAnswer']>().mockResolvedValue(graded)
  show(sendAnswer)
  fireEvent.click(screen.getByRole('radio', { name: 'Wait' }))
  const submit = screen.getByRole('button', { name: 'Submit' })
  fireEvent.click(submit)
  fireEvent.click(submit)
  await screen.findByText(exerciseEn.right)
  expect(sendAnswer).toHaveBeenCalledTimes(1)
  expect(sendAnswer.mock.calls[0]?.[0]).toMatchObject({ ticket: 't', raw: { choice: 'wait' } })
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(exerciseEn.right))
})

test('a grading that arrives when the learner has gone on leaves the focus there and says so', async () => {
  let arrive: (reply: typeof graded) => void = () => undefined
  show(() => new Promise((resolve) => (arrive = resolve)))
  const elsewhere = document.body.appendChild(document.createElement('input'))
  fireEvent.click(screen.getByRole('radio', { name: 'Wait' }))
  fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
  elsewhere.focus()
  arrive(graded)
  await screen.findByText(`Exercise 2 has been checked. ${exerciseEn.right}`)
  expect(document.activeElement).toBe(elsewhere)
  elsewhere.remove()
})

test('an answer left from before goes out by itself, and the focus stays where the reader is', async () => {
  const raw = { choice: 'wait' }
  unsent.keep({ answer: { ticket: 't', seed: 0, key: 'k', raw, durationMs: 1 } })
  show(async () => graded)
  await screen.findByText(exerciseEn.right)
  expect(document.activeElement).toBe(document.body)
})

test('the last hint leaves the focus on its button', async () => {
  const hint = { kind: 'ok' as const, value: { hint: text('Think.'), index: 0, total: 1 } }
  show(vi.fn(), { state: { ...state, hintsTotal: 1 }, requestHint: async () => hint })
  const button = await screen.findByRole('button', { name: exerciseEn.hint })
  button.focus()
  fireEvent.click(button)
  await screen.findByText('Think.')
  expect(document.activeElement).toBe(button)
})

test('a number that was not entered is asked for as a number', () => {
  const numeric: ExercisePublic = { ...exercise, kind: 'numeric', unit: null, tolerance: { absolute: 0 } }
  show(vi.fn(), { state: { ...state, public: numeric } })
  fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
  expect(screen.getByText(exerciseEn.invalid['no-number'])).toBeDefined()
})

test('an empty answer is not sent and gets a sentence', () => {
  const sendAnswer = vi.fn<ExerciseConnection['sendAnswer']>()
  show(sendAnswer)
  fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
  expect(screen.getByText(exerciseEn.invalid['nothing-selected'])).toBeDefined()
  expect(sendAnswer).not.toHaveBeenCalled()
})

test('an answer that was lost is sent again under the same key', async () => {
  const sendAnswer = vi
    .fn<ExerciseConnection['sendAnswer']>()
    .mockResolvedValueOnce({ kind: 'unreachable' })
    .mockResolvedValueOnce(graded)
  show(sendAnswer)
  fireEvent.click(screen.getByRole('radio', { name: 'Wait' }))
  fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
  fireEvent.click(await screen.findByRole('button', { name: exerciseEn.retry }))
  await screen.findByText(exerciseEn.right)
  const [first, second] = sendAnswer.mock.calls.map(([answer]) => answer.idempotencyKey)
  expect(first).toBe(second)
})

test('a ticket that serves no more is replaced, and the answer stays in the form', async () => {
  const refused = { kind: 'refused' as const, code: 'ticket-outdated' as const }
  const sendAnswer = vi.fn<ExerciseConnection['sendAnswer']>().mockResolvedValue(refused)
  const loadAgain = vi.fn()
  show(sendAnswer, { loadAgain })
  fireEvent.click(screen.getByRole('radio', { name: 'Wait' }))
  fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
  await screen.findByText(exerciseEn.invalid['ticket-outdated'])
  expect(loadAgain).toHaveBeenCalledTimes(1)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Wait' }).checked).toBe(true)
})

test('an answer is sent from a page without HTTPS, where browsers make no UUIDs', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const sendAnswer = vi.fn<ExerciseConnection['sendAnswer']>().mockResolvedValue(graded)
  show(sendAnswer)
  fireEvent.click(screen.getByRole('radio', { name: 'Wait' }))
  fireEvent.click(screen.getByRole('button', { name: 'Submit' }))
  await screen.findByText(exerciseEn.right)
  expect(sendAnswer.mock.calls[0]?.[0].idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
  vi.unstubAllGlobals()
})

test('a page that comes back from being frozen shows what was typed elsewhere meanwhile', async () => {
  show(vi.fn<ExerciseConnection['sendAnswer']>())
  // No event tells it: a frozen page hears of nothing.
  keepWork(
    'ada',
    { lesson: exercise.lesson, exercise: exercise.id },
    { draft: { seed: 0, raw: { choice: 'wait' } } },
    'other',
  )
  expect(screen.getByRole('radio', { name: 'Wait' })).toHaveProperty('checked', false)
  fireEvent(window, new Event('pageshow'))
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Wait' })).toHaveProperty('checked', true))
  fireEvent.click(screen.getByRole('radio', { name: 'Commit' }))
  fireEvent(document, new Event('visibilitychange'))
  await screen.findByText(exerciseEn.otherTab.text)
})

test('choosing one of two versions gives the other up wherever it is kept', async () => {
  const place = { lesson: exercise.lesson, exercise: exercise.id }
  show(vi.fn<ExerciseConnection['sendAnswer']>())
  fireEvent.click(screen.getByRole('radio', { name: 'Commit' }))
  const draft = (choice: string) => ({ draft: { seed: 0, raw: { choice } } })
  for (const tab of ['closed', 'closed-too']) keepWork('ada', place, draft('wait'), tab)
  fireEvent(window, new Event('pageshow'))
  fireEvent.click(await screen.findByText(exerciseEn.otherTab.show))
  fireEvent.click(screen.getByRole('button', { name: exerciseEn.otherTab.take }))
  await waitFor(() => expect(screen.queryByText(exerciseEn.otherTab.text)).toBeNull())
  expect(screen.getByRole('radio', { name: 'Wait' })).toHaveProperty('checked', true)
  // Changed afterwards, it is not offered again.
  fireEvent.click(screen.getByRole('radio', { name: 'Commit' }))
  fireEvent(window, new Event('pageshow'))
  expect(screen.queryByText(exerciseEn.otherTab.text)).toBeNull()
  expect(readElsewhere('ada', place)).toEqual([])
})
